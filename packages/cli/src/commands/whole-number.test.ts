import { expect, it } from 'vitest'
import { wholeNumber } from './whole-number.ts'

it.each(['0', '7', '99'])('takes %s within its bounds', value => {
  expect(wholeNumber(0, 99)(value)).toBe(Number(value))
})

it.each(['', '-1', '100', '1.5', '1e1', ' 7', 'x', '0x7'])('refuses %j and says what it takes', value => {
  expect(() => wholeNumber(0, 99)(value)).toThrow('It must be a whole number from 0 to 99.')
})

it('says so where there is no upper bound', () => {
  expect(wholeNumber(0)('123456')).toBe(123456)
  expect(() => wholeNumber(0)('-1')).toThrow('It must be a whole number, 0 or more.')
})
