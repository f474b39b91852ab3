import {
  type Apart,
  type Calibration,
  type CountedReport,
  calibrate,
  calibratedText,
  countedOf,
  type Framework
} from '@touchstone/core'
import { line } from '@touchstone/results'
import { writeOutput } from '../check/output.ts'
import { settings } from '../check/settings.ts'
import { targets } from '../check/targets.ts'
import { noDraftsLine } from '../check/unchecked.ts'
import type { CalibrateFlags } from '../commands/calibrate.ts'
import { evidenceCheck, readAll } from '../evidence/read.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'

interface Kept {
  readonly framework: Framework
  readonly counted: CountedReport
}

/** `touchstone calibrate`: the reports of the framework that most of them are of. */
export async function calibrateReports(
  paths: readonly string[],
  flags: CalibrateFlags,
  io: Io
): Promise<ExitCode> {
  const project = await settings(paths, flags, io)
  const files = await targets(paths, project, io.cwd, { ...flags, err: io.err })
  if (files.length === 0) {
    io.err(noDraftsLine(paths))
    return exit.unchecked
  }
  const keep = ({ answer }: { answer: Parameters<typeof countedOf>[0] }): Kept => ({
    framework: answer.framework,
    counted: countedOf(answer)
  })
  const all = await readAll<Kept>(files, await evidenceCheck(project, flags, io), keep, flags, io)
  const read = all.flatMap(one => ('kept' in one ? [one.kept] : []))
  const framework = commonest(read)
  const counted = read.filter(one => one.framework.id === framework?.id).map(one => one.counted)
  if (framework === undefined || counted.every(({ judgements }) => judgements.length === 0)) {
    io.err(line('No graded report was read, so nothing can be counted.'))
    return exit.unchecked
  }
  const calibration = calibrate(counted, framework)
  const left = all.length - counted.length
  io.out(calibrationText(calibration, framework))
  if (left > 0) io.err(line(`${left} of ${all.length} files were left out: no report of ${framework.id}.`))
  if (flags.output !== undefined)
    await writeOutput(flags.output, calibratedText(calibration, framework, `${framework.id}-own`), io)
  return exit.clean
}

function commonest(read: readonly Kept[]): Framework | undefined {
  const counts = new Map<Framework, number>()
  for (const { framework } of read) counts.set(framework, (counts.get(framework) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function calibrationText({ reports, usual, items, apart }: Calibration, framework: Framework): string {
  const short = (id: string) => framework.judgements.find(one => one.id === id)?.short ?? id
  const percent = (share: number) => `${Math.round(share * 100)}%`
  return [
    `${reports} reports of ${framework.id}`,
    '',
    'Share of sentences that tell of a weakness: least, middle, most',
    ...usual.map(
      ({ judgement, grade, reports: count, weak }) =>
        `  ${short(judgement)}, ${grade}: ${weak.map(percent).join(', ')} (${count} reports)`
    ),
    ...(Object.keys(items).length === 0
      ? []
      : [
          '',
          'Improvement items: fewest and most',
          ...Object.entries(items).map(([grade, [least, most]]) => `  ${grade}: ${least} to ${most}`)
        ]),
    '',
    'Grades told apart by these figures, each report by what the others say',
    ...(apart.length === 0 ? ['  too few reports to say'] : apart.flatMap(one => apartLines(one, short))),
    ''
  ].join('\n')
}

function apartLines(
  { judgement, reports, right, between, read }: Apart,
  short: (id: string) => string
): string[] {
  const rows = Object.entries(read).map(([grade, as]) => {
    const told = Object.entries(as)
      .sort((a, b) => b[1] - a[1])
      .map(([other, count]) => `${other} ${count}`)
    return `    ${grade} reads as: ${told.join(', ')}`
  })
  const [low, high] = between.map(share => `${Math.round(share * 100)}%`)
  return [`  ${short(judgement)}: ${right} of ${reports} (95%: ${low} to ${high})`, ...rows]
}
