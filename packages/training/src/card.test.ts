import { expect, test } from 'vitest'
import { cardOf, modelCard } from './card.ts'
import type { Material } from './material.ts'

const material = { sections: [], labelled: [], further: [], written: [] } as unknown as Material
const sentences = '## Sentences (`sentences.json`)\n\nKappa 1.\n'
const sections = '## Sections (`sections.json`)\n\n### Known failures\n\nNone.\n'

test('a part of the card reaches from its heading to the next', () => {
  const whole = modelCard(material, [sections, sentences])
  expect(cardOf(whole, 'sections.json')).toBe(sections)
  expect(cardOf(whole, 'sentences.json')).toBe(sentences)
  expect(cardOf(whole, 'traces.json')).toBe('')
})
