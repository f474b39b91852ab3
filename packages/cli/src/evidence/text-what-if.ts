import type { Ledger, WhatIf, WhatIfAnswer } from '@touchstone/core'
import { words } from '@touchstone/pages'
import { printable } from '@touchstone/results'
import { sentenceText } from './text-sentence.ts'
import type { TextSettings } from './text-settings.ts'

/** What each grade that was asked about would have against it. */
export function whatIfText(answer: WhatIfAnswer, ledger: Ledger, settings: TextSettings): string {
  const told = answer.judgements.map(one => oneGrade(one, ledger, settings))
  return [...told, limitsText(answer, settings)].join('\n\n')
}

function oneGrade(one: WhatIf, ledger: Ledger, settings: TextSettings): string {
  const { colours, lines } = settings
  const { short, grade, section } = one
  const [stays, means] = words.askedWords(one, ledger)
  return [
    colours.bold(`If ${short} were graded ${grade.label}`),
    lines(printable(stays), '  '),
    ...(means === undefined ? [] : [lines(means, '  ')]),
    ...(section === null ? ['  It has no section whose wording could be read.'] : [])
  ]
    .concat(section === null ? [] : words.besideWords(section, grade, ledger).map(fact => lines(fact, '  ')))
    .concat(section === null ? [] : side('against'), section === null ? [] : side('for'))
    .join('\n')

  function side(way: 'against' | 'for'): string[] {
    if (section === null) return []
    const { [way]: sentences, arguing, pull } = section
    const left = arguing[way] - sentences.length
    const title = words.sideWords(way, grade.label, pull ?? 'lower')
    return [
      '',
      `  ${title}: ${words.count(arguing[way], 'sentence')}`,
      ...sentences.map(sentence => sentenceText(sentence, settings)),
      ...(left > 0 ? [colours.dim(`          and ${left} more`)] : [])
    ]
  }
}

function limitsText({ limits }: WhatIfAnswer, { lines }: TextSettings): string {
  if (limits.length === 0) return '  The framework sets no limit against it.'
  return [
    '  With the other grades as they are, the table would not keep to the framework:',
    ...limits.map(({ says, support }) => lines(`${says} (${support})`, '  - ', '    '))
  ].join('\n')
}
