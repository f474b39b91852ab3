import { describe, expect, it } from 'vitest'
import { Bounded, Memory } from './memory.ts'

describe('Bounded', () => {
  it('makes a value once while it is held', () => {
    const cache = new Bounded<{ text: string }>(10)
    const first = cache.get('a', text => ({ text }))
    expect(cache.get('a', text => ({ text }))).toBe(first)
  })

  it('never holds more than its limit', () => {
    const cache = new Bounded<number>(10)
    for (let index = 0; index < 1000; index++) {
      cache.get(String(index), Number)
      expect(cache.size).toBeLessThanOrEqual(10)
    }
  })

  it('keeps what is asked for again and again', () => {
    const cache = new Bounded<object>(10)
    const kept = cache.get('kept', () => ({}))
    for (let index = 0; index < 100; index++) {
      cache.get(String(index), () => ({}))
      expect(cache.get('kept', () => ({}))).toBe(kept)
    }
  })
})

describe('Memory', () => {
  it('keeps the caches of two owners and two names apart', () => {
    const memory = new Memory()
    const one = {}
    const two = {}
    expect(memory.of<number>(one, 'length').get('abc', text => text.length)).toBe(3)
    expect(memory.of<number>(two, 'length').get('abc', () => 7)).toBe(7)
    expect(memory.of<number>(one, 'width').get('abc', () => 9)).toBe(9)
    expect(memory.of<number>(one, 'length').get('abc', () => 8)).toBe(3)
  })

  it('hands every cache the text that was asked for, however long and however often', () => {
    const memory = new Memory(4)
    const owner = {}
    const texts = Array.from({ length: 9 }, (_, at) => `A sentence of a report, number ${at}.`)
    for (const name of ['lexical', 'wording', 'lexical'])
      for (const text of texts)
        expect(memory.of<string>(owner, name).get(` ${text}`.slice(1), kept => kept)).toBe(text)
  })
})
