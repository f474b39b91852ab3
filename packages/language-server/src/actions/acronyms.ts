/** Writes an acronym out where it is first used, or takes the words away where they stand a second time. */
import type { CheckedAnswer, Edit, Finding } from '@touchstone/core'
import { rangeWithin } from '@touchstone/core'
import { CodeActionKind } from 'vscode-languageserver'
import { acronymsOf, type PlacedAcronym, touches } from '../features/at.ts'
import type { Offers } from './offer.ts'

export const acronyms: Offers = function* ({ answer, findings, range }) {
  const finding = findings.find(({ rule }) => rule === 'acronym')
  const all = acronymsOf(answer)
  const place = all.find(one => touches(one.range, finding?.range ?? range))
  if (place === undefined) return
  const alike = all.filter(({ use }) => use.acronym === place.use.acronym)
  const first = alike[0] as PlacedAcronym
  const about = finding === undefined ? {} : { finding }
  const kind = finding === undefined ? CodeActionKind.RefactorRewrite : CodeActionKind.QuickFix
  if (first.use.expansion === null) {
    for (const words of expansionsOf(first.use.acronym, alike, answer)) {
      const edits = () => [expand(first, words, answer)]
      yield { title: `Write ${first.use.acronym} out as "${words}" at its first use`, kind, edits, ...about }
    }
  }
  if (finding !== undefined && ['twice', 'differently'].includes(finding.messageId)) {
    yield* shorten(place, answer, finding)
  }
}

function expansionsOf(
  letters: string,
  alike: readonly PlacedAcronym[],
  { framework }: CheckedAnswer
): string[] {
  const own = alike.flatMap(({ use }) => use.expansion?.text ?? [])
  return [...new Set([...own, ...(framework.acronyms[letters]?.expansions ?? [])])].slice(0, 3)
}

/** "IROs" becomes "independent reviewing officers (IROs)"; a sentence goes on to begin with a capital. */
function expand({ range, sentence, use }: PlacedAcronym, words: string, { report }: CheckedAnswer): Edit {
  const printed = report.text.slice(range.start, range.end)
  const plural = /[A-Z]s$/.test(printed) && !words.endsWith('s') ? `${words}s` : words
  const begins = use.start === 0 && sentence.text.startsWith(printed)
  const said = begins ? plural.charAt(0).toUpperCase() + plural.slice(1) : plural
  return { range, text: `${said} (${printed})` }
}

/** The words and their bracket become the letters alone. */
function* shorten({ use, sentence }: PlacedAcronym, { report }: CheckedAnswer, finding: Finding) {
  if (use.expansion === null) return
  const { start, end } = use.expansion
  const close = sentence.text.slice(use.end).search(/[)\]]/) + 1
  const [from, to] = start < use.start ? [start, use.end + close] : [use.start, end + 1]
  const range = rangeWithin(sentence, from, to)
  const letters = rangeWithin(sentence, use.start, use.end)
  const text = report.text.slice(letters.start, letters.end)
  yield {
    title: `Write "${text}" alone`,
    kind: CodeActionKind.QuickFix,
    edits: () => [{ range, text }],
    finding
  }
}
