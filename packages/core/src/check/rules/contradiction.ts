/**
 * Notes two paragraphs that say opposite things of one matter. A reader cannot tell which of them holds. Leaves alone what a
 * contrast, a number, a time, a team or a group of children explains. Can be wrong where the two speak of different parts of
 * the matter. Source: such pairs in published reports are rare, and most of those read stand beside an explanation.
 */
import type { Sentence } from '../../understand/facts.ts'
import { type OpeningAgainst, openingAgainst } from '../../understand/sections/opening.ts'
import { defineRule, type Observation } from '../rule.ts'
import { quoted } from '../say.ts'
import { examples } from './contradiction.examples.ts'

/** At most this many sentences are shown against an opening. */
const shown = 3

export const contradiction = defineRule<{ likeness: number }>({
  id: 'contradiction',
  flags:
    'Two paragraphs say opposite things of one matter, and neither explains it, or a section says otherwise than its opening.',
  why: 'A reader cannot tell which of the two holds.',
  leavesAlone: [
    'Sentences that speak of some, of a number, of a team, of a time or on a condition.',
    'Sentences on different groups of children, or that open on different subjects.',
    'What the next sentence takes back: “However, …”.',
    'Matters that are no topic of the criteria, unless both are told in the same words.',
    'Openings that speak of a part of the service, or that name a grade, which other rules look at.'
  ],
  canBeWrong: 'The two may speak of different parts of the matter.',
  source: 'Of 199 published drafts, read with weights that had not seen them, three hold such a pair.',
  severity: 'information',
  bothSides: true,
  fixable: false,
  readsWeights: true,
  messages: {
    opposite: {
      text: 'These two seem to say opposite things: {weakness} and {strength}. Do both hold?'
    },
    opening: {
      text: 'This section opens with {opening}; most of what follows seems to say otherwise: {otherwise}. Do both hold?'
    }
  },
  options: {
    likeness: {
      description: 'The share of the shorter sentence’s telling words that has to stand in the other.',
      default: 0.5,
      minimum: 0,
      maximum: 1
    }
  },
  *check({ facts, options }) {
    const told = new Set<Sentence>()
    for (const { strength, weakness, likeness } of facts.opposed) {
      if (likeness < options.likeness) break
      if (told.has(strength) || told.has(weakness)) continue
      told.add(strength).add(weakness)
      yield opposite(weakness, strength)
    }
    for (const { one, other } of facts.denied.elsewhere) {
      if (told.has(one) || told.has(other)) continue
      told.add(one).add(other)
      yield opposite(other, one)
    }
    for (const section of facts.sections) {
      const against = openingAgainst(section)
      if (against !== null && !told.has(against.opening)) yield openingOf(against)
    }
  },
  examples
})

function openingOf({ opening, otherwise }: OpeningAgainst): Observation {
  return {
    message: 'opening',
    values: { opening: quoted(opening.text), otherwise: quoted(otherwise[0]?.text ?? '') },
    range: opening.range,
    evidence: otherwise.slice(0, shown).map(({ range }) => ({ range, label: 'says otherwise' })),
    confidence: 'possible'
  }
}

function opposite(one: Sentence, other: Sentence): Observation {
  return {
    message: 'opposite',
    values: { weakness: quoted(one.text), strength: quoted(other.text) },
    range: one.range,
    evidence: [{ range: other.range, label: 'seems to say the opposite' }],
    confidence: 'possible'
  }
}
