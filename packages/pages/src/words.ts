/** The words of the ledger, the same on a page and in a terminal. */
import type {
  Ledger,
  LedgerCriterion,
  LedgerGrade,
  LedgerItem,
  LedgerJudgement,
  LedgerReading,
  LedgerReference,
  LedgerRow,
  LedgerSentence,
  LedgerUnread,
  WhatIf,
  WhatIfSection
} from '@touchstone/core'

/** "18%"; what rounds to nothing or to everything without being it says so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return 'under 1%'
  if (rounded === 100 && share < 1) return 'over 99%'
  return `${rounded}%`
}

/** "1 sentence", "3 sentences". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}

/** "1 to 4, 6 and 9"; two neighbours stay apart. */
export function numbers(given: readonly number[]): string {
  const sorted = [...new Set(given)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs[runs.length - 1]
    if (last !== undefined && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return listed(
    runs.flatMap(([first, last]) => {
      if (first === last) return [`${first}`]
      return last === first + 1 ? [`${first}`, `${last}`] : [`${first} to ${last}`]
    })
  )
}

/** "paragraph 4", "paragraphs 4 and 6", "no numbered paragraph". */
export function paragraphs(given: readonly number[]): string {
  const distinct = new Set(given)
  if (distinct.size === 0) return 'no numbered paragraph'
  return `${distinct.size === 1 ? 'paragraph' : 'paragraphs'} ${numbers(given)}`
}

/** "paragraphs 1 to 21", "paragraph 4": the first and the last printed number. */
export function spanWords([first, last]: readonly [number, number]): string {
  return first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`
}

/** The printed numbers of the paragraphs that sentences stand in. */
export function paragraphsOf(sentences: readonly LedgerSentence[]): number[] {
  return sentences.flatMap(({ paragraph }) => paragraph ?? [])
}

/** "line 88", or what a document that is no text itself calls the place: "page 4, paragraph 12". */
export function spotWords({ line, place }: { readonly line: number; readonly place?: string }): string {
  return place ?? `line ${line}`
}

/** With a capital. */
export function opening(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A grade as it stands in a sentence; the id of one that is not the framework's. */
export function gradeLabel(id: string, { grades }: Pick<Ledger, 'grades'>): string {
  return grades.find(grade => grade.id === id)?.label ?? id
}

/** "good", or the printed words when they are no grade of the framework, or "no grade". */
export function statedWords(
  { stated }: Pick<LedgerJudgement, 'stated'>,
  ledger: Pick<Ledger, 'grades'>
): string {
  if (stated === null) return 'no grade'
  return stated.grade === null ? `“${stated.text}”` : gradeLabel(stated.grade, ledger)
}

/** The grades of a reading with their chances, the likeliest first. */
function byChance({ probabilities }: LedgerReading): [string, number][] {
  return Object.entries(probabilities).sort(([, one], [, other]) => other - one)
}

/** Whether the wording lies between the grade that it reads as and one that is likelier by itself. */
function isBetween(reading: LedgerReading): boolean {
  return reading.grade !== null && byChance(reading)[0]?.[0] !== reading.grade
}

/**
 * "The wording reads as good, 88% (outstanding 9%, inadequate 3%).", "The wording lies between good (60%) and outstanding
 * (40%).", or that no grade is read, and why.
 */
export function readingWords(reading: LedgerReading, ledger: Pick<Ledger, 'grades'>): string {
  const { grade, probabilities, abstains } = reading
  if (grade === null) return `No grade is read from the wording. ${abstains ?? ''}`.trimEnd()
  const named = ([id, chance]: [string, number]) => `${gradeLabel(id, ledger)} ${percent(chance)}`
  if (isBetween(reading)) {
    const ends = byChance(reading).slice(0, 2)
    return `The wording lies between ${listed(ends.map(([id, chance]) => `${gradeLabel(id, ledger)} (${percent(chance)})`))}.`
  }
  const others = byChance(reading).filter(([id, chance]) => id !== grade && chance >= 0.005)
  const beside = others.length > 0 ? ` (${others.map(named).join(', ')})` : ''
  return `The wording reads as ${gradeLabel(grade, ledger)}, ${percent(probabilities[grade] ?? 0)}${beside}.`
}

/** "good, 88%", "good, 60%, near outstanding", "not read". */
export function readingShort(reading: LedgerReading, ledger: Pick<Ledger, 'grades'>): string {
  const [likeliest] = byChance(reading)
  if (reading.grade === null || likeliest === undefined) return 'not read'
  const near = isBetween(reading) ? `, near ${gradeLabel(reading.grade, ledger)}` : ''
  return `${gradeLabel(likeliest[0], ledger)}, ${percent(likeliest[1])}${near}`
}

/** Whether the wording reads as another grade than the stated one; wording that lies between it and another does not. */
export function isApart({ reading, stated }: Pick<LedgerJudgement, 'reading' | 'stated'>): boolean {
  if (reading.grade === null || stated?.grade == null || reading.grade === stated.grade) return false
  return byChance(reading)[0]?.[0] !== stated.grade
}

/** What the table states, and the heading where it states something else. */
export function bothStated(
  row: Pick<LedgerRow, 'stated'>,
  section: Pick<LedgerJudgement, 'stated'> | undefined,
  ledger: Pick<Ledger, 'grades'>
): string {
  const table = statedWords(row, ledger)
  const heading = section === undefined ? table : statedWords(section, ledger)
  return table === heading ? table : `${table}; the heading says ${heading}`
}

/** "31 strengths, 4 weaknesses, 3 mixed and 2 neutral"; what there is none of is left out. */
export function countWords({ counts }: Pick<LedgerJudgement, 'counts'>): string {
  return listed([
    ...(counts.strength > 0 ? [count(counts.strength, 'strength')] : []),
    ...(counts.weakness > 0 ? [count(counts.weakness, 'weakness', 'weaknesses')] : []),
    ...(counts.mixed > 0 ? [`${counts.mixed} mixed`] : []),
    ...(counts.neutral > 0 ? [`${counts.neutral} neutral`] : [])
  ])
}

/** "under good 4 to 23% is usual, and half of such sections have 13% or less"; null where it was not counted. */
export function usualWords({ label, usualWeaknesses: usual }: LedgerGrade): string | null {
  if (usual === null) return null
  const [least, middle, most] = [usual.least, usual.middle, usual.most].map(share => Math.round(share * 100))
  return `under ${label} ${least} to ${most}% is usual, and half of such sections have ${middle}% or less`
}

/** How a section's sentences are shared out, beside what is usual for its grade: whole sentences. */
export function balanceWords(judgement: LedgerJudgement, { grades }: Pick<Ledger, 'grades'>): string[] {
  const { weakShare, stated, strengths, weaknesses, neutral } = judgement
  const sentences = [...strengths, ...weaknesses, ...neutral]
  const grade = grades.find(({ id }) => id === stated?.grade)
  const usual = grade === undefined ? null : usualWords(grade)
  const effect = sentences.filter(({ impact }) => impact).length
  return [
    `${count(sentences.length, 'sentence')}: ${countWords(judgement)}.`,
    `${percent(weakShare ?? 0)} tell of a weakness, mixed ones among them${usual === null ? '' : `; ${usual}`}.`,
    `${effect === 0 ? 'No sentence says' : count(effect, 'sentence says', 'sentences say')} what it means for children and families.`
  ]
}

/** What is to be said of a sentence beside its words. */
export function tagsOf({ polarity, level, sure }: LedgerSentence): string[] {
  const weak = polarity === 'weakness' || polarity === 'mixed'
  return [
    ...(polarity === 'mixed' ? ['mixed'] : []),
    ...(weak && level === 3 ? ['serious'] : []),
    ...(weak && level === 1 ? ['minor'] : []),
    ...(sure ? [] : ['unsure'])
  ]
}

/** "Private fostering 88%"; the label alone where the share was not counted. */
export function absentWords({ label, share }: LedgerCriterion): string {
  return share === null ? label : `${label} ${percent(share)}`
}

/** What stands before the absent criteria. */
export const absentOpening = 'Absent, with the share of published sections that mention it'

/** "Not read, from line 19. The body of a report under this framework is not read." */
export function unreadWords(unread: LedgerUnread): string {
  return `Not read, from ${spotWords(unread)}. ${unread.reason}`
}

/** What stands where no section was found. */
export const noSections = 'No section of the draft was read.'

/** What the ledger is, and what it is not. */
export const caution =
  'This reads words and not practice. It says what the draft’s sentences sound like beside published reports, never that a grade is wrong. A sentence marked unsure might be read otherwise.'

/** What an item cites and what such items usually carry; null where there is neither. */
export function referenceWords(
  { reference, suggested }: LedgerItem,
  named: (reference: LedgerReference) => string
): string | null {
  if (reference === null && suggested.length === 0) return null
  const cites = reference === null ? 'Cites no recognised reference.' : `Cites ${named(reference)}.`
  const others = suggested.filter(({ id }) => id !== reference?.id).map(named)
  if (others.length === 0) return cites
  const fits = others.length < suggested.length
  return `${cites} ${fits ? 'It fits; such items also carry' : 'Such items usually carry'} ${listed(others)}.`
}

/** What the draft says, and what the grade that is asked about says of services. */
export function askedWords(asked: WhatIf, ledger: Pick<Ledger, 'grades'>): [string, ...string[]] {
  const { grade } = asked
  const stays = `The draft says ${statedWords(asked, ledger)}, and stays as it is.`
  return grade.means === null ? [stays] : [stays, `${opening(grade.label)} says that ${grade.means}.`]
}

/** A section beside the grade that is asked about: whole sentences. */
export function besideWords(
  { reading, apart, sentences, weaknesses, beyond }: WhatIfSection,
  grade: LedgerGrade,
  ledger: Pick<Ledger, 'grades'>
): string[] {
  const read = readingWords(reading, ledger)
  const apartness = isBetween(reading) ? '' : apartWords(apart)
  const usual = usualWords(grade)
  const share = sentences === 0 ? '' : ` (${percent(weaknesses / sentences)})`
  return [
    apartness === '' ? read : `${read.slice(0, -1)}${apartness}.`,
    `${count(weaknesses, 'sentence tells', 'sentences tell')} of a weakness, of ${sentences}${share}${usual === null ? '' : `; ${usual}`}.${beyondWords(beyond, grade)}`
  ]
}

/** How far the reading is from the grade that is asked about; nothing where it abstains. */
export function apartWords(apart: number | null): string {
  if (apart === null) return ''
  if (apart === 0) return ': the same grade'
  return apart === 1 ? ': the grade beside it' : `: ${apart} grades away`
}

/** How many weak sentences are out of what is usual for a grade. */
export function beyondWords(beyond: number | null, { label }: Pick<LedgerGrade, 'label'>): string {
  if (beyond === null) return ''
  if (beyond === 0) return ` That is usual under ${label}.`
  if (beyond > 0) return ` That is ${beyond} more than nearly all sections graded ${label} have.`
  return ` That is ${-beyond} fewer than nearly all sections graded ${label} have.`
}

/** "Argues against good (reads lower)", "Argues for good". */
export function sideWords(way: 'for' | 'against', label: string, pull: 'lower' | 'higher'): string {
  return way === 'for' ? `Argues for ${label}` : `Argues against ${label} (reads ${pull})`
}

/** What is said where no sentence argues that way. */
export function noneWords(way: 'for' | 'against', pull: 'lower' | 'higher'): string {
  return (way === 'against') === (pull === 'lower')
    ? 'No weakness is read here.'
    : 'No strength is read here.'
}
