import { describe, expect, it, test } from 'vitest'
import { Analyses, analyseSentence } from './analyse.ts'
import { scopes } from './analysis.ts'

/** The words within a scope. */
function within(name: keyof typeof scopes, text: string): string {
  const { words } = analyseSentence(text)
  return words
    .filter(({ scope, pos }) => (scope & scopes[name]) !== 0 && pos !== 'PUNCT')
    .map(word => word.text)
    .join(' ')
}

/** The clauses as `kind: words`. */
function clauses(text: string): string[] {
  const { clauses, words } = analyseSentence(text)
  return clauses.map(({ kind, from, to }) => {
    const part = words.slice(from, to).filter(({ pos }) => pos !== 'PUNCT')
    return `${kind}: ${part.map(word => word.text).join(' ')}`
  })
}

describe('a sentence', () => {
  it('has words that stand where the text has them', () => {
    const text = 'Children’s plans aren’t late (mostly), 20% are.'
    const { words } = analyseSentence(text)
    for (const { start, end, text: printed } of words) expect(text.slice(start, end)).toBe(printed)
    expect(words.map(({ lower }) => lower)).toEqual([
      'children',
      "'s",
      'plans',
      'are',
      "n't",
      'late',
      '(',
      'mostly',
      ')',
      ',',
      '20',
      '%',
      'are',
      '.'
    ])
  })

  it('is frozen, words and all', () => {
    const analysis = analyseSentence('Plans are clear.')
    expect(Object.isFrozen(analysis) && Object.isFrozen(analysis.words)).toBe(true)
    expect(analysis.words.every(word => Object.isFrozen(word))).toBe(true)
  })

  it('may be empty or hold nothing but signs', () => {
    expect(analyseSentence('').words).toEqual([])
    expect(analyseSentence('…').clauses).toEqual([{ kind: 'main', from: 0, to: 1 }])
  })
})

describe('clauses', () => {
  test.each([
    ['Plans are clear.', ['main: Plans are clear']],
    ['Plans are clear, but visits are late.', ['main: Plans are clear', 'main: but visits are late']],
    ['Plans are clear and visits are on time.', ['main: Plans are clear', 'main: and visits are on time']],
    ['Children and families are safe.', ['main: Children and families are safe']],
    [
      'Although plans are clear, visits are late.',
      ['concession: Although plans are clear', 'main: visits are late']
    ],
    [
      'When plans are late, unclear or missing, children wait.',
      ['condition: When plans are late unclear or missing', 'main: children wait']
    ],
    ['Visits are late if workers leave.', ['main: Visits are late', 'condition: if workers leave']],
    [
      'Managers meet daily to ensure that children are safe.',
      ['main: Managers meet daily', 'purpose: to ensure that children are safe']
    ],
    [
      'Managers need to ensure that visits take place.',
      ['main: Managers need to ensure that visits take place']
    ],
    ['Children who need help are safe.', ['main: Children', 'relative: who need help', 'main: are safe']],
    [
      'Meetings, which are prompt, lead to decisions.',
      ['main: Meetings', 'relative: which are prompt', 'main: lead to decisions']
    ],
    ['Leaders know that visits are late.', ['main: Leaders know', 'reported: that visits are late']],
    ['Where risks grow, action is swift.', ['condition: Where risks grow', 'main: action is swift']],
    [
      'Children live in homes where they are happy.',
      ['main: Children live in homes', 'relative: where they are happy']
    ]
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })

  it('cover the sentence in order', () => {
    const { clauses, words } = analyseSentence(
      'While plans, which are clear, help, workers who visit say that children, if they are asked, are content; yet some wait.'
    )
    let at = 0
    for (const { from, to } of clauses) {
      expect(from).toBe(at)
      expect(to).toBeGreaterThan(from)
      at = to
    }
    expect(at).toBe(words.length)
  })
})

describe('what is denied', () => {
  test.each([
    ['Plans are not detailed or timely, leading to drift.', 'detailed or timely'],
    ['Children do not wait long and are seen quickly.', 'wait long'],
    ['Leaders responded without delay and children are safe.', 'delay'],
    ['Children are safe, but they do not feel heard.', 'feel heard'],
    ['There is no evidence that children are at risk.', 'evidence children are at risk'],
    ['Leaders failed to protect children from harm.', 'protect children from'],
    ['Not only are visits frequent, they are purposeful.', ''],
    ['Plans are clear.', '']
  ])('%s', (text, expected) => {
    expect(within('negated', text)).toBe(expected)
  })
})

describe('what is prevented', () => {
  test.each([
    ['Workers act quickly to reduce the risk of harm.', 'the risk of harm'],
    ['Risks to children are quickly reduced.', 'Risks to children are quickly'],
    ['Risks to children are not addressed.', ''],
    ['Leaders do not reduce risk.', ''],
    ['Children are protected from harm.', 'harm'],
    ['Harm is common.', '']
  ])('%s', (text, expected) => {
    expect(within('prevented', text)).toBe(expected)
  })
})

describe('what only may be, what was, and what is said of a few', () => {
  test.each([
    ['possible', 'Visits are late if workers leave.', 'if workers leave'],
    ['possible', 'Children may be unsafe.', 'be unsafe'],
    ['possible', 'Children are at risk of harm.', 'harm'],
    ['past', 'Caseloads were too high.', 'Caseloads were too high'],
    ['past', 'Caseloads are no longer high.', 'high'],
    ['past', 'Caseloads are high.', ''],
    ['few', 'A small number of plans are late, but most are timely.', 'A small number of plans are late'],
    ['few', 'A significant minority of plans are late.', '']
  ] as const)('%s: %s', (name, text, expected) => {
    expect(within(name, text)).toBe(expected)
  })
})

describe('entities', () => {
  test.each([
    ['Leaders have acted since 12 May 2023.', ['date: 12 May 2023']],
    [
      'In 2024, 1,200 children waited ten working days.',
      ['date: 2024', 'number: 1,200', 'duration: ten working days']
    ],
    ['Visits rose by 20% and then by 5 per cent.', ['percentage: 20 %', 'percentage: 5 per cent']],
    ['Leaders may act.', []]
  ])('%s', (text, expected) => {
    const { entities, words } = analyseSentence(text)
    const printed = (from: number, to: number) => words.slice(from, to).map(word => word.text)
    expect(entities.map(({ kind, from, to }) => `${kind}: ${printed(from, to).join(' ')}`)).toEqual(expected)
  })
})

describe('how many', () => {
  test.each([
    ['Too many children wait for a visit.', 'too-many'],
    ['Nearly all plans are signed.', 'nearly-all'],
    ['Almost every child is seen alone.', 'nearly-all'],
    ['The vast majority of carers are trained.', 'nearly-all'],
    ['Most visits are on time.', 'most'],
    ['The majority of plans have dates.', 'majority'],
    ['Many carers feel heard.', 'many'],
    ['Some plans have no dates.', 'some'],
    ['Not all plans are signed.', 'some'],
    ['Records are not always clear.', 'some'],
    ['A small number of plans drift.', 'few'],
    ['Too few carers are approved.', 'few'],
    ['None of the plans are signed.', 'none'],
    ['All children have a plan.', 'all'],
    ['Every child is seen.', 'all'],
    ['The offer is an all-age one.', null],
    ['Plans are clear.', null],
    ['Above all, plans are clear.', null],
    ['Leaders do not know how many plans are late.', null],
    ['Walls are smalled and mostlyish.', null]
  ])('%s', (text, quantity) => {
    expect(analyseSentence(text).quantity).toBe(quantity)
  })
})

describe('analyses', () => {
  it('are made once for each sentence, wherever it stands', () => {
    const analyses = new Analyses()
    const [first] = analyses.passage('Plans are clear. Visits are late.').sentences
    const [, second] = analyses.passage('Leaders know. Plans are clear.').sentences
    expect(second?.analysis).toBe(first?.analysis)
    expect(analyses.passage('Plans are clear. Visits are late.').sentences[0]).toBe(first)
  })

  it('place each sentence in its passage', () => {
    const text = '  Plans are clear.  Visits are late. '
    const { sentences } = new Analyses().passage(text)
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Plans are clear.',
      'Visits are late.'
    ])
    expect(sentences.map(({ analysis }) => analysis.text)).toEqual(['Plans are clear.', 'Visits are late.'])
  })

  it('are the same with a cache that holds next to nothing', () => {
    const small = new Analyses(1)
    const large = new Analyses()
    for (const text of ['Plans drift. Plans drift. Visits are late.', 'Visits are late.', 'Plans drift.'])
      expect(small.passage(text)).toEqual(large.passage(text))
  })
})
