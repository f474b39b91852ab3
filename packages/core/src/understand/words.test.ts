import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { splitSentences } from './sentences.ts'
import { lexiconSize, wordsOf } from './words.ts'

const root = join(import.meta.dirname, '../../../..')
const corpus = join(root, 'corpus')
const reports = join(root, '../shared/reports/drafts')

function sentencesIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => splitSentences(line).map(({ start, end }) => line.slice(start, end)))
}

/** A second wink-nlp, which has read nothing. */
async function freshWords(): Promise<typeof wordsOf> {
  vi.resetModules()
  return (await import('./words.ts')).wordsOf
}

describe('words of a sentence', () => {
  test.each([
    'Visits are late.',
    'Children’s plans don’t say who does what; none of them cannot.',
    'A tab\there, a form feed\fthere and\u00a0a hard space.',
    '£1.2 million (20%) – “quoted” e.g. 16- and 17-year-olds 👩‍👧',
    'dont gonna ive cant'
  ])('stand where the text has them: %s', text => {
    const words = wordsOf(text)
    let end = 0
    for (const word of words) {
      expect(text.slice(word.start, word.end)).toBe(word.text)
      expect(text.slice(end, word.start).trim()).toBe('')
      end = word.end
    }
    expect(text.slice(end).trim()).toBe('')
  })

  test('carry part of speech, stem and negation', () => {
    const words = wordsOf('Plans aren’t always timely.')
    expect(words.map(({ text, pos, negated }) => [text, pos, negated])).toEqual([
      ['Plans', 'NOUN', false],
      ['are', 'AUX', false],
      ['n’t', 'PART', false],
      ['always', 'ADV', true],
      ['timely', 'ADJ', true],
      ['.', 'PUNCT', false]
    ])
    expect(words[0]?.stem).toBe('plan')
  })

  test('are none in a text without any', () => {
    expect(wordsOf(' \t')).toEqual([])
  })

  test('take time in line with the length of an unbroken run', () => {
    for (const run of ['a/', 'a-', 'A.', 'ab', "n't"]) {
      const before = performance.now()
      const words = wordsOf(run.repeat(20_000))
      expect(performance.now() - before).toBeLessThan(5_000)
      expect(words[words.length - 1]?.end).toBe(run.length * 20_000)
    }
  })

  test('leave nothing behind in the lexicon', () => {
    const size = lexiconSize()
    for (const name of readdirSync(corpus).filter(file => /\.(?:md|txt)$/.test(file))) {
      for (const sentence of sentencesIn(join(corpus, name))) wordsOf(sentence)
    }
    wordsOf('Zyxwv Qwertyshire’s blorptastic ABCDEF 1234567 #%&')
    expect(lexiconSize()).toBe(size)
  })

  test('are the same to an instance that has read other drafts', async () => {
    const [first, ...others] = readdirSync(corpus)
      .filter(file => /\.(?:md|txt)$/.test(file))
      .sort()
    const own = sentencesIn(join(corpus, first as string))
    for (const name of others) for (const sentence of sentencesIn(join(corpus, name))) wordsOf(sentence)
    const fresh = await freshWords()
    expect(own.map(wordsOf)).toEqual(own.map(fresh))
  })

  test.skipIf(!existsSync(reports))(
    'are the same to an instance that has read the other real reports',
    async () => {
      const [first, ...others] = readdirSync(reports).sort()
      const own = sentencesIn(join(reports, first as string))
      const before = JSON.stringify(own.map(await freshWords()))
      const seasoned = await freshWords()
      for (const name of others) for (const sentence of sentencesIn(join(reports, name))) seasoned(sentence)
      expect(JSON.stringify(own.map(seasoned))).toBe(before)
    },
    300_000
  )
})
