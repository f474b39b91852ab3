import type { Project } from '@touchstone/project'
import type { Run } from '../check/result.ts'
import type { Colours } from '../terminal/colour.ts'
import type { FormatName } from './names.ts'

export interface FormatSettings {
  readonly colours: Colours
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** What fails the run. */
  readonly failOn: Project['failOn']
}

/** A whole run as text; ends in a newline unless it is empty. */
export type Format = (run: Run, settings: FormatSettings) => string

/** Each format is loaded only when it is asked for. */
const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown.ts')).markdown,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  html: async () => (await import('./html.ts')).html
}

export function loadFormat(name: FormatName): Promise<Format> {
  return formats[name]()
}
