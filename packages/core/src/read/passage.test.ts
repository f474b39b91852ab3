import fc from 'fast-check'
import { expect, it } from 'vitest'
import { join, normalise, sourceRange } from './passage.ts'

const words = fc.stringMatching(/^[a-z \n.\u00a0\u00ad]{1,12}$/)
const offset = fc.integer({ min: -5, max: 60 })

it('any part of a passage has a place that can be shown: inside the source, and never empty', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), offset, offset, (parts, start, end) => {
      const source = parts.join('|')
      let at = 0
      const passage = join(
        parts.map(part => {
          const from = source.indexOf(part, at)
          at = from + part.length
          return normalise(source, from, at)
        })
      )
      if (passage.pieces.length === 0) return
      const shown = sourceRange(passage, start, end)
      expect(shown.start).toBeGreaterThanOrEqual(0)
      expect(shown.start).toBeLessThan(shown.end)
      expect(shown.end).toBeLessThanOrEqual(source.length)
    })
  )
})
