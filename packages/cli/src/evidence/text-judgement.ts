import type { Ledger, LedgerJudgement, LedgerSentence } from '@touchstone/core'
import { words } from '@touchstone/pages'
import { printable } from '@touchstone/results'
import { sentenceText } from './text-sentence.ts'
import type { TextSettings } from './text-settings.ts'

/** How many absent criteria are named; the pages have them all. */
const mostAbsent = 6

/** One judgement: what it states, reads as and rests on. */
export function judgementText(judgement: LedgerJudgement, ledger: Ledger, settings: TextSettings): string {
  const { colours, all, lines } = settings
  const { reading, weakShare, strengths, weaknesses, paragraphs, untaken } = judgement
  const title = `${words.opening(judgement.short)}: ${words.statedWords(judgement, ledger)}`
  const where = `(${words.spotWords(judgement)}${paragraphs === null ? '' : `, ${words.spanWords(paragraphs)}`})`
  const fits = title.length + 1 + where.length <= settings.columns
  return [
    `${colours.bold(printable(title))}${fits ? ' ' : '\n  '}${colours.dim(where)}`,
    lines(words.readingWords(reading, ledger), '  '),
    ...(weakShare === null
      ? ['  The section has no sentence.']
      : [lines(words.balanceWords(judgement, ledger).join(' '), '  ')]),
    ...argumentsText(judgement, ledger, settings),
    ...kindText('weakness', 'weaknesses', weaknesses),
    ...kindText('strength', 'strengths', strengths),
    ...criteriaText(judgement, settings),
    ...(untaken.length > 0
      ? [
          '',
          lines('Serious weaknesses that no improvement item takes up', '  '),
          ...untaken.map(one => sentenceText(one, settings))
        ]
      : [])
  ].join('\n')

  function kindText(one: string, many: string, sentences: readonly LedgerSentence[]): string[] {
    if (sentences.length === 0) return []
    const where = words.paragraphs(words.paragraphsOf(sentences))
    const head = lines(`${words.count(sentences.length, one, many)} in ${where}`, '  ')
    return all ? ['', head, ...sentences.map(sentence => sentenceText(sentence, settings))] : [head]
  }
}

function argumentsText(judgement: LedgerJudgement, ledger: Ledger, settings: TextSettings): string[] {
  const { colours } = settings
  const { stated, pull, arguing } = judgement
  if (stated?.grade == null || pull === null) return ['']
  const label = words.gradeLabel(stated.grade, ledger)
  const side = (way: 'against' | 'for') => {
    const told = judgement[way].map(sentence => sentenceText(sentence, settings))
    const left = arguing[way] - judgement[way].length
    return [
      '',
      `  ${words.sideWords(way, label, pull)}`,
      ...(told.length === 0 ? [`    ${words.noneWords(way, pull)}`] : told),
      ...(left > 0 ? [colours.dim(`          and ${left} more`)] : [])
    ]
  }
  return [...side('against'), ...side('for'), '']
}

function criteriaText({ criteria: { covered, absent } }: LedgerJudgement, { lines }: TextSettings): string[] {
  if (covered.length + absent.length === 0) return []
  const named = absent.slice(0, mostAbsent).map(words.absentWords)
  const left = absent.length - named.length
  const told = `${words.absentOpening}: ${named.join('; ')}${left > 0 ? `; and ${left} more` : ''}`
  return [
    `  ${words.count(covered.length, 'criterion', 'criteria')} covered, ${absent.length} absent`,
    ...(absent.length > 0 ? [lines(told, '    ')] : [])
  ]
}
