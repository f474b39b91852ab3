import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { corpusDrafts } from './corpus/drafts.ts'

const published = join(import.meta.dirname, '../../shared/reports/drafts')

/** The corpus, and every twelfth published draft where they are there. */
const texts = [
  ...corpusDrafts().map(({ text }) => text),
  ...(existsSync(published) ? readdirSync(published) : [])
    .filter((_, at) => at % 12 === 0)
    .map(name => readFileSync(join(published, name), 'utf8'))
]

/** Reads the lines of a text with an instance of wink-nlp that has read nothing before. */
async function freshReader(): Promise<(text: string) => string> {
  vi.resetModules()
  const { Analyses } = await import('../packages/core/src/analyse/analyse.ts')
  // A cache of its own for each text, so that what is read is read by wink-nlp.
  return text => {
    const analyses = new Analyses()
    return JSON.stringify(text.split('\n').map(line => analyses.passage(line).sentences))
  }
}

it('reads a report with a fresh wink-nlp as with one that has read all the others, in two orders', {
  timeout: 120_000
}, async () => {
  const [first = '', ...others] = texts
  const alone = (await freshReader())(first)
  expect(alone.length).toBeGreaterThan(10_000)
  for (const order of [others, others.toReversed()]) {
    const read = await freshReader()
    for (const other of order) read(other)
    expect(read(first) === alone).toBe(true)
  }
})
