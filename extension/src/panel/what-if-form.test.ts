import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createChecker, ledgerOf } from '@touchstone/core'
import { describe, expect, it } from 'vitest'
import { partsOf, reasonParts } from './parts.ts'
import { gradeOptions, judgementOptions, judgementsOf } from './what-if-form.ts'

const text = readFileSync(join(import.meta.dirname, '../../../corpus/thornmere-2025.md'), 'utf8')
const answer = createChecker().check(text, { path: 'draft.md' })
if (!answer.checked) throw new Error(answer.reason)
const ledger = ledgerOf(answer)
const values = (html: string) => [...html.matchAll(/<option value="([^"]*)">/g)].map(([, value]) => value)

describe('the lists that ask what if', () => {
  it('offers every judgement once, the overall one too', () => {
    expect(judgementsOf(ledger).map(({ id }) => id)).toEqual([
      'leaders',
      'help-and-protection',
      'in-care',
      'care-leavers',
      'overall'
    ])
  })

  it('offers no grade before a judgement is chosen', () => {
    expect(values(judgementOptions(ledger))).toEqual(['', ...judgementsOf(ledger).map(({ id }) => id)])
    expect(values(gradeOptions(ledger, ''))).toEqual([''])
  })

  it('offers the grades that the draft does not state', () => {
    expect(values(gradeOptions(ledger, 'care-leavers'))).toEqual(['', 'outstanding', 'good', 'inadequate'])
  })

  it('makes names of a user’s own framework harmless', () => {
    const [row] = ledger.table
    if (row === undefined) throw new Error('the draft has no table')
    expect(judgementOptions({ ...ledger, table: [{ ...row, short: '<b>pools</b>' }] })).not.toContain('<b>')
  })
})

describe('the parts of the panel', () => {
  const state = { uri: 'file:///draft.md', asked: null }

  it('lead from each place to the draft', () => {
    const { title, parts } = partsOf(
      { version: 1, ledger, whatIf: null, waived: [], findings: [], paragraphs: [] },
      'drafts/draft.md',
      state
    )
    expect(title).toBe('Evidence: Thornmere')
    expect(parts.ledger).toContain('drafts/draft.md')
    expect(parts.ledger).toMatch(/<a class="place" data-line="\d+"/)
    expect(parts.answer).toBe('')
  })

  it('begin at the judgement that was asked for', () => {
    const { at, parts } = partsOf(
      { version: 1, ledger, whatIf: null, waived: [], findings: [], paragraphs: [] },
      'draft.md',
      state,
      'care-leavers'
    )
    expect(at).not.toBeNull()
    expect(parts.ledger).toContain(`id="${at}">Care leavers`)
    expect(
      partsOf(
        { version: 1, ledger, whatIf: null, waived: [], findings: [], paragraphs: [] },
        'draft.md',
        state
      ).at
    ).toBeNull()
  })

  it('say why there is nothing to show', () => {
    const { parts } = reasonParts('No judgement table was <found>.', 'notes.md', state)
    expect(parts.ledger).toContain('Could not be checked. No judgement table was &lt;found&gt;.')
  })
})
