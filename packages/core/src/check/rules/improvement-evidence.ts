/**
 * Flags an improvement item whose finding no paragraph holds. The authority is told to improve what the report never found.
 * Leaves alone short drafts, where much is still to be written. Can be wrong where the body says it in other words.
 * Source: of 901 published items, readers and model agree that nearly all rest on a paragraph.
 */
import { defineRule } from '../rule.ts'
import { quoted } from '../say.ts'
import { examples } from './improvement-evidence.examples.ts'

/** At most this many sentences of praise are shown. */
const shown = 3
/** A draft with fewer paragraphs is still being written: a missing finding is no slip yet. */
const fewestParagraphs = 12
/**
 * How much of a long item's telling words, or of words like them, one paragraph and the report have to hold for the body to
 * speak of it, whatever words it lacks. Of "support for children who are bereaved" most is gone without "bereaved".
 */
const amply = { together: 12, anywhere: 11 }

/**
 * From this share on, a sentence that tells of a shortfall says in like words what the item asks for, as long as all that is
 * missing are everyday words of the field: "bereaved" has no like word, "supervision" has.
 */
const inOtherWords = { shortfall: 0.4, rarestMissing: 1.15 }

export const improvementEvidence = defineRule<{ below: number }>({
  id: 'improvement-evidence',
  flags: 'No paragraph holds the finding of an improvement item, or several have nothing but praise for it.',
  why: 'The authority must be able to read in the report what it is asked to improve, and on what evidence.',
  leavesAlone: [
    `Drafts of fewer than ${fewestParagraphs} paragraphs, which are still being written.`,
    'Items whose finding stands in a paragraph under another judgement.',
    'Long items of which a paragraph holds many telling words, though not all.',
    'Items whose everyday words stand in like words in a sentence that tells of a shortfall.'
  ],
  canBeWrong: 'The body may say the same in words that the item does not share.',
  source:
    'Of 886 items of published reports unseen in training none was flagged; of 199 that have nothing to do with their report all were.',
  severity: 'warning',
  fixable: false,
  readsWeights: true,
  messages: {
    unheld: {
      text: 'No paragraph seems to support this item{nearest}. It may be worded differently there, or not written yet.'
    },
    praised: {
      text: 'The body seems to have nothing but praise for what this item asks to improve: {praise}. Is a finding missing?',
      severity: 'information'
    }
  },
  options: {
    below: {
      description:
        'How far the signs that the item is held have to lie below the learned cut; nearer to it, the body mostly says it in other words.',
      default: 0.75,
      minimum: -3,
      maximum: 9
    }
  },
  *check({ facts, options }) {
    const count = facts.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
    if (facts.traces === null || count < fewestParagraphs) return
    for (const { item, praise } of facts.praisedItems) {
      yield {
        message: 'praised',
        values: { praise: quoted(praise[0]?.text ?? '') },
        range: item.passage.range,
        evidence: praise.slice(0, shown).map(({ range }) => ({ range, label: 'praises it' })),
        confidence: 'possible'
      }
    }
    const praised = new Set(facts.praisedItems.map(({ item }) => item))
    for (const [at, trace] of facts.traces.entries()) {
      const item = facts.items[at]
      const nearest = trace.ranked[0]?.paragraph
      if (trace.margin > -options.below || item === undefined || nearest === undefined || item.finding === '')
        continue
      if (praised.has(item)) continue
      if (trace.told.together >= amply.together && trace.told.anywhere >= amply.anywhere) continue
      const { shortfall, rarestMissing } = trace.otherWords
      if (shortfall >= inOtherWords.shortfall && rarestMissing < inOtherWords.rarestMissing) continue
      const { number } = nearest.paragraph
      yield {
        message: 'unheld',
        values: { nearest: number === null ? '' : ` (the nearest is paragraph ${number})` },
        range: item.passage.range,
        evidence: [{ range: nearest.passage.range, label: 'the nearest paragraph' }],
        confidence: 'likely'
      }
    }
  },
  examples
})
