/**
 * Flags a report that has two names for one thing. A reader wonders whether two things are meant. Leaves alone a report
 * that keeps to one name, and the names of posts and meetings. Can be wrong in quotations.
 * Source: the framework's own terms; counts of mixed spellings in published reports.
 */
import type { TermUse } from '../../understand/facts.ts'
import { type Place, placesBy, rangeOf } from '../places.ts'
import { defineRule } from '../rule.ts'
import { capitalised } from '../say.ts'
import { examples } from './terminology.examples.ts'

/** At most this many further uses are shown with a finding. */
const shown = 5
/** A longer printed line is two, joined at a hyphen that is lost: "well-" and "being" give "wellbeing". */
const longestLine = 84

export const terminology = defineRule({
  id: 'terminology',
  flags: 'One report has two names for one thing.',
  why: 'Readers wonder whether two names mean two things.',
  leavesAlone: [
    'A report that keeps to one name, whichever it is.',
    'Hyphens that the text of a PDF lost at the end of a line.',
    'The names of posts, teams and meetings, which keep their own spelling.'
  ],
  canBeWrong: 'The other name may stand in somebody else’s words.',
  source: 'The framework’s own terms; 57 of 321 published reports mix the two names for children in care.',
  severity: 'information',
  fixable: false,
  messages: {
    mixed: { text: 'This report says both "{other}" and "{preferred}". {reason}' }
  },
  options: {},
  *check({ report, facts, framework }) {
    const places = placesBy(
      facts,
      ({ terms }) => terms,
      use => use.preferred
    )
    for (const { preferred, reason } of framework.terminology) {
      const all = places.get(preferred) ?? []
      const usual = all.filter(({ use }) => !use.instead)
      const [other, ...others] = all.filter(
        place => place.use.instead && !(report.format === 'pdf-text' && lostHyphen(place, preferred))
      )
      if (usual[0] === undefined || other === undefined) continue
      const range = rangeOf(other)
      const printed = other.sentence.text.slice(other.use.start, other.use.end)
      yield {
        message: 'mixed',
        values: { other: printed, preferred, reason },
        range,
        evidence: [
          { range: rangeOf(usual[0]), label: `"${preferred}" here` },
          ...others.slice(0, shown).map(place => ({ range: rangeOf(place), label: 'the other name again' }))
        ],
        // "Children in care's views" is no English: a possessive is for the writer to turn round.
        suggestions: /^['\u2019]/.test(other.sentence.text.slice(other.use.end))
          ? []
          : [{ title: `Say "${preferred}"`, edits: [{ range, text: matchCase(preferred, printed) }] }]
      }
    }
  },
  examples
})

/** Whether a name may have been printed as the preferred one, with its hyphen at the end of a line. */
function lostHyphen({ use, sentence }: Place<TermUse>, preferred: string): boolean {
  const printed = sentence.text.slice(use.start, use.end)
  if (printed.toLowerCase() !== preferred.replaceAll('-', '')) return false
  const at = sentence.start + use.start
  const line = sentence.passage.pieces.filter(piece => piece.at <= at).at(-1)
  return line !== undefined && line.length > longestLine
}

function matchCase(words: string, printed: string): string {
  const first = printed.charAt(0)
  return first === first.toUpperCase() ? capitalised(words) : words
}
