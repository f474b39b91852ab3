/**
 * `pnpm measure frameworks [REPORTS]`: how many reports of other kinds than ILACS are read right, against what their texts say by
 * plainer means: a count of bullets, an outcome or result that somebody noted down, the authority in the file's name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createChecker } from '../../core/src/check.ts'
import type { Framework } from '../../core/src/frameworks/framework.ts'
import { builtIn, frameworks } from '../../core/src/frameworks/index.ts'
import { parseFramework } from '../../core/src/frameworks/load.ts'
import { learned } from '../../core/src/model.ts'
import type { CheckedAnswer } from '../../core/src/report/answer.ts'
import { knownShare } from '../../core/src/understand/weights/fit.ts'
import { type Wrong, wrongAreaReport, wrongAssessment, wrongLetter } from './wrongly-read.ts'

interface Kind {
  readonly name: string
  readonly folder: string
  readonly endings: RegExp
  readonly frameworks: readonly Framework[]
  readonly wrong: (answer: CheckedAnswer, text: string, name: string) => Wrong
}

export interface Measured {
  readonly name: string
  readonly reports: number
  readonly right: number
  /** One line for each report that was not read right. */
  readonly faults: readonly string[]
  /** Error findings, `report rule message`. */
  readonly errors: readonly string[]
  /** The least and the most share of words that tell the field of ILACS reports. */
  readonly known: readonly [number, number]
}

export function measureFrameworks(reports: string, say: (line: string) => void): void {
  for (const kind of kinds(reports)) {
    const measured = measureKind(kind, reports)
    if (measured === null) {
      say(`${kind.name}: there is no ${join(reports, kind.folder)}, so nothing was read`)
      continue
    }
    const { reports: all, right, faults, errors, known } = measured
    say(`${kind.name}: ${right} of ${all} read right; ${errors.length} error findings`)
    say(`  share of telling words: ${known.map(share => share.toFixed(3)).join(' to ')}`)
    if (kind.name === 'send') say(`  ${swapsFound(join(reports, kind.folder))}`)
    for (const line of [...faults, ...errors.map(error => `error: ${error}`)]) say(`  ${line}`)
  }
}

const phrases: Readonly<Record<string, string>> = {
  positive: 'arrangements typically lead to positive experiences and outcomes',
  inconsistent: 'arrangements lead to inconsistent experiences and outcomes',
  systemic: 'There are widespread and/or systemic failings leading to significant concerns'
}

/**
 * How often `grade-evidence` speaks of area reports as they are, and of the same with another outcome in their outcome's place. The usual
 * shares that it goes by were counted on these reports.
 */
function swapsFound(folder: string): string {
  const checker = createChecker({ ...learned, frameworks })
  const speaks = (text: string) => {
    const answer = checker.check(text, { path: 'report.txt' })
    return answer.checked && answer.findings.some(({ rule }) => rule === 'grade-evidence')
  }
  let alarms = 0
  const found = { all: 0, caught: 0 }
  for (const name of readdirSync(folder).filter(one => one.endsWith('.txt'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const answer = checker.check(text, { path: name })
    const grade = answer.checked ? answer.report.table?.rows[0]?.grade : null
    if (!grade?.grade) continue
    if (speaks(text)) alarms++
    for (const [other, phrase] of Object.entries(phrases)) {
      if (other === grade.grade) continue
      found.all++
      if (speaks(text.slice(0, grade.range.start) + phrase + text.slice(grade.range.end))) found.caught++
    }
  }
  return `outcome against wording: ${found.caught} of ${found.all} planted outcomes found, ${alarms} reports flagged as they are`
}

/** Null where the folder is missing. */
export function measureKind(kind: Kind, reports: string): Measured | null {
  const folder = join(reports, kind.folder)
  if (!existsSync(folder)) return null
  const checker = createChecker({ frameworks: kind.frameworks })
  const words = learned.fieldWords()
  const faults: string[] = []
  const errors: string[] = []
  const shares: number[] = []
  const names = readdirSync(folder)
    .filter(name => kind.endings.test(name))
    .sort()
  for (const file of names) {
    const text = readFileSync(join(folder, file), 'utf8')
    const name = file.replace(/\.\w+$/, '')
    const answer = checker.check(text, { path: file })
    if (!answer.checked) {
      faults.push(`${name}: not read: ${answer.reason}`)
      continue
    }
    const wrong = kind.wrong(answer, text, name)
    if (wrong.length > 0) faults.push(`${name}: ${wrong.join('; ')}`)
    for (const { severity, rule, message } of answer.findings)
      if (severity === 'error') errors.push(`${name} ${rule}: ${message}`)
    const share = knownShare(answer.report, words)
    if (share !== null) shares.push(share)
  }
  const known = [Math.min(...shares), Math.max(...shares)] as const
  return {
    name: kind.name,
    reports: names.length,
    right: names.length - faults.length,
    faults,
    errors,
    known
  }
}

export function kinds(reports: string): Kind[] {
  const outcomes = csv(join(reports, 'send/outcomes.csv'))
  const results = csv(join(reports, 'services/results.csv'))
  return [
    { name: 'visits', folder: 'visits', endings: /\.txt$/, frameworks, wrong: wrongLetter },
    {
      name: 'send',
      folder: 'send',
      endings: /\.txt$/,
      frameworks,
      wrong: (answer, text, name) => wrongAreaReport(answer, text, name, outcomes.get(name)?.[0])
    },
    {
      name: 'services',
      folder: 'services',
      endings: /\.md$/,
      frameworks: [
        frameworkFrom(join(import.meta.dirname, '../../../docs/frameworks/service-standard.yaml'))
      ],
      wrong: (answer, _, name) => wrongAssessment(answer, results.get(name))
    }
  ]
}

/** Rows by their first cell, without the head. */
function csv(path: string): Map<string, string[]> {
  if (!existsSync(path)) return new Map()
  const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  return new Map(
    lines.map(line => {
      const [first = '', ...rest] = line.split(',').map(cell => cell.trim())
      return [first, rest]
    })
  )
}

export function frameworkFrom(path: string): Framework {
  const parsed = parseFramework(readFileSync(path, 'utf8'), builtIn)
  if ('framework' in parsed) return parsed.framework
  throw new Error(parsed.problems.map(({ path: place, message }) => `${place}: ${message}`).join('\n'))
}
