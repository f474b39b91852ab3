import { formatBaseline, type Project } from '@touchstone/project'
import { nodeFiles } from '@touchstone/project/node'
import { count, findingsOf, line, type Run, waivedOf } from '@touchstone/results'
import type { CheckFlags } from '../commands/check.ts'
import type { Io } from '../io.ts'
import { nameInBaseline } from './runner.ts'
import { shown, type Target } from './targets.ts'

const defaultBaseline = 'touchstone.baseline.json'

/** Writes what the run found to the baseline; drafts that were not part of the run keep their entries. */
export async function updateBaseline(
  project: Project,
  run: Run,
  targets: readonly Target[],
  flags: CheckFlags,
  io: Io
): Promise<void> {
  const path = project.baselinePath ?? nodeFiles.resolve(project.root, defaultBaseline)
  const baseline = new Map(project.baseline)
  let total = 0
  for (const [at, target] of targets.entries()) {
    const file = run.files[at]
    if (!file?.report.checked) continue
    const kept = [
      ...findingsOf(file),
      ...waivedOf(file).filter(finding => finding.waived?.from === 'baseline')
    ]
    total += kept.length
    baseline.set(
      nameInBaseline(target, path, flags, io),
      new Map(kept.map(finding => [finding.fingerprint, finding.rule]))
    )
  }
  await nodeFiles.writeFile(path, formatBaseline(baseline))
  const name = shown(path, io.cwd)
  io.err(line(`Wrote ${count(total, 'finding')} to ${name}.`))
  if (project.baselinePath === null)
    io.err(line(`Put "baseline: ${name}" into touchstone.yaml, or give --baseline ${name}.`))
}
