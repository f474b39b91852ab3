/**
 * Notes a cited reference that items of this kind hardly ever carry, and offers those that they do. A reader looks the
 * reference up to see what the item is for. Leaves alone every reference that is at all likely. Can be wrong: one published
 * reference in seven is not the expected one. Source: the references printed in published reports.
 */
import { sourceRange } from '../../read/passage.ts'
import type { Range } from '../../read/tree.ts'
import type { CitedReference, ItemFacts } from '../../understand/facts.ts'
import { offered } from '../../understand/items/reference-fit.ts'
import { defineRule } from '../rule.ts'
import { listed } from '../say.ts'
import { examples } from './reference-fit.examples.ts'

/** The best reference must be this likely. */
const sure = 0.45

export const referenceFit = defineRule<{ unlikely: number }>({
  id: 'reference-fit',
  flags: 'The reference of an improvement item is one that such items hardly ever carry.',
  why: 'The reference tells the authority what the item is for; an unexpected one sends it to the wrong part of the framework.',
  leavesAlone: [
    'References that are at all likely for the item, even where another is likelier.',
    'Items without a reference or with an unknown one, which improvement-reference reports.'
  ],
  canBeWrong:
    'One published reference in seven is not the expected one, and the inspector may have meant it.',
  source:
    'On 148 items of authorities unseen in training it flagged 1% of the references that readers accept and 30% of the others; 8 in 107 printed ones.',
  severity: 'information',
  fixable: false,
  readsWeights: true,
  messages: {
    unexpected: {
      text: 'Items like this hardly ever cite {cited}; they usually cite {usual}. Is it the one you meant?'
    }
  },
  options: {
    unlikely: {
      description:
        'The chance of the cited reference, by the wording of the item, up to which the rule speaks.',
      default: 0.02,
      minimum: 0,
      maximum: 0.5
    }
  },
  *check({ facts, options }) {
    for (const [at, trace] of (facts.traces ?? []).entries()) {
      const item = facts.items[at]
      const [best] = trace.references
      if (!item?.finding || best === undefined || best.chance < sure) continue
      for (const cited of item.references) {
        const chance = trace.references.find(({ id }) => id === cited.id)?.chance
        if (cited.id === null || cited.id === best.id || (chance ?? 0) > options.unlikely) continue
        yield {
          message: 'unexpected',
          values: { cited: cited.id, usual: listed(offered(trace.references), 'or') },
          range: sourceRange(item.passage, cited.start, cited.end),
          evidence: [{ range: wordsBeside(item, cited), label: 'what the item asks for' }],
          confidence: 'possible'
        }
      }
    }
  },
  examples
})

/** The words of an item in front of its reference; those behind it where it stands first. */
function wordsBeside({ passage }: ItemFacts, { start, end }: CitedReference): Range {
  const { text } = passage
  const before = text.slice(0, start).trimEnd().length
  if (before > 0) return sourceRange(passage, 0, before)
  return sourceRange(passage, text.length - text.slice(end).trimStart().length, text.length)
}
