/**
 * Flags acronyms of the field that a report never writes out, uses before it writes them out, or writes out twice.
 * Readers of a report are families too, who do not know the letters. Leaves alone what everybody knows, and letters that
 * are not of the field. Can be wrong where the words stand beside the letters in an unusual form.
 * Source: house style, write it out at first use; counts on 321 published reports.
 */
import type { Fix } from '../../report/finding.ts'
import type { AcronymUse } from '../../understand/facts.ts'
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { hasWordsFor, isCalled, matchesInitials, sameExpansion } from '../../understand/words/acronyms.ts'
import { type Place, placesBy, rangeOf } from '../places.ts'
import { defineRule, type Observation } from '../rule.ts'
import { capitalised } from '../say.ts'
import { examples } from './acronym.examples.ts'

type AcronymPlace = Place<AcronymUse>

/** At most this many further uses are shown with a finding. */
const shown = 5

export const acronym = defineRule({
  id: 'acronym',
  flags:
    'An acronym is never written out, is used before it is written out, or is written out twice or differently.',
  why: 'Families and councillors read the report too, and do not know the letters.',
  leavesAlone: [
    'Letters that everybody knows, and unknown ones with a vowel: they may be the name of a project.',
    'Letters whose words stand in the same sentence, or the one before it, without a bracket.',
    'Acronyms that are written out and never used again, unless the option asks for them.'
  ],
  canBeWrong: 'A report may explain the letters in other words than their expansion.',
  source:
    'House style asks to write an abbreviation out at first use; 83 of 321 published reports leave one without words.',
  severity: 'information',
  fixable: false,
  messages: {
    never: { text: '{acronym} is used and never written out.' },
    late: { text: '{acronym} is used before it is written out.' },
    twice: { text: '{acronym} is written out more than once.' },
    differently: { text: '{acronym} is written out as "{second}" here and as "{first}" before.' },
    unused: { text: '{acronym} is written out and never used again.' }
  },
  options: {
    reportUnused: {
      description:
        '1 also reports acronyms that are written out and never used again, as half of published reports do.',
      default: 0,
      minimum: 0,
      maximum: 1
    }
  },
  *check({ facts, framework, options }) {
    const byLetters = placesBy(
      facts,
      ({ acronyms }) => acronyms,
      use => use.acronym
    )
    for (const [letters, places] of byLetters) {
      const known = framework.acronyms[letters]
      if (known?.common === true) continue
      const expanded = places.filter(({ use }) => use.expansion !== null)
      const sure = expanded.filter(({ use }) => isSure(use, known?.expansions ?? []))
      const said = ({ sentence, before }: Pick<AcronymPlace, 'sentence' | 'before'>) =>
        isCalled(sentence.text, letters) ||
        [sentence, before].some(one => one && hasWordsFor(one.text, letters, known?.expansions ?? []))
      // A sentence may have the letters many times, and is gone through once.
      const saying = () => new Map(places.map(place => [place.sentence, place])).values()
      if (expanded.length === 0) {
        if ((known !== undefined || spellsNoWord(letters)) && ![...saying()].some(said))
          yield neverExpanded(letters, places, known?.expansions ?? [])
        continue
      }
      const first = expanded[0] as AcronymPlace
      const early = places[0] as AcronymPlace
      if ((known !== undefined || first === sure[0]) && early !== first && !said(early))
        yield usedBefore(letters, early, first)
      yield* repeated(letters, sure)
      if (options.reportUnused === 1 && places.length === 1) yield unused(letters, first)
    }
  },
  examples
})

/** Words that certainly stand for the letters: known ones, or ones whose first letters spell them. */
function isSure({ acronym: letters, expansion }: AcronymUse, known: readonly string[]): boolean {
  if (expansion === null) return false
  return matchesInitials(expansion.text, letters) || known.some(words => sameExpansion(words, expansion.text))
}

/** Three letters or more and no vowel, not all the same: nobody reads "FRPT" as a name. */
function spellsNoWord(letters: string): boolean {
  return /^(?!(.)\1+$)[^AEIOUY][B-DF-HJ-NP-TV-XZ]{2,5}$/.test(letters)
}

function neverExpanded(
  letters: string,
  places: readonly AcronymPlace[],
  expansions: readonly string[]
): Observation {
  const [first, ...more] = places as readonly [AcronymPlace, ...AcronymPlace[]]
  const further = more.slice(0, shown).map(place => ({ range: rangeOf(place), label: 'used again' }))
  const sentence = { range: first.sentence.range, label: 'the sentence it stands in' }
  const suggestion = writeOut(first, expansions)
  return {
    message: 'never',
    values: { acronym: letters },
    range: rangeOf(first),
    evidence: further.length > 0 ? further : [sentence],
    confidence: 'likely',
    suggestions: suggestion === null ? [] : [suggestion]
  }
}

/** Puts the words before the letters; null when no known expansion has the number that the letters have. */
function writeOut(place: AcronymPlace, expansions: readonly string[]): Fix | null {
  const { start, end, acronym: letters } = place.use
  const plural = end - start > letters.length
  const words =
    expansions.find(expansion => /[^s']s$/.test(expansion) === plural) ?? (plural ? undefined : expansions[0])
  if (words === undefined) return null
  const printed = place.sentence.text.slice(start, end)
  const opened = start === 0 ? capitalised(words) : words
  return { title: `Write ${letters} out`, edits: [{ range: rangeOf(place), text: `${opened} (${printed})` }] }
}

function usedBefore(letters: string, early: AcronymPlace, first: AcronymPlace): Observation {
  return {
    message: 'late',
    values: { acronym: letters },
    range: rangeOf(early),
    evidence: [{ range: expansionRange(first), label: 'written out here' }]
  }
}

/** One finding for all further expansions that say the same, one for each that says something else. */
function* repeated(letters: string, sure: readonly AcronymPlace[]): Iterable<Observation> {
  const [first, ...more] = sure
  if (first === undefined) return
  const words = first.use.expansion?.text ?? ''
  const before = { range: expansionRange(first), label: `first written out as "${words}"` }
  const same = more.filter(({ use }) => sameExpansion(use.expansion?.text ?? '', words))
  const [again, ...others] = same
  if (again !== undefined) {
    const further = others
      .slice(0, shown)
      .map(place => ({ range: expansionRange(place), label: 'and again' }))
    yield {
      message: 'twice',
      values: { acronym: letters },
      range: expansionRange(again),
      evidence: [before, ...further]
    }
  }
  for (const place of more.filter(one => !same.includes(one))) {
    const second = place.use.expansion?.text ?? ''
    const values = { acronym: letters, first: words, second }
    yield { message: 'differently', values, range: expansionRange(place), evidence: [before] }
  }
}

function unused(letters: string, place: AcronymPlace): Observation {
  return {
    message: 'unused',
    values: { acronym: letters },
    range: expansionRange(place),
    evidence: [{ range: place.sentence.range, label: 'the only sentence that uses it' }]
  }
}

/** The words and the letters together: "emergency duty team (EDT)". */
function expansionRange({ use, sentence }: AcronymPlace) {
  const start = Math.min(use.start, use.expansion?.start ?? use.start)
  const end = Math.max(use.end, use.expansion?.end ?? use.end)
  const close = /^['\u2019]?s?["\u201d]?[)\]]/.exec(sentence.text.slice(end))
  return rangeWithin(sentence, start, end + (close?.[0].length ?? 0))
}
