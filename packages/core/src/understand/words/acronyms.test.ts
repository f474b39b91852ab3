import { describe, expect, it } from 'vitest'
import { findAcronyms, hasWordsFor, matchesInitials, sameExpansion } from './acronyms.ts'

const known = {
  EDT: { expansions: ['emergency duty team'], common: false },
  DfE: { expansions: ['department for education'], common: false }
}

const found = (text: string) =>
  findAcronyms(text, known).map(({ acronym, start, end, expansion }) => ({
    acronym,
    printed: text.slice(start, end),
    words: expansion && text.slice(expansion.start, expansion.end)
  }))

describe('acronyms of a sentence', () => {
  it('are words of mostly capitals, their plural s left out', () => {
    expect(found('The IROs and a teacher from the DfE met.')).toEqual([
      { acronym: 'IRO', printed: 'IROs', words: null },
      { acronym: 'DfE', printed: 'DfE', words: null }
    ])
  })

  it.each(['McDonald runs the club.', 'A boy in Year 9 drew it.', 'The X-RAY room is warm.'])(
    'are not names, single letters or parts of a joined word: %s',
    text => expect(found(text)).toEqual([])
  )

  it('take the words before a bracket that begin with their letters', () => {
    expect(found('Each night the local emergency duty team (EDT) is awake.')).toEqual([
      { acronym: 'EDT', printed: 'EDT', words: 'emergency duty team' }
    ])
  })

  it('take unknown words by their initials, small words aside', () => {
    expect(found('They set up a panel for the care of horses (PCH).')[0]?.words).toBe(
      'panel for the care of horses'
    )
  })

  it('take the words in a bracket that follows them', () => {
    expect(found('Ask the EDT (emergency duty team) at night.')[0]?.words).toBe('emergency duty team')
  })

  it.each([
    ["The emergency duty officers' (EDOs') notes are short.", "emergency duty officers'"],
    ['The emergency duty team (known as the EDT) is awake.', 'emergency duty team'],
    ['The Rivers partnership [RP] is calm.', 'Rivers partnership']
  ])('take possessives, names and words between: %s', (text, words) => {
    expect(found(text)[0]?.words).toBe(words)
  })

  it('are also found before a hyphen', () => {
    expect(found('An EDT-led review.')[0]?.acronym).toBe('EDT')
  })

  it('take nothing from a bracket that says something else', () => {
    expect(found('Ask the EDT (open at night) for advice.')[0]?.words).toBeNull()
  })

  it('answer a long run of capitals without delay', () => {
    expect(found(`${'AB '.repeat(5000)}(AB)`)).toHaveLength(5001)
  })
})

describe('expansions', () => {
  it('spell an acronym by their first letters', () => {
    expect(matchesInitials('multi-agency safeguarding hub', 'MASH')).toBe(true)
    expect(matchesInitials('safeguarding hub', 'MASH')).toBe(false)
  })

  it('are the same whatever their case, hyphens, plural and small words', () => {
    expect(sameExpansion('Multi-agency safeguarding hubs', 'multi agency safeguarding hub')).toBe(true)
    expect(sameExpansion('the duty of the team', 'duty team')).toBe(true)
    expect(sameExpansion('emergency duty team', 'emergency day team')).toBe(false)
  })

  it('are found without a bracket, by known words or by initials of three letters or more', () => {
    const team = ['emergency duty team']
    expect(hasWordsFor('Emergency Duty Teams, called EDTs, are awake.', 'EDT', team)).toBe(true)
    expect(hasWordsFor('Help with education, employment and training: the EET worker.', 'EET', [])).toBe(true)
    expect(hasWordsFor('A plan and action by the PA.', 'PA', ['personal adviser'])).toBe(false)
    expect(hasWordsFor('Calls reach the EDT at night.', 'EDT', team)).toBe(false)
  })
})
