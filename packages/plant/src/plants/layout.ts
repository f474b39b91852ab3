/** Slips of numbering, dates, references, the improvement list, acronyms and names. */
import type { CalendarDay, ImprovementItem, Report } from '@touchstone/core'
import { MONTHS, sourceRange } from '@touchstone/core'
import { edited, wholeLines } from '../edit.ts'
import { gradedRows, numbered, prose, rankOf } from '../look.ts'
import { definePlant, type Planted } from '../plant.ts'
import type { Random } from '../random.ts'

/** Authorities that do not exist. */
const elsewhere = ['Ashenford', 'Orrinshire', 'Kelderby', 'Saltmoor', 'Penmarrow', 'Wolverdale', 'Marrowdale']

/** References that the national framework does not have. */
const noReferences = ['outcome 5', 'outcome 7', 'enabler 4', 'enabler 6', 'principle 8', 'outcome nine']

export const numberingGap = definePlant({
  id: 'numbering-gap',
  rule: 'paragraph-numbering',
  describe: 'a paragraph number left out',
  kind: 'mechanical',
  plant: (report, _framework, random) => renumbered(report, random, 1)
})

export const numberingRepeat = definePlant({
  id: 'numbering-repeat',
  rule: 'paragraph-numbering',
  describe: 'a paragraph number used twice',
  kind: 'mechanical',
  plant: (report, _framework, random) => renumbered(report, random, -1)
})

/** Moves every number from one paragraph on, as a deleted or pasted paragraph does. */
function renumbered(report: Report, random: Random, by: number): Planted | null {
  const paragraphs = numbered(report)
  if (paragraphs.length < 3) return null
  const first = random.pick(paragraphs.slice(1).map((_, index) => index + 1))
  const edits = paragraphs.slice(first).map(({ number, numberRange: range }) => ({
    range,
    text: report.text.slice(range.start, range.end).replace(String(number), String(number + by))
  }))
  return edited(report.text, edits)
}

export const impossibleDates = definePlant({
  id: 'impossible-dates',
  rule: 'inspection-dates',
  describe: 'dates that are reversed or are no days',
  kind: 'mechanical',
  plant(report, _framework, random) {
    const dates = report.dates
    const from = dates?.spans[0]?.from
    const to = dates?.spans[dates.spans.length - 1]?.to
    if (dates == null || !isWhole(to)) return null
    const { year } = to
    const start = { day: from?.day ?? to.day + 1, month: from?.month ?? to.month, year: from?.year ?? year }
    const reversed = `${printed(to)} to ${printed(start)}`
    const noDay = `27 February to 30 February ${year}`
    return edited(report.text, [{ range: dates.range, text: random.pick([reversed, noDay]) }])
  }
})

function isWhole(day: CalendarDay | null | undefined): day is { year: number; month: number; day: number } {
  return day != null && day.year != null && day.month != null && day.day != null
}

function printed({ day, month, year }: { day: number; month: number; year: number }): string {
  return `${day} ${MONTHS[month - 1]} ${year}`
}

export const noImprovements = definePlant({
  id: 'no-improvements',
  rule: 'improvement-list',
  describe: 'no improvement list where a grade needs one',
  kind: 'mechanical',
  plant(report, framework) {
    const list = report.improvements
    const top = Math.max(...framework.grades.map(grade => grade.rank))
    const below = gradedRows(report.table).some(row => rankOf(framework, row.grade.grade) !== top)
    if (list === null || report.table === null || !below) return null
    const range = wholeLines(report.text, list.range)
    const { text } = edited(report.text, [{ range, text: '' }])
    return { text, place: { start: report.table.range.start, end: range.start + 1 } }
  }
})

/** A reference at the end of an item, bracketed or not. */
const reference =
  /\s*[[(]?\s*(?:national framework[,:]? )?\b(?:outcomes?|enablers?|principles?)\b[^()[\]]{0,120}[\])]?\.?$/i

/** An item that cites one, and the offsets of what it prints. */
function cited(report: Report, random: Random): { item: ImprovementItem; start: number; end: number } | null {
  const found = (report.improvements?.items ?? []).flatMap(item => {
    const match = reference.exec(item.passage.text)
    return match !== null && /framework|[[(]/i.test(match[0]) && match.index > 0
      ? [{ item, start: match.index, end: item.passage.text.length }]
      : []
  })
  return found.length === 0 ? null : random.pick(found)
}

export const strippedReference = definePlant({
  id: 'stripped-reference',
  rule: 'improvement-reference',
  describe: 'an improvement item without its reference',
  kind: 'mechanical',
  plant(report, framework, random) {
    const found = framework.references?.required === true ? cited(report, random) : null
    if (found === null) return null
    const { item, start, end } = found
    const stop = item.passage.text[start - 1] === '.' ? '' : '.'
    const { text } = edited(report.text, [{ range: sourceRange(item.passage, start, end), text: stop }])
    return { text, place: { start: item.range.start, end: sourceRange(item.passage, 0, start).end } }
  }
})

export const invalidReference = definePlant({
  id: 'invalid-reference',
  rule: 'improvement-reference',
  describe: 'a reference that the national framework does not have',
  kind: 'mechanical',
  plant(report, framework, random) {
    const found = framework.references?.required === true ? cited(report, random) : null
    if (found === null) return null
    const range = sourceRange(found.item.passage, found.start, found.end)
    return edited(report.text, [{ range, text: ` (${random.pick(noReferences)}, national framework)` }])
  }
})

export const bareAcronym = definePlant({
  id: 'bare-acronym',
  rule: 'acronym',
  describe: 'an acronym that is never written out',
  kind: 'mechanical',
  plant(report, framework, random) {
    const used = prose(report)
    const words = new Set(
      `${used} ${report.improvements?.items
        .map(item => item.passage.text)
        .join(' ')
        .toLowerCase()}`.split(/[^a-z0-9&]+/)
    )
    const bare = Object.entries(framework.acronyms)
      .filter(
        ([letters, known]) =>
          !known.common && !words.has(letters.toLowerCase()) && !words.has(`${letters.toLowerCase()}s`)
      )
      .map(([letters]) => letters)
      .sort()
    const paragraphs = numbered(report)
    if (bare.length === 0 || paragraphs.length === 0) return null
    const { passage } = random.pick(paragraphs)
    const range = { start: passage.range.end, end: passage.range.end }
    return edited(report.text, [{ range, text: ` Work with the ${random.pick(bare)} is well organised.` }])
  }
})

export const wrongAuthority = definePlant({
  id: 'wrong-authority',
  rule: 'authority-name',
  describe: 'another authority in the place of this one',
  kind: 'mechanical',
  plant(report, _framework, random) {
    const name = report.authority?.name.replace(/ (?:County |City |Borough |Metropolitan )*Council$/, '')
    const other = random.pick(elsewhere.filter(one => one !== name))
    const paragraphs = numbered(report)
    if (name === undefined || paragraphs.length === 0) return null
    const own = [...report.summary, ...paragraphs.map(one => one.passage)].flatMap(passage => {
      const at = ownPlace(passage.text, name)
      return at < 0 ? [] : [sourceRange(passage, at, at + name.length)]
    })
    if (own.length > 0) return edited(report.text, [{ range: random.pick(own), text: other }])
    const { passage } = random.pick(paragraphs)
    const range = { start: passage.range.end, end: passage.range.end }
    return edited(report.text, [{ range, text: ` Children in ${other} get help when they need it.` }])
  }
})

/** Where a sentence opens with whom the report is about and then names the authority: "Children in care in Kelderby". */
function ownPlace(text: string, name: string): number {
  for (let at = text.indexOf(` in ${name}`); at >= 0; at = text.indexOf(` in ${name}`, at + 1)) {
    const opening = text.slice(Math.max(text.lastIndexOf('. ', at) + 2, 0), at).replace(/^\. /, '')
    const words = at < 60 && text.lastIndexOf('. ', at) < 0 ? text.slice(0, at) : opening
    if (/^(?:Children|Care leavers|Families|Services)(?: [a-z]+){0,5}$/.test(words)) return at + 4
  }
  return -1
}
