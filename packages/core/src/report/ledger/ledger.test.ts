import { describe, expect, it } from 'vitest'
import { draft } from '../../check/example.ts'
import { createChecker } from '../../check.ts'
import { learned } from '../../model.ts'
import type { CheckedAnswer } from '../answer.ts'
import { toEvidenceJson } from './evidence-json.ts'
import { type LedgerJudgement, ledgerOf } from './ledger.ts'
import { whatIf } from './what-if.ts'

const grave = 'Too many children were left at risk of harm because referrals about neglect were not read.'
const weak = [
  'Assessments are weak and leave out fathers.',
  'Plans drift because managers do not challenge delay.',
  'Supervision is irregular and poorly recorded.',
  'The quality of records is inconsistent.'
]
const strong = [
  'Workers know families exceptionally well and stay with them for years.',
  'Plans are ambitious, and children thrive because of them.',
  'Highly skilled direct work helps children to make sense of their lives.',
  'Support is tailored with great sensitivity.',
  'Children speak warmly of the people who help them.'
]
const text = draft({
  grades: { 'in-care': 'outstanding' },
  paragraphs: {
    'help-and-protection': [`1. ${strong.join(' ')}`, `2. ${weak.join(' ')}`, `3. ${grave}`],
    'in-care': [`4. ${strong.join(' ')}`, `5. ${[...strong].reverse().join(' ')}`],
    'care-leavers': ['6. Advisers stay in touch with those who have moved to other towns.']
  },
  items: [
    'The regularity of supervision (enabler 3, national framework)',
    'The gritting of cycle paths (outcome 9)'
  ]
})

function checked(source: string, settings = {}): CheckedAnswer {
  const answer = createChecker(settings).check(source, { path: 'draft.txt' })
  if (!answer.checked) throw new Error(answer.reason)
  return answer
}

const answer = checked(text, learned)
const ledger = ledgerOf(answer)
const of = (id: string) => ledger.judgements.find(({ judgement }) => judgement === id) as LedgerJudgement
const texts = (sentences: readonly { text: string }[]) => sentences.map(sentence => sentence.text)

describe('the ledger', () => {
  it('is data alone: it comes back whole from JSON', () => {
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger)
  })

  it('tells the grades from the highest to the lowest, and what each means', () => {
    expect(ledger.grades.map(({ id }) => id)).toEqual([
      'outstanding',
      'good',
      'requires-improvement',
      'inadequate'
    ])
    for (const { means, usualWeaknesses } of ledger.grades) {
      expect(means).not.toBeNull()
      expect(usualWeaknesses?.least).toBeLessThan(usualWeaknesses?.most ?? 0)
    }
  })

  it('tells every row of the table, the overall one too', () => {
    expect(ledger.table.map(({ judgement, stated }) => [judgement, stated?.grade])).toEqual([
      ['leaders', 'good'],
      ['help-and-protection', 'good'],
      ['in-care', 'outstanding'],
      ['care-leavers', 'good'],
      ['overall', 'good']
    ])
    expect(ledger.table[4]?.short).toBe('overall effectiveness')
  })

  it('parts strengths from weaknesses, with paragraph numbers and places', () => {
    const { strengths, weaknesses, counts, weakShare, paragraphs } = of('help-and-protection')
    expect(texts(strengths)).toEqual(strong)
    expect(texts(weaknesses)).toEqual([...weak, grave])
    expect(weaknesses.map(({ paragraph }) => paragraph)).toEqual([2, 2, 2, 2, 3])
    expect(counts.strength + counts.weakness + counts.mixed + counts.neutral).toBe(10)
    expect(weakShare).toBe(0.5)
    expect(paragraphs).toEqual([1, 3])
    for (const sentence of [...strengths, ...weaknesses]) {
      const start = answer.lines.offset(sentence)
      expect(text.slice(start, start + sentence.text.length)).toBe(sentence.text)
    }
  })

  it('puts the gravest weakness first among what argues against a good grade', () => {
    const { against, for: speaking, arguing } = of('help-and-protection')
    expect(against[0]?.text).toBe(grave)
    expect(arguing).toEqual({ for: 5, against: 5 })
    for (const sentence of speaking) expect(sentence.polarity).toBe('strength')
  })

  it('finds nothing against a grade where there is no weakness', () => {
    expect(of('in-care').against).toEqual([])
    expect(of('in-care').for).toHaveLength(5)
  })

  it('says what the wording reads as, and why it abstains', () => {
    const { reading } = of('in-care')
    expect(reading.grade).toBe('outstanding')
    expect(reading.probabilities.outstanding).toBeGreaterThan(0.5)
    expect(reading.abstains).toBeNull()
    expect(of('care-leavers').reading).toMatchObject({ grade: null, probabilities: {} })
    expect(of('care-leavers').reading.abstains).toMatch(/fewer than \d+ sentences/)
  })

  it('tells the criteria that are covered, how they are spoken of, and the absent ones by how usual they are', () => {
    const { covered, absent } = of('help-and-protection').criteria
    const assessments = covered.find(({ id }) => id === 'assessments')
    expect(assessments).toMatchObject({ strengths: 0, weaknesses: 1, paragraphs: [2] })
    const shares = absent.map(({ share }) => share ?? 0)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    expect(absent.length).toBeGreaterThan(10)
  })

  it('shows the paragraphs that an item rests on, and the references that fit it', () => {
    const [supervision, paths] = ledger.improvements
    expect(supervision).toMatchObject({
      text: 'The regularity of supervision',
      reference: { id: 'enabler 3', title: 'the workforce is equipped and effective' },
      traced: true
    })
    expect(supervision?.paragraphs[0]).toMatchObject({
      paragraph: 2,
      section: 0,
      judgement: 'help-and-protection',
      text: 'Supervision is irregular and poorly recorded.'
    })
    expect(supervision?.suggested.map(({ id }) => id)).toContain('enabler 3')
    expect(of('help-and-protection').improvements).toEqual([0])
    expect(paths?.paragraphs).toEqual([])
  })

  it('offers no references where the framework asks for none', () => {
    const old = ledgerOf(checked(draft({ version: '2023' }), learned))
    for (const { reference, suggested } of old.improvements)
      expect([reference, suggested]).toEqual([null, []])
  })

  it('tells serious weaknesses that no item takes up', () => {
    const fillers = Array.from(
      { length: 12 },
      (_, at) => `${at + 2}. Worker ${at + 2} writes in plain words.`
    )
    const untaken = (item: string) => {
      const paragraphs = { 'help-and-protection': [`1. ${grave}`, ...fillers] }
      const [first] = ledgerOf(checked(draft({ paragraphs, items: [item] }), learned)).judgements
      return texts(first?.untaken ?? [])
    }
    expect(untaken('The rent advice given to young adults in other towns.')).toEqual([grave])
    expect(untaken('The reading of referrals about children at risk of neglect.')).toEqual([])
  })

  it('tells the parts of the draft that were not read', () => {
    expect(ledger.unread).toEqual([])
    const reason = 'The last page is a picture.'
    const range = { start: text.length - 10, end: text.length - 1 }
    const options = { path: 'draft.pdf', unread: [{ range, reason }] }
    const printed = createChecker(learned).check(text, options)
    if (!printed.checked) throw new Error(printed.reason)
    const { line } = printed.lines.place(range.start)
    expect(ledgerOf(printed, { place: () => 'page 9' }).unread).toMatchObject([
      { reason, line, place: 'page 9' }
    ])
  })

  it('says that nothing was read where the learned weights are not loaded', () => {
    const bare = ledgerOf(checked(text))
    for (const { reading } of bare.judgements) expect(reading.abstains).toMatch(/weights .* not loaded/)
    for (const { traced } of bare.improvements) expect(traced).toBe(false)
  })
})

describe('what if another grade were given', () => {
  const asked = (judgement: string, grade: string) => whatIf(answer, [{ judgement, grade }]).judgements[0]

  it('turns the sentences round: under a lower grade strengths argue against it', () => {
    const lower = asked('in-care', 'inadequate')
    expect(lower?.section?.arguing).toEqual({ for: 0, against: 10 })
    expect(lower?.section?.against[0]?.polarity).toBe('strength')
    expect(lower?.section?.apart).toBe(3)
    const higher = asked('help-and-protection', 'outstanding')
    expect(higher?.section?.against[0]?.text).toBe(grave)
  })

  it('counts how far the weak sentences are from what is usual for the grade', () => {
    const beyond = (judgement: string, grade: string) => asked(judgement, grade)?.section?.beyond
    expect(beyond('help-and-protection', 'outstanding')).toBe(5)
    expect(beyond('help-and-protection', 'requires-improvement')).toBe(0)
    expect(beyond('in-care', 'inadequate')).toBe(-5)
  })

  it('says what the draft states, and leaves the draft alone', () => {
    const { stated, grade } = asked('care-leavers', 'outstanding') ?? {}
    expect(stated?.grade).toBe('good')
    expect(grade?.label).toBe('outstanding')
    expect(ledgerOf(answer)).toEqual(ledger)
  })

  it('names the limits of the framework that all the grades together would break, and no others', () => {
    const alone = whatIf(answer, [{ judgement: 'care-leavers', grade: 'inadequate' }])
    expect(alone.limits.map(({ severity }) => severity)).toContain('error')
    const both = whatIf(answer, [
      { judgement: 'care-leavers', grade: 'inadequate' },
      { judgement: 'overall', grade: 'inadequate' }
    ])
    expect(both.limits.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(both.judgements[1]).toMatchObject({ short: 'overall effectiveness', section: null })
  })

  it('refuses a grade that the framework does not have', () => {
    expect(() => asked('in-care', 'excellent')).toThrow('has no grade "excellent"')
  })
})

describe('the evidence JSON', () => {
  it('is that of the check with every sentence of every section', () => {
    const json = toEvidenceJson(answer)
    if (!json.checked) throw new Error(json.reason)
    const sentences = json.sections.flatMap(section => section.sentences)
    const all = answer.facts.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(one => one.sentences))
    expect(texts(sentences)).toEqual(texts(all))
    expect(Object.keys(sentences[0] ?? {}).sort()).toEqual(
      'column endColumn endLine impact level line paragraph polarity text topics'.split(' ').sort()
    )
    const about = sentences.find(sentence => sentence.text === weak[0])
    expect(about).toMatchObject({ paragraph: 2, polarity: 'weakness' })
    expect(about?.topics).toContain('assessments')
    for (const { counts, sentences } of json.sections) {
      const strengths = sentences.filter(({ polarity }) => polarity === 'strength')
      expect(strengths).toHaveLength(counts?.strength ?? -1)
    }
  })

  it('gives the reason of a document that could not be checked', () => {
    const letter = createChecker().check('Dear all', { path: 'letter.txt' })
    expect(toEvidenceJson(letter)).toMatchObject({ path: 'letter.txt', checked: false })
  })
})
