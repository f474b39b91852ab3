import { basename, dirname } from 'node:path'
import { type Baseline, formatBaseline, type Project, parseBaseline } from '@touchstone/project'
import { nodeFiles } from '@touchstone/project/node'
import { count, findingsOf, line, type Run, waivedOf } from '@touchstone/results'
import type { CheckFlags } from '../commands/check.ts'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { takeLock } from '../lock.ts'
import { writingRefused } from './output.ts'
import { nameInBaseline } from './runner.ts'
import { shown, type Target } from './targets.ts'

const defaultBaseline = 'touchstone.baseline.json'

/** How long another run may take to write, in milliseconds. */
const patience = 10_000

/** Writes what the run found to the baseline; drafts that were not part of the run keep their entries. */
export async function updateBaseline(
  project: Project,
  run: Run,
  targets: readonly Target[],
  flags: CheckFlags,
  io: Io
): Promise<void> {
  const path = project.baselinePath ?? nodeFiles.resolve(project.root, defaultBaseline)
  const name = shown(path, io.cwd)
  const found = entriesOf(run, targets, draft => nameInBaseline(draft, path, flags, io))
  const lock = await takeLock(dirname(path), basename(path), patience).catch(error => {
    throw writingRefused(name, error)
  })
  if (lock === null)
    throw new UsageError(`Another run is writing ${name}. If none is, delete its lock files beside it.`)
  try {
    // Another run may have written it since this one began.
    const before = await nodeFiles.readFile(path)
    const kept = before === null ? project.baseline : parseBaseline(path, before)
    await nodeFiles.writeFile(path, formatBaseline(new Map([...kept, ...found])))
  } finally {
    await lock.release()
  }
  const total = [...found.values()].reduce((sum, { size }) => sum + size, 0)
  io.err(line(`Wrote ${count(total, 'finding')} to ${name}.`))
  if (project.baselinePath === null)
    io.err(line(`Put "baseline: ${name}" into touchstone.yaml, or give --baseline ${name}.`))
}

/** Of each draft that was checked, what is accepted from now on. */
function entriesOf(run: Run, targets: readonly Target[], nameOf: (draft: Target) => string): Baseline {
  const entries = new Map<string, ReadonlyMap<string, string>>()
  for (const [at, target] of targets.entries()) {
    const file = run.files[at]
    if (!file?.report.checked) continue
    const kept = [...findingsOf(file), ...waivedOf(file).filter(({ waived }) => waived?.from === 'baseline')]
    entries.set(nameOf(target), new Map(kept.map(({ fingerprint, rule }) => [fingerprint, rule])))
  }
  return entries
}
