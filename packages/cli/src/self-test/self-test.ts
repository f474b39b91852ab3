import { rules } from '@touchstone/core'
import { type Plant, plants, scorePlants } from '@touchstone/plant'
import type { Project } from '@touchstone/project'
import type { Draft } from '@touchstone/results'
import { writeOutput } from '../check/output.ts'
import { settings } from '../check/settings.ts'
import { type Target, targets } from '../check/targets.ts'
import { noDraftsLine } from '../check/unchecked.ts'
import type { SelfTestFlags } from '../commands/self-test.ts'
import { evidenceCheck, type Found, isUnchecked, readAll, spoken } from '../evidence/read.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { progress } from '../terminal/progress.ts'
import { columnsOf, wrapAt } from '../terminal/wrap.ts'
import { VERSION } from '../version.ts'
import { selfTestJson } from './json.ts'
import { kindOf, type Outcome } from './outcome.ts'
import { selfTestText } from './text.ts'

/** `touchstone self-test`: nothing is written but what `--output` names. */
export async function selfTest(paths: readonly string[], flags: SelfTestFlags, io: Io): Promise<ExitCode> {
  if (flags.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError('--stdin-filename needs "-" among the paths.')
  const project = await settings(paths, flags, io)
  const files = await targets(paths, project, io.cwd, { ...flags, err: io.err })
  if (files.length === 0) {
    io.err(noDraftsLine(paths))
    return exit.unchecked
  }
  const check = await evidenceCheck(withEveryRule(project), flags, io)
  const keep = ({ path, draft, target }: Found) => ({ path, draft, target })
  const reads = await readAll(files, check, keep, flags, io)
  const drafts = reads.flatMap(read => ('kept' in read ? [read.kept] : []))
  const kinds = drafts.length === 0 ? [] : score(drafts, project, flags, io)
  const outcome: Outcome = {
    version: VERSION,
    seed: flags.seed,
    times: flags.times,
    reports: spoken(reads).map(read => ({
      path: read.path,
      reason: 'reason' in read ? read.reason : null
    })),
    kinds
  }
  const text =
    flags.format === 'json' ? selfTestJson(outcome) : selfTestText(outcome, wrapAt(columnsOf(flags, io)))
  if (flags.output === undefined) io.out(text)
  else await writeOutput(flags.output, text, io)
  if (isUnchecked(reads)) return exit.unchecked
  return kinds.some(({ kind, missed }) => kind === 'mechanical' && missed > 0) ? exit.findings : exit.clean

  function score(
    drafts: readonly { path: string; draft: Draft; target: Target }[],
    { rules: chosen }: Project,
    { seed, times, quiet }: SelfTestFlags,
    { errIsTerminal, err }: Io
  ) {
    const tried = plants.filter(isTried)
    const shown = progress({ errIsTerminal, err }, tried.length * drafts.length, quiet === true)
    let done = 0
    const scores = drafts.map(({ path, draft, target }) =>
      scorePlants({
        // The text itself decides on the places, so that a report of another name gives the same slips.
        texts: [{ name: path, text: draft.text, key: draft.text }],
        check: words => check({ ...draft, text: words }, target, path),
        plants: tried,
        seed,
        times,
        step: () => shown.step(++done)
      })
    )
    shown.end()
    return tried.map((plant, at) =>
      kindOf(
        plant,
        scores.flatMap(one => one[at] ?? []),
        chosen[plant.rule]?.on !== false
      )
    )
  }
}

/** Whether there is the rule that is expected to find the slip. */
function isTried({ rule }: Plant): boolean {
  return rules.some(({ id }) => id === rule)
}

/** Every rule on, with the severities and options of the project. */
function withEveryRule(project: Project): Project {
  return {
    ...project,
    rules: Object.fromEntries(
      Object.entries(project.rules)
        .concat(rules.filter(({ id }) => !(id in project.rules)).map(({ id }) => [id, { on: true }]))
        .map(([id, setting]) => [id, { ...setting, on: true }])
    )
  }
}
