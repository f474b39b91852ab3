import { describe, expect, it } from 'vitest'
import type { CheckedParams } from '../client/protocol.ts'
import { statusText } from './status-text.ts'

const checked: CheckedParams = {
  uri: 'file:///draft.md',
  version: 1,
  checked: true,
  reason: null,
  sections: 4,
  sectionsExpected: 4,
  findings: { error: 1, warning: 0, information: 1 },
  waived: 1,
  counts: { judgements: 5, sections: 4, sectionsExpected: 4, paragraphs: 70, improvements: 6, rules: 1 }
}

describe('the status of a document', () => {
  it('says how much was checked and how much was found', () => {
    expect(statusText(checked).text).toBe('$(checklist) 4 of 4 sections checked, 2 findings')
  })

  it('says what was read and what was found on hovering', () => {
    expect(statusText(checked).tooltip).toBe(
      'Read: 5 judgements, 4 sections, 70 paragraphs, 6 improvement items; with 1 rule.\n\n' +
        'Found: 1 error, 1 for information, 1 that stands for a reason.\n\nSelect to see the evidence.'
    )
  })

  it('does not call a report clean of which a section is missing', () => {
    const none = { error: 0, warning: 0, information: 0 }
    const { text } = statusText({ ...checked, sections: 3, findings: none, waived: 0 })
    expect(text).toBe('$(checklist) 3 of 4 sections checked, no findings')
  })

  it('never says that a document is clean that could not be checked', () => {
    const said = statusText({
      ...checked,
      checked: false,
      reason: 'No judgement table was found.',
      counts: null
    })
    expect(said.text).toBe('$(circle-slash) Not checked')
    expect(said.tooltip).toContain('No judgement table was found.')
    expect(JSON.stringify(said)).not.toContain('finding')
  })

  it('speaks without signs to a screen reader', () => {
    expect(statusText(checked).spoken).toBe('Touchstone: 4 of 4 sections checked, 2 findings')
  })
})
