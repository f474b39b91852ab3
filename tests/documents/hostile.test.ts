import { describe, expect, it } from 'vitest'
import { readDocument } from '../../packages/documents/src/index.ts'
import { hostile } from './hostile.ts'

/** Far more than any of them needs, far less than a trap would take. */
const longest = 20_000
const mostMemory = 400 * 1024 * 1024

describe('a document that is damaged, locked, disguised or a trap', () => {
  it('comes in more than twenty kinds', () => {
    expect(new Set(hostile.map(({ is }) => is)).size).toBeGreaterThan(20)
  })

  it.each(hostile)(
    '$is gets its reason',
    async ({ name, make, reason }) => {
      const bytes = make()
      const began = performance.now()
      const before = process.memoryUsage.rss()
      const read = await readDocument(bytes, name)
      expect(read).toEqual({ reason: expect.stringMatching(reason) })
      expect(read).toEqual({ reason: expect.stringMatching(/^[A-Z].*\.$/s) })
      expect(performance.now() - began).toBeLessThan(longest)
      expect(process.memoryUsage.rss() - before).toBeLessThan(mostMemory)
    },
    60_000
  )
})
