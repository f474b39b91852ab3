import { expect, it } from 'vitest'
import { draft } from '../example.ts'
import { findingsIn } from '../rule-tester.ts'
import { terminology } from './terminology.ts'

const joined =
  '3. Carers think of the well-being of each child.\n\n4. Nurses who visit every home in the county each month look to the emotional wellbeing of children, and they write down what they find.'
const printed = joined.replace(
  'the county each month look to the emotional',
  'the county\neach month look to the emotional'
)
const inDraft = (paragraphs: string) =>
  draft({ paragraphs: { 'in-care': paragraphs.split('\n\n') }, closing: ['\fPublished in July.'] })

it('leaves a hyphen alone that a printed line may have lost where two were joined', () => {
  expect(findingsIn(inDraft(joined), terminology)).toEqual([])
  expect(findingsIn(inDraft(joined).replace('\f', ''), terminology)).toHaveLength(1)
  expect(
    findingsIn(inDraft(printed.replace(' find', '\nfind').replace(', and', ',\nand')), terminology)
  ).toHaveLength(1)
})

it('offers no words for a possessive, which is for the writer to turn round', () => {
  const text = (words: string) =>
    draft({ paragraphs: { 'in-care': ['3. Few children in care move.', `4. Nurses ask for ${words}.`] } })
  const offered = (words: string) => findingsIn(text(words), terminology)[0]?.suggestions.length
  expect(offered('looked after children’s views')).toBe(0)
  expect(offered('the views of looked after children')).toBe(1)
})
