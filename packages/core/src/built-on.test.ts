import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ParseEnglish } from 'parse-english'
import { describe, expect, it, vi } from 'vitest'
import { createChecker } from './index.ts'

const read: string[] = []

vi.mock('wink-nlp', async importActual => {
  const { default: actual } = await importActual<typeof import('wink-nlp')>()
  const watched = (...given: Parameters<typeof actual>) => {
    const instance = actual(...given)
    return {
      ...instance,
      readDoc: (text: string) => {
        read.push(text)
        return instance.readDoc(text)
      }
    }
  }
  return { default: watched }
})

const root = join(import.meta.dirname, '../../..')
const path = 'corpus/thornmere-2025.md'
const text = readFileSync(join(root, path), 'utf8')

describe('core, at run time', () => {
  it('asks for wink-nlp, its model and parse-english', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'))
    for (const name of ['wink-nlp', 'wink-eng-lite-web-model', 'parse-english', 'unified', 'remark-parse'])
      expect(dependencies).toHaveProperty(name)
  })

  it('has every passage parsed by retext-english, and every sentence read by wink-nlp, once', () => {
    const parse = vi.spyOn(ParseEnglish.prototype, 'parse')
    const checker = createChecker()
    const answer = checker.check(text, { path })
    if (!answer.checked) throw new Error(answer.reason)
    const passages = answer.facts.sections.flatMap(({ paragraphs }) => paragraphs)
    const parsed = parse.mock.calls.map(([value]) => value)
    for (const { passage } of passages) expect(parsed.filter(one => one === passage.text)).toHaveLength(1)
    const sentences = passages.flatMap(passage => passage.sentences)
    expect(sentences.length).toBeGreaterThan(100)
    // A first word that is no name is given to it in small letters.
    const lower = read.map(one => one.toLowerCase().replaceAll('\u2019', "'"))
    for (const sentence of new Set(sentences.map(one => one.text.toLowerCase().replaceAll('\u2019', "'"))))
      expect(lower.filter(one => one === sentence)).toHaveLength(1)
    const before = read.length
    checker.check(text, { path })
    expect(read).toHaveLength(before)
  })
})
