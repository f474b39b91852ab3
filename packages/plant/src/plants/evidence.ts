/** Slips that only the wording can show: grades that it does not bear out, and statements without their fellows. */
import { brokenLimits, type Edit, type Framework, type Range, type Report } from '@touchstone/core'
import { opposites } from '../banks/contradictions.ts'
import { absentItems, unrelatedItems } from '../banks/items.ts'
import { weaknessesFor } from '../banks/weaknesses.ts'
import { edited, sentenceAfter, shifted } from '../edit.ts'
import { gradedRows, type Judged, judged, prose, rankOf } from '../look.ts'
import { definePlant, type Plant, type Planted } from '../plant.ts'
import type { Random } from '../random.ts'
import { inHeading, inTable } from '../words.ts'

/** A section under another grade, with table and overall grade put in step so that nothing else gives it away. */
function regradedBy(steps: number, id: string, describe: string): Plant {
  return definePlant({
    id,
    rule: 'grade-evidence',
    also: ['unbacked-judgement', 'weakness-against-grade'],
    describe,
    kind: 'evidence',
    plant(report, framework, random) {
      const choices = judged(report, framework).flatMap(one =>
        framework.grades
          .filter(grade => Math.abs(grade.rank - one.rank) === steps)
          .map(grade => ({ one, grade: grade.id, overall: overallBeside(report, framework, one, grade.id) }))
      )
      const quiet = choices.filter(choice => choice.overall !== 'none fits')
      if (choices.length === 0) return null
      const { one, grade, overall } = random.pick(quiet.length > 0 ? quiet : choices)
      const edits: Edit[] = [
        { range: one.row.grade.range, text: inTable(framework, grade) },
        { range: one.section.grade.range, text: inHeading(framework, grade) },
        ...(typeof overall === 'string' ? [] : overall)
      ]
      const { start } = shifted({ start: one.section.range.start, end: one.section.range.start }, edits)
      const { text } = edited(report.text, edits)
      const grown =
        inHeading(framework, grade).length - (one.section.grade.range.end - one.section.grade.range.start)
      return { text, place: { start, end: start + one.section.range.end - one.section.range.start + grown } }
    }
  })
}

/** The edit of the overall row that breaks no rule, nearest to what it says; nothing when it may stay. */
function overallBeside(
  report: Report,
  framework: Framework,
  one: Judged,
  grade: string
): readonly Edit[] | 'none fits' {
  const overall = framework.judgements.find(judgement => judgement.overall)?.id
  const row = gradedRows(report.table).find(each => each.judgement === overall)
  if (overall === undefined || row === undefined) return []
  const grades = {
    ...Object.fromEntries(gradedRows(report.table).map(each => [each.judgement ?? '', each.grade.grade])),
    [one.id]: grade
  }
  const now = rankOf(framework, row.grade.grade) ?? 0
  const fits = [...framework.grades]
    .sort((a, b) => Math.abs(a.rank - now) - Math.abs(b.rank - now) || a.rank - b.rank)
    .find(({ id }) =>
      brokenLimits(framework, { ...grades, [overall]: id }).every(rule => rule.severity !== 'error')
    )
  if (fits === undefined) return 'none fits'
  return fits.id === row.grade.grade ? [] : [{ range: row.grade.range, text: inTable(framework, fits.id) }]
}

export const regradedByTwo = regradedBy(2, 'regraded-by-two', 'a section regraded by two')
export const regradedByOne = regradedBy(1, 'regraded-by-one', 'a section regraded by one')

export const seriousWeakness = definePlant({
  id: 'serious-weakness',
  rule: 'weakness-against-grade',
  also: ['grade-evidence', 'unbacked-judgement'],
  describe: 'a serious weakness in a good or outstanding section',
  kind: 'evidence',
  plant(report, framework, random) {
    const high = framework.grades
      .filter(grade => ['good', 'outstanding'].includes(grade.id))
      .map(grade => grade.rank)
    const found = judged(report, framework).filter(
      one => high.includes(one.rank) && one.section.paragraphs.length > 0
    )
    if (found.length === 0) return null
    const one = random.pick(found)
    return edited(report.text, [
      sentenceAfter(random.pick(one.section.paragraphs).passage, random.pick(weaknessesFor(one.id)))
    ])
  }
})

/** Puts an item after one of the list, with its bullet, and with a reference where the framework asks for one. */
function addedItem(report: Report, framework: Framework, random: Random, text: string): Planted | null {
  const items = report.improvements?.items ?? []
  if (items.length === 0) return null
  const neighbour = random.pick(items)
  const bullet = report.text.slice(neighbour.range.start, neighbour.passage.range.start)
  const kind = framework.references?.required === true ? framework.references.system.kinds[0] : undefined
  const reference =
    kind === undefined
      ? ''
      : ` (${kind.id} ${random.pick(kind.entries).number}, ${framework.references?.system.short})`
  const at: Range = { start: neighbour.range.end, end: neighbour.range.end }
  return edited(report.text, [{ range: at, text: `\n${bullet}${text}${reference}` }])
}

export const unrelatedItem = definePlant({
  id: 'unrelated-item',
  rule: 'improvement-evidence',
  describe: 'an improvement item of another service',
  kind: 'evidence',
  plant: (report, framework, random) => addedItem(report, framework, random, random.pick(unrelatedItems))
})

export const absentItem = definePlant({
  id: 'absent-item',
  rule: 'improvement-evidence',
  describe: 'an improvement item on a topic that the body leaves out',
  kind: 'evidence',
  plant(report, framework, random) {
    const body = prose(report)
    const absent = absentItems.filter(item => !item.words.some(word => body.includes(word)))
    return absent.length === 0 ? null : addedItem(report, framework, random, random.pick(absent).text)
  }
})

export const contradictoryPair = definePlant({
  id: 'contradiction',
  rule: 'contradiction',
  also: ['quantifier-agreement', 'weakness-against-grade'],
  describe: 'two sections say opposite things',
  kind: 'evidence',
  plant(report, _framework, random) {
    const sections = report.sections.filter(section => section.paragraphs.length > 0)
    if (sections.length < 2) return null
    const first = random.pick(sections)
    const second = random.pick(sections.filter(section => section !== first))
    const pair = random.pick(opposites)
    return edited(
      report.text,
      [
        sentenceAfter(random.pick(second.paragraphs).passage, pair.weakness),
        sentenceAfter(random.pick(first.paragraphs).passage, pair.strength)
      ],
      0
    )
  }
})
