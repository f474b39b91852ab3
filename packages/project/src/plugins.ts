import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CheckSettings, type ProsePlugin, proseExtension } from '@touchstone/core'
import { refuseFile } from './code-names.ts'
import type { Project } from './load.ts'
import { ConfigError } from './problem.ts'

/**
 * Imports the retext plugins that the configuration names, as installed beside it: packages, and files that the user has marked.
 * Code of the project's own choice runs, so it is called only where somebody has said that it may.
 */
export async function retextPlugins(project: Project): Promise<NonNullable<CheckSettings['extend']>> {
  const near = createRequire(join(project.root, 'package.json'))
  const plugins: ProsePlugin[] = []
  for (const name of project.retext) {
    await refuseFile(name, project.root)
    try {
      const module = (await import(pathToFileURL(near.resolve(name)).href)) as { default?: unknown }
      if (typeof module.default !== 'function') throw new Error('it exports no plugin')
      plugins.push({ name, plugin: module.default as ProsePlugin['plugin'] })
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)
      throw new ConfigError(
        [],
        `The retext plugin "${name}" of the configuration cannot be loaded (${why}). Install it: npm install ${name}`
      )
    }
  }
  return proseExtension(plugins)
}
