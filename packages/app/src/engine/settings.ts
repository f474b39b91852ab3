/** The settings that were dropped beside the drafts: a configuration, waivers, frameworks, a baseline. */
import { rules } from '@touchstone/core'
import {
  ConfigError,
  configFile,
  defaultWaiversFile,
  type Files,
  loadProject,
  memoryFiles,
  type Project
} from '@touchstone/project'

export interface SettingsFile {
  readonly name: string
  readonly text: string
}

/** What the settings are, or what is wrong with them. */
export type Loaded =
  | { readonly project: Project; readonly unused: readonly string[] }
  | { readonly problems: readonly string[] }

/** Files are dropped without their folders, so each is found by its name wherever it is looked for. */
export async function loadSettings(given: readonly SettingsFile[]): Promise<Loaded> {
  const texts = new Map(given.map(({ name, text }) => [`/${name}`, text]))
  const others = given.filter(({ name }) => name !== configFile && name !== defaultWaiversFile)
  const frameworks = others.filter(({ name }) => /\.ya?ml$/i.test(name))
  // A framework alone is meant to be used: nothing else has to be written for that.
  if (!texts.has(`/${configFile}`) && frameworks.length > 0)
    texts.set(
      `/${configFile}`,
      `frameworks:\n${frameworks.map(one => `  - ${JSON.stringify(one.name)}\n`).join('')}`
    )
  const read = new Set<string>()
  const files: Files = {
    ...memoryFiles(texts),
    readFile: async path => {
      const name = `/${path.slice(path.lastIndexOf('/') + 1)}`
      read.add(name)
      return texts.get(path) ?? texts.get(name) ?? null
    }
  }
  try {
    const project = await loadProject({ files, from: '/', rules })
    return { project, unused: others.filter(({ name }) => !read.has(`/${name}`)).map(({ name }) => name) }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const problems = error.problems.map(({ path, line, column, message }) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      return line === null ? `${name}: ${message}` : `${name}, line ${line}, column ${column}: ${message}`
    })
    return { problems: problems.length > 0 ? problems : [error.message] }
  }
}
