import { describe, expect, it } from 'vitest'
import { frameworkById } from '../../frameworks/index.ts'
import { readReferences, restyle, withoutReferences } from './reference.ts'

const found = frameworkById('ilacs-2025')?.references?.system
if (found === undefined) throw new Error('ilacs-2025 has no references')
const system = found
const ids = (text: string) => readReferences(text, system).map(reference => reference.id)

describe('readReferences', () => {
  it.each([
    ['Rotas for visits. (outcome 3, national framework)', 'outcome 3'],
    ['Rotas for visits (Outcome Three, National Framework).', 'outcome 3'],
    ['Rotas for visits. (National Framework, Outcome 3)', 'outcome 3'],
    ['Rotas for visits. (National Framework outcome three).', 'outcome 3'],
    ['Rotas for visits [ Outcome 3 , national framework].', 'outcome 3'],
    ['Rotas for visits. Enabler three: National Framework.', 'enabler 3'],
    ['Rotas for visits (principle 2: national framework)', 'principle 2'],
    ['Rotas. (enabler: leaders drive conditions for effective practice, national framework)', 'enabler 2'],
    ['Rotas. (Enabler 2: Leaders drive conditions for effective practice)', 'enabler 2'],
    ['Rotas (outcome 3 of the national framework).', 'outcome 3'],
    ['Rotas. (outcome 3 in the national framework)', 'outcome 3'],
    ['Rotas (outcome 3)', 'outcome 3'],
    ['Rotas (outcome 3 (national framework))', 'outcome 3'],
    ['Rotas (outcome -1, national framework)', null],
    ['Rotas (ouctome 3, national framwork)', 'outcome 3'],
    ['Rotas (outcome 3, national framework', 'outcome 3'],
    ['Rotas outcome 3, national framework', 'outcome 3']
  ])('reads %s', (text, id) => {
    expect(ids(text)).toEqual([id])
  })

  it('gives a null id to what is shaped like a reference and is none of the system', () => {
    expect(ids('Rotas. (outcome 7, national framework)')).toEqual([null])
    expect(ids('Rotas. (Outcome X, national framework)')).toEqual([null])
    expect(ids('Rotas (national framework)')).toEqual([null])
  })

  it.each([
    ['Rotas (outcome 7)', null],
    ['Rotas outcome 7, national framework', null],
    ['Rotas outcom 3, national framework', 'outcome 3'],
    ['Rotas (oucome three)', 'outcome 3'],
    ['Rotas (outcome3, nationalframework)', 'outcome 3'],
    ['Rotas (outcome 3, national guidance)', null]
  ])('reads a slip: %s', (text, id) => {
    expect(ids(text)).toEqual([id])
  })

  it('reads two in one bracket, in either form', () => {
    expect(ids('Rotas (outcomes 3 and 4, national framework)')).toEqual(['outcome 3', 'outcome 4'])
    expect(ids('Rotas (outcome 3; enabler 2, national framework)')).toEqual(['outcome 3', 'enabler 2'])
  })

  it('leaves prose alone', () => {
    expect(ids('The outcomes of visits (aged 3 and over).')).toEqual([])
    expect(ids('The outcome star (outcome-focused plans).')).toEqual([])
    expect(ids('Rotas that follow the national framework.')).toEqual([])
    expect(ids('')).toEqual([])
  })

  it('covers the brackets and tells forms apart', () => {
    const text = 'Rotas. (Outcome three: National Framework)'
    const [reference] = readReferences(text, system)
    expect(reference).toMatchObject({ start: 7, end: text.length, style: '(Kind word: system)' })
    expect(readReferences('(outcome 3, national framework)', system)[0]?.style).toBe('(kind digit, system)')
  })

  it('takes time in proportion to the text', () => {
    const text = '(outcome '.repeat(20_000)
    const start = performance.now()
    readReferences(text, system)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('restyle', () => {
  it('gives the house form, and leaves alone what it does not know', () => {
    const restyled = (text: string) =>
      readReferences(text, system).map(reference => restyle(reference, system))
    expect(restyled('Rotas. Enabler three: National Framework.')).toEqual(['(enabler 3, national framework)'])
    expect(restyled('Rotas (outcome 9)')).toEqual(['(outcome 9)'])
  })
})

describe('withoutReferences', () => {
  it('is what the item asks for, with one stop', () => {
    const rest = (text: string) => withoutReferences(text, readReferences(text, system))
    expect(rest('Rotas for visits. (outcome 3, national framework)')).toBe('Rotas for visits.')
    expect(rest('Rotas for visits (outcome 3, national framework).')).toBe('Rotas for visits.')
    expect(rest('Rotas. (outcome 3, national framework).')).toBe('Rotas.')
    expect(rest('Rotas for visits')).toBe('Rotas for visits')
  })
})
