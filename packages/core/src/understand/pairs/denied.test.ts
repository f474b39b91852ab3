import { describe, expect, test } from 'vitest'
import { analyseSentence } from '../../analyse/analyse.ts'
import { frameworkById } from '../../frameworks/index.ts'
import { Memory } from '../../memory/memory.ts'
import type { PassageFacts } from '../passage-facts.ts'
import { denials } from './denied.ts'

const framework = frameworkById('ilacs-2025')
if (framework === undefined) throw new Error('ilacs-2025 is missing')

const paragraph = (...texts: string[]) =>
  ({ sentences: texts.map(text => ({ text, analysis: analyseSentence(text) })) }) as unknown as PassageFacts
const section = (judgement: string, ...paragraphs: PassageFacts[]) =>
  ({ paragraphs, section: { judgement } }) as never
const inBody = (summary: string, ...body: string[]) =>
  denials([paragraph(summary)], [section('in-care', paragraph(...body))], framework, new Memory()).inBody.map(
    ({ other, limited }) => [other.text, limited]
  )

describe('what the body denies of the summary', () => {
  test.each([
    ['Children are always seen alone.', 'Children are seldom seen alone.'],
    ['Leaders know their services well.', 'Leaders do not know their services well.'],
    ['Children are listened to.', 'Children do not feel listened to.'],
    ['Children are not seen alone.', 'Children are seen alone.'],
    ["Children's voices are heard.", 'Children do not feel listened to.'],
    ['Young people say that they are listened to.', 'Young people feel that their views are not heard.'],
    ['All children are seen alone.', 'Some children are not seen alone.']
  ])('"%s" is denied by "%s"', (summary, body) => {
    expect(inBody(summary, body)).toEqual([[body, false]])
  })

  test('what is denied of some limits what is said of all', () => {
    expect(inBody('Children are seen alone.', 'Some children are not seen alone.')).toEqual([
      ['Some children are not seen alone.', true]
    ])
  })

  test.each([
    ['Most children are seen alone.', 'Some children are not seen alone.', 'both are true'],
    ['Children are seen alone.', 'Children were not seen alone.', 'it speaks of another time'],
    ['Children are placed in the area.', 'Children are not placed out of the area.', 'the places differ'],
    ['Children are seen alone.', 'Children are not seen alone when they refuse.', 'a condition is named'],
    ['They are seen alone.', 'They are not seen alone.', 'who is meant stands elsewhere'],
    ['Children are seen alone.', 'Children are not seen by nobody alone.', 'it denies twice']
  ])('"%s" is not by "%s": %s', (summary, body) => {
    expect(inBody(summary, body)).toEqual([])
  })

  test('is none where the next sentence turns', () => {
    expect(inBody('Children are seen alone.', 'Children are not seen alone.', 'However, most are.')).toEqual(
      []
    )
  })
})

test('two sections on children each speak of their own', () => {
  const [one, other] = [paragraph('Children are seen alone.'), paragraph('Children are not seen alone.')]
  const among = (...sections: never[]) => denials([], sections, framework, new Memory()).elsewhere.length
  expect(among(section('in-care', one), section('care-leavers', other))).toBe(0)
  expect(among(section('in-care', one, other))).toBe(1)
  expect(among(section('in-care', one), section('leaders', other))).toBe(1)
  expect(
    among(section('in-care', paragraph('Children are seen alone.', 'Children are not seen alone.')))
  ).toBe(0)
})
