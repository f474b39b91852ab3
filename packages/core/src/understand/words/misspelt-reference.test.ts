import { expect, it } from 'vitest'
import { frameworkById } from '../../frameworks/index.ts'
import { isMisspelt } from './misspelt-reference.ts'
import { readReferences } from './reference.ts'

const found = frameworkById('ilacs-2025')?.references?.system
if (found === undefined) throw new Error('ilacs-2025 has no references')
const system = found
const misspelt = (text: string) =>
  readReferences(text, system).map(reference => isMisspelt(reference, system))

it.each([
  '(outcom 3)',
  '(oucome three, national framework)',
  '(enablr 2)',
  '(outcome 3 nationl framework)',
  '(outcome3, national framework)',
  '(outcome 3, nationalframework)',
  '(principal 2, national framework)'
])('a word with a slip is misspelt: %s', text => expect(misspelt(`Rotas ${text}`)).toEqual([true]))

it.each([
  '(Outcome Three: National Framework)',
  '(outcomes 3, national framework)',
  '(outcome 3, national frame work)',
  '(enabler 2: leaders drive conditions for effective practice)'
])('another style is not misspelt: %s', text => expect(misspelt(`Rotas ${text}`)).toEqual([false]))
