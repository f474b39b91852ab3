import { expect, test } from 'vitest'
import { quantifierOf } from './quantifier.ts'

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
  ['Plans are clear.', null],
  ['Above all, plans are clear.', null],
  ['Leaders do not know how many plans are late.', null],
  ['Walls are smalled and mostlyish.', null]
])('%s', (text, quantifier) => {
  expect(quantifierOf(text)).toBe(quantifier)
})
