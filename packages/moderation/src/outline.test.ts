import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedAnswer, createChecker, ledgerOf, toJson } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { expect, it } from 'vitest'
import { outlineOf } from './outline.ts'

const corpus = join(import.meta.dirname, '../../../corpus')

it('names the section in a message that begins with "This section", since a queue shows it away from its draft', () => {
  const path = 'thornmere-2025-slips.md'
  const answer = createChecker(learned).check(readFileSync(join(corpus, path), 'utf8'), { path })
  const json = toJson(answer)
  if (!answer.checked || !json.checked) throw new Error('The draft could not be checked')
  const { findings } = outlineOf(answer as CheckedAnswer, ledgerOf(answer), json)
  const said = findings.map(({ message }) => message)
  expect(said.filter(message => message.startsWith('This section'))).toEqual([])
  expect(said).toContainEqual(expect.stringMatching(/^[A-Z][a-z ]+: This section /))
})
