import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { type Answer, createChecker, Memory, toEvidenceJson } from '../packages/core/src/index.ts'
import { learned } from '../packages/core/src/model.ts'
import { corpusDrafts } from './corpus/drafts.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const draft = corpusDrafts().find(({ name }) => name === 'brackendale-2026.md')?.text ?? ''

/** Reads a version of the draft, everything that an editor may ask of it, and lets it go. */
function read(checker: ReturnType<typeof createChecker>, text: string): WeakRef<object> {
  const answer: Answer = checker.check(text, { path: 'draft.md' })
  if (!answer.checked) throw new Error(answer.reason)
  toEvidenceJson(answer)
  return new WeakRef(answer.report.sections[0] as object)
}

/** The draft with another sentence in its middle each time. */
function version(at: number): string {
  const middle = draft.indexOf('. ', draft.length >> 1)
  return `${draft.slice(0, middle)} in ward ${at}${draft.slice(middle)}`
}

test('a checker keeps what it knows of sentences, and none of the reports that they stood in', async () => {
  const checker = createChecker(learned)
  const sections = Array.from({ length: 40 }, (_, at) => read(checker, version(at)))
  // Weak references live until the end of the turn.
  await new Promise(resolve => setTimeout(resolve, 0))
  collect()
  expect(sections.filter(section => section.deref() !== undefined).length).toBeLessThan(3)
})

test('what is remembered of a part of a text keeps nothing of the whole', () => {
  const cache = new Memory().of<number>({}, 'lengths')
  collect()
  const before = process.memoryUsage().heapUsed
  for (let at = 0; at < 100; at++) {
    const whole = Buffer.alloc(1_000_000, `${at} `).toString('latin1')
    cache.get(whole.slice(at, at + 100), text => text.length)
  }
  collect()
  // 100 texts of a megabyte each.
  expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(10)
})
