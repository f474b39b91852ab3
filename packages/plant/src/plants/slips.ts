/** Slips that people who check reports look for by hand: leftovers, copies, wrong references, facts told twice. */
import type { Passage, Report } from '@touchstone/core'
import { edited, sentenceAfter, wholeLines } from '../edit.ts'
import { numbered } from '../look.ts'
import { definePlant, type Plant, type Planted } from '../plant.ts'
import type { Random } from '../random.ts'

/** A plant that puts a sentence behind a paragraph of the body. */
function afterParagraph(
  plant: Pick<Plant, 'id' | 'rule' | 'describe'>,
  sentence: (report: Report, random: Random) => string | null
): Plant {
  return definePlant({
    ...plant,
    kind: 'mechanical',
    plant(report, _framework, random) {
      const passage = bodyPassage(report, random)
      const words = passage === null ? null : sentence(report, random)
      return passage === null || words === null ? null : edited(report.text, [sentenceAfter(passage, words)])
    }
  })
}

function bodyPassage(report: Report, random: Random): Passage | null {
  const ended = numbered(report).filter(({ passage }) => /[.!?]$/.test(passage.text))
  return ended.length === 0 ? null : random.pick(ended).passage
}

const leftovers = [
  '[insert the figure for last year]',
  'This was so for XX children.',
  'TBC',
  'Click or tap here to enter text.',
  'The rate is XX%.',
  '[Add an example]'
]

export const leftover = afterParagraph(
  { id: 'leftover', rule: 'leftover-text', describe: 'a placeholder left in' },
  (_report, random) => random.pick(leftovers)
)

export const deadReference = afterParagraph(
  { id: 'dead-reference', rule: 'internal-reference', describe: 'a paragraph referred to that is not there' },
  (report, random) => {
    const last = Math.max(...numbered(report).map(({ number }) => number))
    const absent = last + 1 + Math.floor(random.next() * 20)
    return random.pick([
      `This is told in paragraph ${absent}.`,
      `Caseloads are high (see paragraph ${absent}).`
    ])
  }
)

const namings = [
  'Mrs Alder speaks well of her worker.',
  'Two brothers live with the Harrow family.',
  'A 14-year-old boy from Larch Road has moved twice.',
  'Her social worker, Jane Alder, visits often.'
]

export const naming = afterParagraph(
  { id: 'naming', rule: 'identifying-detail', describe: 'a name or an address in the text' },
  (_report, random) => random.pick(namings)
)

export const pastFuture = afterParagraph(
  { id: 'past-future', rule: 'dated-wording', describe: 'a future that was past already' },
  ({ dates }, random) => {
    const year = dates?.spans[0]?.to?.year ?? null
    if (year === null) return null
    const past = year - 2
    return random.pick([
      `By March ${past} leaders will open a new centre.`,
      `A second team will be set up in ${past}.`,
      `A new form is planned for June ${past}.`
    ])
  }
)

export const otherYear = definePlant({
  id: 'other-year',
  rule: 'fact-agreement',
  describe: 'two years of the last inspection',
  kind: 'mechanical',
  plant(report, _framework, random) {
    const [above] = report.summary
    const below = bodyPassage(report, random)
    if (above === undefined || !/[.!?]$/.test(above.text) || below === null) return null
    const year = 2010 + Math.floor(random.next() * 4)
    const sentence = (of: number) => `Much has changed since the last inspection in ${of}.`
    return edited(
      report.text,
      [sentenceAfter(above, sentence(year)), sentenceAfter(below, sentence(year + 2))],
      1
    )
  }
})

export const copiedItem = definePlant({
  id: 'copied-item',
  rule: 'repeated-text',
  describe: 'an improvement item twice',
  kind: 'mechanical',
  plant(report, _framework, random): Planted | null {
    const items = (report.improvements?.items ?? []).filter(({ passage }) => passage.text.length > 30)
    if (items.length === 0) return null
    const lines = wholeLines(report.text, random.pick(items).range)
    const text = report.text.slice(lines.start, lines.end)
    return edited(report.text, [{ range: { start: lines.end, end: lines.end }, text }])
  }
})

export const priorityList = definePlant({
  id: 'priority-list',
  rule: 'priority-action',
  describe: 'a list of areas for priority action',
  kind: 'mechanical',
  plant({ text, improvements }) {
    if (improvements === null) return null
    const { start } = wholeLines(text, improvements.range)
    const list = 'Areas for priority action\n\n- The response to children at risk.\n\n'
    return edited(text, [{ range: { start, end: start }, text: list }])
  }
})
