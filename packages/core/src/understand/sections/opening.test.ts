import { expect, test } from 'vitest'
import type { PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'
import { openingAgainst } from './opening.ts'

/** A sentence read as praise or blame, told by its first character: + or -. */
function sentence(marked: string): Sentence {
  const strong = marked.startsWith('+')
  const wording = {
    polarity: strong ? 'strength' : 'weakness',
    probabilities: strong ? [0.97, 0.01, 0.01, 0.01] : [0.01, 0.97, 0.01, 0.01]
  }
  return { text: marked.slice(2), wording, lexical: { gradeWords: [] } } as unknown as Sentence
}

/** An opening, and eleven sentences of which `weak` are blame. */
const section = (opening: string, weak: number): Pick<PlacedSection, 'paragraphs'> => {
  const rest = Array.from({ length: 11 }, (_, at) => (at < weak ? '- Plans are late.' : '+ Plans are clear.'))
  return { paragraphs: [{ sentences: [opening, ...rest].map(sentence) }] as never }
}
const found = (opening: string, weak: number) => openingAgainst(section(opening, weak))?.otherwise.length ?? 0

test('praise of the whole stands against a section of blame, and blame against one of praise', () => {
  expect(found('+ The quality of practice is strong.', 8)).toBe(8)
  expect(found('+ Services for care leavers are strong.', 8)).toBe(8)
  expect(found('- Children in need of help do not receive effective support.', 1)).toBe(10)
})

test('an opening that much of the section bears out stands against nothing', () => {
  expect(found('+ The quality of practice is strong.', 5)).toBe(0)
  expect(found('- The quality of practice is poor.', 4)).toBe(0)
})

test('an opening on a part of the service says nothing of the whole', () => {
  expect(found('+ Dental checks are prompt.', 9)).toBe(0)
  expect(found('+ Children receive good support with homework.', 9)).toBe(0)
})
