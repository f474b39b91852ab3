/** Reads judgements that are stated otherwise than in a table of titles: behind a label, in prose, by number. */
import type { Framework, Judgement } from '../../frameworks/framework.ts'
import { gradesByName, matchGrade } from '../../frameworks/index.ts'
import { join, type Mapped, slice, sourceRange } from '../passage.ts'
import type { SourceLine } from '../source-line.ts'
import type { NamedJudgement, Section, StatedGrade, TableRow } from '../tree.ts'
import { labelIn } from './head.ts'

/** The rows of the judgements that `framework` says are stated so, in the order of the print. */
export function statedRows(
  lines: readonly SourceLine[],
  sections: readonly Section[],
  framework: Framework
): TableRow[] {
  const grades = gradesByName([framework])
  const rows = framework.judgements.flatMap(judgement => {
    if (judgement.stated === 'label') return labelledRow(lines, judgement, grades) ?? []
    if (judgement.stated === 'prose') return proseRow(sections, judgement, framework) ?? []
    return []
  })
  return [...rows, ...numberedRows(lines, framework, grades)].sort((a, b) => a.range.start - b.range.start)
}

/** "**Result of assessment:** Pass", the grade on the label's line or below it. */
function labelledRow(
  lines: readonly SourceLine[],
  { id, labels }: Judgement,
  grades: ReadonlyMap<string, string>
): TableRow | null {
  for (const label of labels) {
    const found = labelIn(lines, label)
    const line = lines[found?.at ?? -1]
    if (found === null || line === undefined) continue
    const { at, length } = found
    const cell: Mapped | undefined = line.cells?.[1]
    const behind = cell ?? slice(line, length, line.text.length)
    const below = lines[at + 1]
    const words = behind.text !== '' ? behind : below === undefined ? null : below
    const title = line.text.slice(0, length).replace(/(?<![\s:*_])[\s:*_]+$/, '')
    const grade = words === null || words.text.length > 60 ? null : gradeIn(words, grades)
    const start = line.start
    const end = grade === null ? line.end : Math.max(line.end, grade.range.end)
    const titleRange = sourceRange(line, 0, title.length)
    return { judgement: id, title, titleRange, misnamed: false, grade, range: { start, end } }
  }
  return null
}

function gradeIn(words: Mapped, grades: ReadonlyMap<string, string>): StatedGrade {
  const text = words.text.replace(/(?<![*_.\s])[*_.\s]+$/, '')
  return { grade: matchGrade(grades, text), text, range: sourceRange(words, 0, text.length) }
}

/** The grade's phrase in a sentence of the judgement's own section; a section without any is a row without a grade. */
function proseRow(sections: readonly Section[], { id }: Judgement, framework: Framework): TableRow | null {
  const section = sections.find(({ judgement }) => judgement === id)
  if (section === undefined) return null
  const phrases = framework.grades
    .flatMap(grade =>
      [grade.label, ...grade.variants].map(words => ({ grade: grade.id, words: words.toLowerCase() }))
    )
    .sort((a, b) => b.words.length - a.words.length)
  const row = { judgement: id, title: section.title, titleRange: section.titleRange, misnamed: false }
  for (const { passage } of section.paragraphs) {
    const lower = passage.text.toLowerCase()
    for (const { grade, words } of phrases) {
      const at = lower.indexOf(words)
      if (at < 0) continue
      const range = sourceRange(passage, at, at + words.length)
      return {
        ...row,
        grade: { grade, text: passage.text.slice(at, at + words.length), range },
        range: section.range
      }
    }
  }
  return { ...row, grade: null, range: section.headingRange }
}

const pair =
  /(?:^|\|)\s{0,9}(?:point|criterion|standard)?\s{0,9}(\d{1,3})\.?\s{0,9}\|\s{0,9}([^|]{1,40}?)\s{0,9}(?=\||$)/gi

/** "| 3 | Yes | 4 | No |": a number and a grade, as many pairs as the row has. */
function numberedRows(
  lines: readonly SourceLine[],
  framework: Framework,
  grades: ReadonlyMap<string, string>
): TableRow[] {
  const byNumber = new Map(
    framework.judgements.flatMap(one => (one.number === null ? [] : [[one.number, one]]))
  )
  if (byNumber.size === 0) return []
  return lines.flatMap(line => {
    const cells = line.cells
    if (cells !== null) {
      return cells.flatMap((cell, at) => {
        const grade = cells[at + 1]
        const number = /^\D{0,12}?(\d{1,3})\.?$/.exec(cell.text)?.[1]
        return number === undefined || grade === undefined
          ? []
          : rowOf(join([cell]), join([grade]), Number(number))
      })
    }
    if (!line.text.includes('|')) return []
    return [...line.text.matchAll(pair)].flatMap(found => {
      const [whole, number = '', words = ''] = found
      const from = found.index + whole.indexOf(number)
      const gradeFrom = found.index + whole.lastIndexOf(words)
      return rowOf(
        join([slice(line, from, from + number.length)]),
        join([slice(line, gradeFrom, gradeFrom + words.length)]),
        Number(number)
      )
    })
  })

  function rowOf(title: Mapped, words: Mapped, number: number): TableRow[] {
    const judgement = byNumber.get(number)
    const grade = gradeIn(words, grades)
    const ungraded = framework.ungraded.includes(
      grade.text.toLowerCase().replace(/(?<![\\*\s])[\\*\s]+$/, '')
    )
    if (judgement === undefined || (grade.grade === null && !ungraded && !/^\p{L}/u.test(grade.text)))
      return []
    const titleRange = sourceRange(title, 0, title.text.length)
    return [
      {
        judgement: judgement.id,
        title: title.text,
        titleRange,
        misnamed: false,
        grade: ungraded
          ? { ...grade, grade: null, text: grade.text.replace(/(?<![\\*\s])[\\*\s]+$/, '') }
          : grade,
        range: { start: titleRange.start, end: grade.range.end }
      }
    ]
  }
}

const list = String.raw`(?:points?|criteri(?:on|a)|standards?)\s+(?<numbers>\d{1,3}(?:(?:\s*,\s*|\s+and\s+|\s*,\s+and\s+|\s*&\s*|\s*[-\u2013]\s*|\s+to\s+)(?:points?\s+)?\d{1,3})*)`

/** What sentences say of judgements by their numbers: "did not meet points 1, 8 and 9". */
export function namedIn(sections: readonly Section[], framework: Framework): NamedJudgement[] {
  const byNumber = new Map(
    framework.judgements.flatMap(one => (one.number === null ? [] : [[one.number, one.id]]))
  )
  const says = framework.layout?.says ?? []
  const patterns = says.flatMap(({ grade, phrases }) =>
    phrases.map(words => ({
      grade,
      words: new RegExp(words.split('{points}').map(escaped).join(list), 'gi')
    }))
  )
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ passage }) =>
      patterns.flatMap(({ grade, words }) =>
        [...passage.text.matchAll(words)].flatMap(found =>
          numbersIn(found.groups?.['numbers'] ?? '').flatMap(number => {
            const judgement = byNumber.get(number)
            const range = sourceRange(passage, found.index, found.index + found[0].length)
            return judgement === undefined ? [] : [{ judgement, grade, range }]
          })
        )
      )
    )
  )
}

/** "1, 8 and 9", "21-24". */
function numbersIn(words: string): number[] {
  const numbers: number[] = []
  for (const [, join = '', figure] of words.matchAll(/(?<!\D)(\D*)(\d{1,3})/g)) {
    const number = Number(figure)
    const before = numbers[numbers.length - 1]
    if (before !== undefined && /[-\u2013]|\bto\b/.test(join))
      for (let between = before + 1; between < number && between < before + 50; between++)
        numbers.push(between)
    numbers.push(number)
  }
  return numbers
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
}
