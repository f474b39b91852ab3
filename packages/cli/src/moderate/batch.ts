/** Which drafts a run reads, in the order of its results. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Project } from '@touchstone/project'
import { type Target, targets } from '../check/targets.ts'
import type { ModerateFlags } from '../commands/moderate.ts'
import { UsageError } from '../exit.ts'
import { whyUnreadable } from '../file-errors.ts'
import type { Io } from '../io.ts'

/** The paths of the command line and of `--file-list`; the current folder where neither names any. */
export async function pathsOf(
  given: readonly string[],
  { fileList }: ModerateFlags,
  io: Io
): Promise<string[]> {
  if (fileList === undefined) return given.length > 0 ? [...given] : ['.']
  const listed = (await listText(fileList, io))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  if (listed.length + given.length === 0) throw new UsageError(`${fileList} names no file.`)
  return [...given, ...listed]
}

async function listText(fileList: string, io: Io): Promise<string> {
  if (fileList === '-') return Buffer.from(await io.readInput()).toString('utf8')
  try {
    return await readFile(resolve(io.cwd, fileList), 'utf8')
  } catch (error) {
    throw new UsageError(`The file list ${fileList} cannot be read: ${whyUnreadable(error)}`)
  }
}

/** The drafts of the batch by the path that is shown. */
export async function batch(
  paths: readonly string[],
  project: Project,
  { followLinks }: ModerateFlags,
  io: Io
): Promise<Target[]> {
  const all = await targets(paths, project, io.cwd, { followLinks, err: io.err })
  return all.sort((one, other) => (one.shown < other.shown ? -1 : one.shown > other.shown ? 1 : 0))
}

/** Every n-th draft where a shard is asked for. */
export function shardOf(all: readonly Target[], shard: ModerateFlags['shard']): readonly Target[] {
  return shard === undefined ? all : all.filter((_, at) => at % shard.of === shard.number - 1)
}
