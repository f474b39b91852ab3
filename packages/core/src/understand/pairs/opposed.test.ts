import { describe, expect, test } from 'vitest'
import { analyseSentence } from '../../analyse/analyse.ts'
import { frameworkById } from '../../frameworks/index.ts'
import { Memory } from '../../memory/memory.ts'
import type { PassageFacts } from '../passage-facts.ts'
import type { Polarity, Sentence, Wording } from '../sentence-facts.ts'
import { polarityByItself } from '../sentences/plain.ts'
import { opposedPairs } from './opposed.ts'
import { summaryAgainst } from './summary-against.ts'

const framework = frameworkById('ilacs-2025')
if (framework === undefined) throw new Error('ilacs-2025 is missing')

const order: readonly Polarity[] = ['strength', 'weakness', 'mixed', 'neutral']

/** A sentence that the weights read as `polarity`, told by its first character: + or -. */
function sentence(marked: string, at: number): Sentence {
  const polarity = marked.startsWith('+') ? 'strength' : 'weakness'
  const probabilities = order.map(each =>
    each === polarity ? 0.97 : 0.01
  ) as unknown as Wording['probabilities']
  const wording = { polarity, probabilities, level: 1, serious: 0, grave: 0, impact: false }
  const made = {
    text: marked.slice(2),
    analysis: analyseSentence(marked.slice(2)),
    wording,
    range: { start: at, end: at + 1 },
    plain: polarityByItself({ text: marked.slice(2), wording })
  }
  return made as unknown as Sentence
}

const paragraph = (...marked: string[]) => ({ sentences: marked.map(sentence) }) as unknown as PassageFacts
const sectionOn = (judgement: string, ...paragraphs: PassageFacts[]) =>
  ({ paragraphs, section: { judgement } }) as never
const section = (...paragraphs: PassageFacts[]) => sectionOn('leaders', ...paragraphs)
const pairs = (...sections: never[]) =>
  opposedPairs(sections, framework, new Memory()).map(({ strength, weakness }) => [
    strength.text,
    weakness.text
  ])

describe('opposedPairs', () => {
  const good = '+ Supervision is regular and reflective.'
  const bad = '- Supervision is irregular and poor.'

  test('finds opposite statements on one topic in two sections', () => {
    expect(pairs(section(paragraph(good)), section(paragraph(bad)))).toEqual([[good.slice(2), bad.slice(2)]])
  })

  test('finds none in one paragraph, and none where the next sentence turns', () => {
    expect(pairs(section(paragraph(good, bad)))).toEqual([])
    expect(
      pairs(section(paragraph(good, '- However, not in the duty team.')), section(paragraph(bad)))
    ).toEqual([])
  })

  test('finds none where the sentence before names the subject', () => {
    const one = paragraph('+ In each team, they escalate concerns and audits swiftly.')
    expect(pairs(section(one), section(paragraph('- Concerns and audits do not escalate swiftly.')))).toEqual(
      []
    )
    const named = paragraph('+ In each team, audits and concerns escalate swiftly.')
    expect(
      pairs(section(named), section(paragraph('- Audits and concerns do not escalate swiftly.')))
    ).toHaveLength(1)
  })

  test('finds none on different groups of children', () => {
    const one = paragraph('+ Adoption plans are clear.')
    const other = paragraph('- Adoption plans for disabled children are muddled.')
    expect(pairs(section(one), section(other))).toEqual([])
  })

  test('finds none on the reviews of two sections on children, each of which speaks of its own', () => {
    const [one, other] = [paragraph('+ Reviews are on time.'), paragraph('- Reviews are late.')]
    expect(pairs(sectionOn('in-care', one), sectionOn('help-and-protection', other))).toEqual([])
    expect(pairs(sectionOn('in-care', one), section(other))).toHaveLength(1)
  })

  test('finds none between sections that speak of their own people', () => {
    const one = paragraph('+ Mental health help is quick.')
    const other = paragraph('- Mental health help is slow.')
    expect(pairs(section(one), section(other))).toEqual([])
    expect(pairs(section(one, other))).toHaveLength(1)
  })
})

describe('the subjects of a pair', () => {
  test('are one where each opens on what the other names, in whatever order', () => {
    const one = paragraph('+ Regular supervision helps social workers.')
    expect(pairs(section(one, paragraph('- Supervision is not regular.')))).toHaveLength(1)
    expect(pairs(section(one, paragraph('- Decisions made in supervision are unclear.')))).toEqual([])
  })
})

describe('summaryAgainst', () => {
  test('counts who is opposed to the summary and who agrees', () => {
    const summary = [paragraph('- Supervision is irregular and poor.')]
    const body = section(
      paragraph('+ Supervision is regular and reflective.'),
      paragraph('- Supervision is hardly ever recorded.')
    )
    const [found] = summaryAgainst(summary, [body], framework, new Memory())
    expect(found).toMatchObject({ polarity: 'weakness' })
    expect(found?.opposed.map(({ text }) => text)).toEqual(['Supervision is regular and reflective.'])
    expect(found?.agreeing.map(({ text }) => text)).toEqual(['Supervision is hardly ever recorded.'])
  })

  test('tells apart those that open on the same subject', () => {
    const summary = [paragraph('- Supervision is irregular and poor.')]
    const body = section(
      paragraph('+ Supervision has become regular.'),
      paragraph('- Workers ask for supervision that is better recorded.')
    )
    const [found] = summaryAgainst(summary, [body], framework, new Memory())
    expect(found?.opposed).toEqual([])
    expect(found?.subject.otherwise.map(({ text }) => text)).toEqual(['Supervision has become regular.'])
    expect(found?.subject.agreeing).toEqual([])
  })
})
