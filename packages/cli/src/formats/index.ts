import type { Project } from '@touchstone/project'
import type { Run } from '@touchstone/results'
import type { Colours } from '../terminal/colour.ts'
import type { Wrap } from '../terminal/wrap.ts'
import type { FormatName } from './names.ts'

export interface FormatSettings {
  readonly colours: Colours
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** Breaks lines at the width of a terminal; left out where each finding is to keep its line, as in a file or a pipe. */
  readonly wrap?: Wrap
  /** What fails the run. */
  readonly failOn: Project['failOn']
}

/** A whole run as text; ends in a newline unless it is empty. */
export type Format = (run: Run, settings: FormatSettings) => string

/** Each format is loaded only when it is asked for. */
const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('@touchstone/results/formats/json')).json,
  sarif: async () => {
    const [{ sarif }, { rooted }] = await Promise.all([
      import('@touchstone/results/formats/sarif'),
      import('./rooted.ts')
    ])
    return (run, { cwd }) => sarif(run, path => rooted(path, cwd))
  },
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown.ts')).markdown,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  html: async () => (await import('@touchstone/results/formats/html')).html
}

export function loadFormat(name: FormatName): Promise<Format> {
  return formats[name]()
}
