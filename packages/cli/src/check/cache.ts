import { createHash } from 'node:crypto'
import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Project } from '@touchstone/project'
import { nodeFiles } from '@touchstone/project/node'
import type { FileResult } from '@touchstone/results'
import { line } from '@touchstone/results'
import { whyUnwritable } from '../file-errors.ts'
import { VERSION } from '../version.ts'

const cacheFolder = '.touchstone-cache'

type Kept = Pick<FileResult, 'report' | 'summary'>

/** Answers kept by content: one file a draft, so that it grows with the drafts and not with their changes. */
export interface Cache {
  read(shown: string, text: string): Promise<Kept | null>
  write(shown: string, text: string, kept: Kept): Promise<void>
}

/**
 * Kept in the folder that the command is run in, and not among the drafts. An answer is used again only for the same text, settings, day, build of the command and with the same evidence.
 */
export function openCache(
  project: Project,
  today: string,
  evidence: boolean,
  cwd: string,
  warn: (line: string) => void
): Cache {
  const folder = join(cwd, cacheFolder)
  const { root, frameworks, rules, overrides, waivers, baseline, retext } = project
  const conditions = hash(
    JSON.stringify([
      VERSION,
      build(),
      today,
      evidence,
      frameworks,
      rules,
      overrides.length === 0 ? [] : [root, overrides],
      waivers,
      [...baseline].map(([path, found]) => [path, [...found]]),
      retext
    ])
  )
  const fileOf = (shown: string) => join(folder, `${hash(shown).slice(0, 32)}.json`)
  const keyOf = (shown: string, text: string) => hash(`${conditions}\0${shown}\0${text}`)
  let ready: Promise<void> | null = null
  // A link would carry what is kept into a folder of somebody's choice, and bring answers from there.
  let broken = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true
  if (broken) warn(line(`${cacheFolder} is a link, so no cache is used.`))
  return {
    async read(shown, text) {
      if (broken) return null
      try {
        const { key, kept } = JSON.parse((await nodeFiles.readFile(fileOf(shown))) ?? 'null') as {
          key: string
          kept: Kept
        }
        return key === keyOf(shown, text) ? kept : null
      } catch {
        // Nothing kept, or not by us: it is worked out again and written over.
        return null
      }
    },
    async write(shown, text, kept) {
      if (broken) return
      try {
        ready ??= nodeFiles.writeFile(join(folder, '.gitignore'), '*\n')
        await ready
        await nodeFiles.writeFile(fileOf(shown), JSON.stringify({ key: keyOf(shown, text), kept }))
      } catch (error) {
        // The answer holds without being kept; said once, since the next draft would fail alike.
        broken = true
        warn(line(`The cache cannot be written, so nothing is kept: ${whyUnwritable(error)}`))
      }
    }
  }
}

/** Tells builds of one version apart. */
function build(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url))
  return `${size}-${mtimeMs}`
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
