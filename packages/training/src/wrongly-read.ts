/** What was read wrong of a report of another kind than ILACS, against what its text says by plainer means. */
import type { CheckedAnswer } from '../../core/src/report/answer.ts'

/** What is wrong with one report, in a few words each. */
export type Wrong = readonly string[]

/** A letter: body, dates before the day it was sent, names, every word of the findings, as many items as bullets. */
export function wrongLetter(answer: CheckedAnswer, text: string, name: string): Wrong {
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
export function wrongAreaReport(
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
export function wrongAssessment(
  { report, findings }: CheckedAnswer,
  noted: readonly string[] | undefined
): Wrong {
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
