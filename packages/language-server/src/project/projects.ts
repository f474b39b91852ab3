/** The settings that hold for each document, read by the same loader as the command's and kept until a file changes. */
import { ownIds, rules } from '@touchstone/core'
import {
  ConfigError,
  type Files,
  type KnownRule,
  loadProject,
  memoryFiles,
  misnamedMessage,
  type Problem,
  type Project,
  type ProjectChecker,
  projectChecker
} from '@touchstone/project'
import type { FileSystem, Runtime } from '../runtime.ts'
import type { Session, Settings } from '../session.ts'

/** What holds for a document: settings and their checker, or why there is none. */
export type Held = Usable | Broken

export interface Usable {
  readonly project: Project
  readonly checker: ProjectChecker
  /** The document's path, as the settings name paths; null when it is no file. */
  readonly path: string | null
  readonly files: Files
}

export interface Broken {
  /** A whole sentence: why the document was not checked, and what to do. */
  readonly reason: string
  readonly problems: readonly Problem[]
}

/** Settings of one folder as they were read, with every file that was looked at and what stood in it. */
interface Loaded {
  readonly project: Project | null
  readonly checker: ProjectChecker | null
  readonly problems: readonly Problem[]
  readonly reason: string
  readonly read: ReadonlyMap<string, string | null>
}

const knownRules: readonly KnownRule[] = [...rules, ...ownIds.map(id => ({ id, options: {} }))]
/** Sentences remembered: those of twenty long reports, so that a day's typing does not pile up. */
const memoryLimit = 5_000
/** Stands for the folder of documents that are no files. */
const nowhere = '/'

export class Projects {
  readonly #runtime: Runtime
  readonly #system: FileSystem
  readonly #session: Session
  #loaded = new Map<string, Loaded | Promise<Loaded>>()
  /** Shared by folders whose settings are alike, so that what was worked out is kept once. */
  #checkers = new Map<string, ProjectChecker>()
  #day: string
  /** Called whenever settings were read: what is wrong in them, the files that were looked at, why nothing is checked. */
  onRead: (
    problems: readonly Problem[],
    read: ReadonlyMap<string, string | null>,
    reason: string | null
  ) => void = () => {}

  constructor(runtime: Runtime, system: FileSystem, session: Session) {
    this.#runtime = runtime
    this.#system = system
    this.#session = session
    this.#day = runtime.today()
  }

  /** At once when the folder's settings are known: an edit waits for nothing. */
  of(uri: string): Held | Promise<Held> {
    const path = this.#system.pathOf(uri)
    const folder = this.#folderOf(path)
    const known = this.#loaded.get(folder)
    if (known !== undefined && !(known instanceof Promise)) return this.#held(known, path)
    return (known ?? this.#load(folder)).then(loaded => this.#held(loaded, path))
  }

  /** Whether a file was looked for when settings were read. */
  readsFile(path: string): boolean {
    for (const loaded of this.#loaded.values()) {
      if (!(loaded instanceof Promise) && loaded.read.has(path)) return true
    }
    return false
  }

  /** Looks at the files again that settings came from; true when one of them, or the day, is another. */
  async changed(): Promise<boolean> {
    if (this.#runtime.today() !== this.#day) return true
    const looked = new Map<string, string | null>()
    for (const loaded of this.#loaded.values())
      for (const [path, text] of (await loaded).read) looked.set(path, text)
    for (const [path, before] of looked) {
      const text = await this.#system.files.readFile(path).catch(() => null)
      if (text !== before) return true
    }
    return false
  }

  forget(): void {
    this.#day = this.#runtime.today()
    this.#loaded = new Map()
    this.#checkers = new Map()
  }

  #folderOf(path: string | null): string {
    if (path !== null) return this.#system.files.folder(path) ?? path
    const first = this.#session.folders[0]
    return (first === undefined ? null : this.#system.pathOf(first)) ?? nowhere
  }

  #held({ project, checker, reason, problems }: Loaded, path: string | null): Held {
    if (project === null || checker === null) return { reason, problems }
    return { project, checker, path, files: this.#system.files }
  }

  #load(folder: string): Promise<Loaded> {
    const loading = this.#read(folder).then(loaded => {
      // What was read before a change is of no use after it.
      if (this.#loaded.get(folder) === loading) this.#loaded.set(folder, loaded)
      this.onRead(loaded.problems, loaded.read, loaded.project === null ? loaded.reason : null)
      return loaded
    })
    this.#loaded.set(folder, loading)
    return loading
  }

  async #read(folder: string): Promise<Loaded> {
    const read = new Map<string, string | null>()
    const files = folder === nowhere ? memoryFiles(new Map()) : recording(this.#system.files, read)
    try {
      const { ownRules } = this.#runtime
      const trusted = this.#session.settings.plugins && ownRules ? { loadRules: ownRules } : {}
      const loaded = await loadProject({ files, from: folder, rules: knownRules, ...trusted })
      const project = { ...loaded, rules: { ...rulesSet(this.#session.settings.rules), ...loaded.rules } }
      return {
        project,
        checker: await this.#checkerOf(project),
        problems: misnamedIn(project),
        reason: '',
        read
      }
    } catch (error) {
      const problems = error instanceof ConfigError ? error.problems : []
      const first = problems[0]
      const where = first === undefined ? '' : ` (${first.path}:${first.line})`
      const message = first?.message ?? (error instanceof Error ? error.message : String(error))
      const reason = `The settings cannot be used, so nothing is checked until they are put right${where}: ${message}`
      return { project: null, checker: null, problems, reason, read }
    }
  }

  async #checkerOf(project: Project): Promise<ProjectChecker> {
    const { configPath, rules, overrides, waivers, retext, frameworks, ownRules } = project
    const ids = [...frameworks, ...ownRules].map(({ id }) => id)
    const key = JSON.stringify([configPath, rules, overrides, waivers, retext, ids])
    const known = this.#checkers.get(key)
    if (known !== undefined) return known
    const learned = await this.#runtime.learned()
    const extend = await this.#extension(project)
    const checker = projectChecker(project, {
      today: this.#runtime.today(),
      memoryLimit,
      ...learned,
      ...(extend === null ? {} : { extend })
    })
    this.#checkers.set(key, checker)
    return checker
  }

  async #extension(project: Project) {
    if (project.retext.length === 0 || !this.#session.settings.plugins) return null
    return (await this.#runtime.plugins?.(project)) ?? null
  }
}

/** What the user set of rules in the editor; anything else than a rule and what can be said of one is left out. */
function rulesSet(given: Settings['rules']): Project['rules'] {
  const severities: readonly unknown[] = ['error', 'warning', 'information']
  const set = Object.entries(given).flatMap(([id, said]) => {
    if (!knownRules.some(rule => rule.id === id)) return []
    if (said === 'off') return [[id, { on: false }]]
    return severities.includes(said) ? [[id, { on: true, severity: said }]] : []
  })
  return Object.fromEntries(set)
}

/** Nothing stands in the way of checking; the user thinks that they hold. */
function misnamedIn({ misnamed }: Project): Problem[] {
  return misnamed.map(one => ({ path: one.path, line: 1, column: 1, message: misnamedMessage(one) }))
}

/** The same files, with a note of what was asked for and what it held. */
function recording(files: Files, read: Map<string, string | null>): Files {
  return {
    ...files,
    readFile: async path => {
      const text = await files.readFile(path)
      read.set(path, text)
      return text
    }
  }
}
