import { expect, it } from 'vitest'
import { oncePer } from './once.ts'

it('makes a value once for each owner', () => {
  const made: string[] = []
  const of = oncePer((owner: { readonly name: string }) => {
    made.push(owner.name)
    return undefined
  })
  const [a, b] = [{ name: 'a' }, { name: 'b' }]
  for (const owner of [a, b, a, b]) of(owner)
  expect(made).toEqual(['a', 'b'])
})
