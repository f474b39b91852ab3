import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotateDocument, readDocument } from '../../packages/documents/src/index.ts'
import { pdf } from './make-pdf.ts'
import { paragraph, wordFile } from './make-zip.ts'

const word = wordFile(paragraph('Children are seen.') + paragraph('They are heard &amp; helped.'), {
  'word/footnotes.xml':
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
})
const printed = pdf([
  [{ x: 72, y: 700, text: 'Children are seen.' }],
  [{ x: 72, y: 700, text: 'And heard.' }]
])

/** Changes of single bytes, and cuts and repeats of stretches. */
const damage = fc.array(
  fc.record({
    at: fc.nat(20_000),
    length: fc.nat(40),
    byte: fc.nat(255),
    kind: fc.constantFrom('set', 'cut', 'repeat')
  }),
  { minLength: 1, maxLength: 6 }
)

function damaged(
  bytes: Buffer,
  changes: readonly { at: number; length: number; byte: number; kind: string }[]
): Buffer {
  return changes.reduce((now, { at: given, length, byte, kind }) => {
    const at = given % Math.max(now.length, 1)
    const stretch = now.subarray(at, at + length)
    if (kind === 'set') return Buffer.concat([now.subarray(0, at), Buffer.from([byte]), now.subarray(at + 1)])
    if (kind === 'cut') return Buffer.concat([now.subarray(0, at), now.subarray(at + length)])
    return Buffer.concat([now.subarray(0, at), stretch, stretch, now.subarray(at + length)])
  }, bytes)
}

describe('whatever happens to the bytes of a document', () => {
  it.each([
    ['draft.docx', word, 400],
    ['draft.pdf', printed, 150]
  ] as const)(
    '%s gives text or a reason, and never throws',
    async (name, bytes, numRuns) => {
      await fc.assert(
        fc.asyncProperty(damage, async changes => {
          const read = await readDocument(damaged(bytes, changes), name)
          expect('reason' in read ? read.reason : read.text).toMatch(/\S/)
        }),
        { numRuns }
      )
    },
    120_000
  )

  it('a Word document takes a comment or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async changes => {
        const copy = await annotateDocument(damaged(word, changes), 'a.docx', [
          { start: 2, end: 9, paragraphs: ['x'] }
        ])
        if ('reason' in copy) expect(copy.reason).toMatch(/\S/)
        else expect(await readDocument(copy.bytes, 'a.docx')).toHaveProperty('text')
      }),
      // A part that is read, and that a comment would have broken.
      { numRuns: 300, examples: [[[{ at: 11_759, length: 0, byte: 0, kind: 'set' }]]] }
    )
  }, 120_000)
})
