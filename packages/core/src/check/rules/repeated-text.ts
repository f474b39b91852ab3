/**
 * Flags an improvement item, a paragraph or a sentence that stands twice, as copying leaves it behind.
 * Leaves alone what the summary says again, short sentences and those that lean on the one before. Can be wrong where
 * two sections mean the same sentence. Source: three of 199 published reports have a sentence of the body twice.
 */
import type { Passage, Range } from '../../read/tree.ts'
import type { SectionFacts, Sentence } from '../../understand/facts.ts'
import { leansOnOthers, repeatsIn } from '../../understand/slips/repeats.ts'
import { defineRule } from '../rule.ts'
import { examples } from './repeated-text.examples.ts'

/** Shorter sentences are alike by chance: "Children's assessments are comprehensive." */
const leastWords = 7
const leastItemWords = 3

export const repeatedText = defineRule({
  id: 'repeated-text',
  flags: 'An improvement item, a paragraph or a sentence of the body stands twice.',
  why: 'What was copied and not moved makes the report longer and its items count double.',
  leavesAlone: [
    'What the summary says again in the words of the body.',
    'Sentences of fewer than seven words, and those that open with "this", "they" and the like.'
  ],
  canBeWrong: 'Two sections may mean to say the same thing in the same words.',
  source: 'Three of 199 published reports have a sentence of the body twice; none has an item twice.',
  severity: 'warning',
  fixable: false,
  messages: {
    item: { text: 'This item appears twice in the list.' },
    paragraph: { text: 'This paragraph says what an earlier one says, word for word.' },
    sentence: { text: 'This sentence appears twice.' }
  },
  options: {},
  *check({ facts }) {
    const items = facts.items.map(item => ({ text: item.finding, range: item.passage.range }))
    for (const { first, again } of repeatsIn(items, leastItemWords)) {
      yield {
        message: 'item',
        range: again.range,
        evidence: [{ range: first.range, label: 'the same item' }]
      }
    }
    const whole = repeatsIn(passagesOf(facts.sections), leastWords)
    for (const { first, again } of whole) {
      yield {
        message: 'paragraph',
        range: again.range,
        evidence: [{ range: first.range, label: 'the same paragraph' }]
      }
    }
    const said = new Set<Passage>(whole.map(({ again }) => again))
    for (const { first, again } of repeatsIn(sentencesOf(facts.sections, said), leastWords)) {
      yield {
        message: 'sentence',
        range: again.range,
        evidence: [{ range: first.range, label: 'the same sentence' }]
      }
    }
  },
  examples
})

function passagesOf(sections: readonly SectionFacts[]): Passage[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ passage }) => passage)).filter(isWhole)
}

/** The sentences that can be told apart, but for those of passages that were said to stand twice. */
function sentencesOf(
  sections: readonly SectionFacts[],
  said: ReadonlySet<Passage>
): readonly (Pick<Sentence, 'text'> & { readonly range: Range })[] {
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ passage }) => !said.has(passage))
    .flatMap(({ sentences }) => sentences)
    .filter(sentence => isWhole(sentence) && !leansOnOthers(sentence.text))
}

/** A running title that was read as text has no full stop. */
function isWhole({ text }: Pick<Sentence, 'text'>): boolean {
  return /[.!?]['’"”)]?$/.test(text)
}
