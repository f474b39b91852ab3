import { expect, test } from 'vitest'
import { draft } from '../check/example.ts'
import { check } from '../check.ts'

const findings = (sentence: string) => {
  const text = draft().replace('The workforce is settled,', `${sentence} The workforce is settled,`)
  const answer = check(text, { path: 'draft.md' })
  if (!answer.checked) throw new Error(answer.reason)
  return answer.findings
    .filter(({ rule }) => rule === 'unread-text')
    .map(({ message, range }) => ({ message, text: text.slice(range.start, range.end) }))
}

test('a run that is longer than any word is said to have been read as one word', () => {
  const run = 'a/b'.repeat(60)
  expect(findings(`Leaders know ${run} well.`)).toEqual([
    { message: 'These 180 characters without a space were read as one word.', text: run }
  ])
})

test('an address of a page is none, and neither is a long word', () => {
  expect(findings(`Leaders know https://example.org/${'page/'.repeat(40)} well.`)).toEqual([])
  expect(findings(`Leaders know ${'x'.repeat(120)} well.`)).toEqual([])
})
