import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mark } from '@touchstone/moderation'
import { expect, it } from 'vitest'
import { Buckets } from './buckets.ts'

it('gives all marks of one hash together, and none twice, however many a bucket holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-buckets-'))
  const buckets = await Buckets.open(folder)
  try {
    // Hashes of one bucket, far more marks than are looked at together.
    const hashes = Array.from({ length: 50 }, (_, at) => 64 * at + 5)
    for (let draft = 0; draft < 1000; draft++) {
      for (const hash of hashes) buckets.add(hash, draft, 7)
      if (draft % 100 === 0) await buckets.flush()
    }
    const given: Mark[][] = []
    for await (const marks of buckets.all()) given.push(marks)
    expect(given.length).toBeGreaterThan(1)
    for (const hash of hashes) {
      const holding = given
        .map(marks => marks.filter(mark => mark.hash === hash))
        .filter(marks => marks.length > 0)
      expect(holding).toHaveLength(1)
      expect(holding[0]?.map(({ draft }) => draft)).toEqual([...Array(1000).keys()])
    }
  } finally {
    await buckets.close()
    rmSync(folder, { recursive: true })
  }
})
