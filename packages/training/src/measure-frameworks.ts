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

/** What is wrong with one report, in a few words each. */
type Wrong = readonly string[]

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

/** A letter: body, dates before the day it was sent, names, every word of the findings, as many items as bullets. */
function wrongLetter(answer: CheckedAnswer, text: string, name: string): Wrong {
  const { report } = answer
  const title = /^focused visit to (?:the )?children.s services/im.test(text)
  return [
    ...(answer.framework.id === 'ilacs-visit' ? [] : [`read as ${answer.framework.id}`]),
    ...(title ? [] : wrongBody(answer, name)),
    ...wrongDates(answer, name),
    ...(report.leadInspector === null ? ['no inspector'] : []),
    ...(report.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0) < 4 &&
    /^(?:main )?findings$/im.test(text)
      ? ['few findings']
      : []),
    ...lostWords(answer, text),
    ...wrongItems(
      answer,
      bulletsIn(text, /^(?:what needs to improve|areas? for (?:priority action|improvement))/i)
    )
  ]
}

/** An area report: the outcome that was noted down, five parts, dates, body, both lists. */
function wrongAreaReport(
  answer: CheckedAnswer,
  text: string,
  name: string,
  outcome: string | undefined
): Wrong {
  const { report } = answer
  const read = report.table?.rows[0]?.grade?.grade ?? null
  const items = report.improvements?.items ?? []
  const priority = items.filter(({ list }) => list === 'priority').length
  return [
    ...(answer.framework.id === 'area-send' ? [] : [`read as ${answer.framework.id}`]),
    ...wrongBody(answer, name),
    ...wrongDates(answer, name),
    ...(read === outcome ? [] : [`outcome ${read} for ${outcome}`]),
    ...(report.sections.length === 5 ? [] : [`${report.sections.length} sections for 5`]),
    ...(report.leadInspector === null ? ['no lead inspector'] : []),
    ...(items.length - priority > 0 ? [] : ['no item to improve']),
    ...(priority > 0 === /^areas? for priority action/im.test(text) ? [] : ['priority actions']),
    ...items
      .filter(({ passage }) => !opensLikeItem(passage.text))
      .map(({ passage }) => `item “${passage.text.slice(0, 40)}”`),
    ...lostWords(answer, text)
  ]
}

/** An assessment: the result and the points not met that were noted down, dates, a name; and a finding exactly where these do not agree. */
function wrongAssessment({ report, findings }: CheckedAnswer, noted: readonly string[] | undefined): Wrong {
  const [result = '', points = ''] = noted ?? []
  const rows = report.table?.rows ?? []
  const read = rows.find(({ judgement }) => judgement === 'result')?.grade?.grade ?? null
  const wanted = /^pass/i.test(result) ? 'passed' : 'not-passed'
  const unmet = rows.flatMap(({ judgement, grade }) =>
    grade?.grade === 'not-passed' && judgement?.startsWith('point-') ? [judgement.slice(6)] : []
  )
  const clash = (wanted === 'passed') === (points !== '')
  return [
    ...(read === wanted ? [] : [`result ${read} for ${wanted}`]),
    ...(unmet.join(' ') === points ? [] : [`points ${unmet.join(' ')} for ${points}`]),
    ...(findings.some(({ rule }) => rule === 'overall-grade') === clash ? [] : ['result against points']),
    ...((report.dates?.spans.length ?? 0) > 0 ? [] : ['no date']),
    ...(report.leadInspector === null ? ['no lead assessor'] : []),
    ...(report.authority === null ? ['no service'] : [])
  ]
}

/** Items begin a sentence and end it. */
function opensLikeItem(text: string): boolean {
  return /^['"]?\p{Lu}/u.test(text) && /[.)\w]$/.test(text) && text.length > 40
}

/** File names begin with the authority's name. */
function wrongBody({ report }: CheckedAnswer, name: string): Wrong {
  const letters = (words: string) =>
    words
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/[^a-z]/g, '')
  const wanted = letters(name.replace(/-\d{4}-\d{2}-\d{2}$/, ''))
  const read = letters(report.authority?.name ?? '').replace(/(?:localauthority|areapartnership)$/, '')
  const loose = wanted.replaceAll('and', '')
  return read.includes(wanted) ||
    (read.length > 5 && wanted.startsWith(read.replace(/(?:city|county)?council$/, ''))) ||
    read.replaceAll('and', '').includes(loose)
    ? []
    : [`body “${report.authority?.name ?? 'none'}”`]
}

/** Whole dates, at most ten months before publication, which the file's name gives. */
function wrongDates({ report }: CheckedAnswer, name: string): Wrong {
  const published = /(\d{4})-(\d{2})-\d{2}$/.exec(name)
  const span = report.dates?.spans.at(-1)
  const day = span?.to ?? span?.from ?? null
  if (day?.day == null || day.month === null || published === null) return ['no dates']
  const year = day.year ?? Number(published[1])
  const months = Number(published[1]) * 12 + Number(published[2]) - (year * 12 + day.month)
  return months >= -12 && months <= 10 ? [] : [`dates ${span?.text}`]
}

/** Bullets below a heading up to the next line that is no bullet's: a plainer count than the reader's. */
function bulletsIn(text: string, heading: RegExp): number | null {
  let count: number | null = null
  let inside = false
  for (const line of text.split('\n').map(one => one.trim())) {
    if (heading.test(line)) {
      inside = true
      count ??= 0
    } else if (inside && /^[◼▪•■\u25fb\uf0a7\uf0b7]/.test(line)) count = (count ?? 0) + 1
    else if (inside && /^(?:(?:main )?findings|headline findings|overview)$/i.test(line)) inside = false
  }
  return count
}

function wrongItems({ report }: CheckedAnswer, bullets: number | null): Wrong {
  const items = report.improvements?.items.length ?? 0
  if (bullets === null || bullets === 0) return []
  return items === bullets ? [] : [`${items} items for ${bullets} bullets`]
}

/** Words of the source between the first section and the end that no section, item or summary holds. */
function lostWords({ report }: CheckedAnswer, text: string): Wrong {
  const from = report.sections[0]?.headingRange.end
  if (from === undefined) return []
  const end = report.boilerplate?.start ?? text.length
  const kept = [
    ...report.sections.flatMap(section => [
      section.headingRange,
      ...section.paragraphs.map(({ range }) => range)
    ]),
    ...(report.improvements?.items.map(({ range }) => range) ?? []),
    ...(report.improvements === null ? [] : [report.improvements.heading.range]),
    ...report.summary.map(({ range }) => range),
    ...report.furniture.map(({ passage }) => passage.range),
    ...report.footnotes.map(({ range }) => range)
  ]
  const count = (words: string) => words.match(/\w+/g)?.length ?? 0
  const covered = new Uint8Array(text.length)
  for (const { start, end: last } of kept) covered.fill(1, start, last)
  let rest = ''
  for (let at = from; at < end; at++) rest += covered[at] === 1 ? ' ' : text[at]
  const share = count(rest) / Math.max(1, count(text.slice(from, end)))
  return share > 0.03 ? [`${Math.round(share * 100)} % of the words in no part`] : []
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
