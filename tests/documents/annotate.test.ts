import { describe, expect, it } from 'vitest'
import { createChecker } from '../../packages/core/src/index.ts'
import { annotateDocument, type Comment, readDocument } from '../../packages/documents/src/index.ts'
import { corpusDrafts } from '../corpus/drafts.ts'
import { namespaces, paragraph, wordFile, wordParts, zip } from './make-zip.ts'
import { commentedWords, partsOf, withoutComments } from './undo-comments.ts'
import { wordDraft } from './word-draft.ts'

const checker = createChecker()

async function annotated(bytes: Uint8Array, comments: readonly Comment[]): Promise<Uint8Array> {
  const copy = await annotateDocument(bytes, 'draft.docx', comments)
  if ('reason' in copy) throw new Error(copy.reason)
  return copy.bytes
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await readDocument(bytes, 'draft.docx')
  if ('reason' in document) throw new Error(document.reason)
  return document.text
}

/** A comment on the first time that these words stand in the text. */
function on(text: string, words: string, says = 'Look here.'): Comment {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not there`)
  return { start, end: start + words.length, paragraphs: [says] }
}

/** The words alone: Word's numbers are not among what a comment can stand at. */
function letters(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '')
}

/** The parts that must know of comments; every other one is the same, byte by byte. */
const told = ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml', 'word/comments.xml']

/** Fails unless the copy is the original and comments, and nothing else. */
function expectOnlyComments(original: Uint8Array, copy: Uint8Array): void {
  const [before, after] = [partsOf(original), partsOf(copy)]
  expect([...after.keys()].filter(name => !before.has(name) && name !== 'word/comments.xml')).toEqual([])
  for (const [name, bytes] of before) {
    if (!told.includes(name)) expect(Buffer.from(after.get(name) ?? []).equals(bytes), name).toBe(true)
    else
      expect(withoutComments(Buffer.from(after.get(name) ?? []).toString(), name), name).toBe(
        withoutComments(bytes.toString(), name)
      )
  }
}

describe('a copy with comments', () => {
  it.each(corpusDrafts())(
    'of $name has each finding at its passage, and all else as it was',
    async ({ text }) => {
      const original = await wordDraft(text)
      const draft = await textOf(original)
      const answer = checker.check(draft, { path: 'draft.docx', format: 'text' })
      const findings = answer.checked ? answer.findings : []
      const comments = findings.map(({ range, message }) => ({ ...range, paragraphs: [message] }))
      const copy = await annotated(original, comments)
      if (comments.length === 0) {
        expect(copy).toBe(original)
        return
      }
      expectOnlyComments(original, copy)
      expect(await textOf(copy)).toBe(draft)
      const words = commentedWords(copy)
      expect([...words.keys()]).toHaveLength(comments.length)
      const furniture = answer.checked ? answer.report.furniture : []
      for (const { start, end, paragraphs } of comments) {
        const shown = (words.get(paragraphs[0] as string) ?? []).map(letters)
        const flagged = letters(draft.slice(start, end))
        // What stands at the edge of every page has no place in the text that a comment could have.
        const atEdge = furniture.some(({ passage: { range } }) => range.start <= start && start < range.end)
        expect(atEdge ? shown.length > 0 : shown.some(one => one.startsWith(flagged.slice(0, 40)))).toBe(true)
        if (!atEdge && flagged !== '' && !draft.slice(start, end).includes('\n'))
          expect(shown).toContain(flagged)
        expect(shown.every(one => one !== '')).toBe(true)
      }
    }
  )

  it('parts a run where a passage begins or ends in it, and keeps how it looks', async () => {
    const looks = '<w:rPr><w:i/></w:rPr>'
    const original = wordFile(
      `<w:p><w:r w:rsidR="00AA">${looks}<w:t>Help &amp; care are good now.</w:t></w:r></w:p>`
    )
    const text = await textOf(original)
    const copy = await annotated(original, [on(text, '& care'), on(text, 'are good')])
    expect([...commentedWords(copy).values()]).toEqual([['& care', 'are good']])
    const xml = partsOf(copy).get('word/document.xml')?.toString() ?? ''
    expect(xml.match(/<w:r w:rsidR="00AA"><w:rPr><w:i\/><\/w:rPr>/g)).toHaveLength(5)
    expect(await textOf(copy)).toBe(text)
    expectOnlyComments(original, copy)
  })

  it('takes passages that overlap, share an end or reach over paragraphs and cells', async () => {
    const row = `<w:tbl><w:tr><w:tc>${paragraph('Care leavers')}</w:tc><w:tc>${paragraph('Good')}</w:tc></w:tr></w:tbl>`
    const original = wordFile(`${paragraph('One two three four.')}${paragraph('Five six.')}${row}`)
    const text = await textOf(original)
    const comments = [
      on(text, 'two three', 'a'),
      on(text, 'three four', 'b'),
      on(text, 'two', 'c'),
      on(text, text.slice(text.indexOf('four'), text.indexOf(' six')), 'd'),
      on(text, 'Care leavers\tGood', 'e')
    ]
    const copy = await annotated(original, comments)
    expect(commentedWords(copy)).toEqual(
      new Map([
        ['a', ['two three']],
        ['b', ['three four']],
        ['c', ['two']],
        ['d', ['four.Five']],
        ['e', ['Care leaversGood']]
      ])
    )
    expectOnlyComments(original, copy)
    expect(await textOf(copy)).toBe(text)
  })

  it('keeps the comments that were there, and counts on from them', async () => {
    const comments = `<w:comments ${namespaces}><w:comment w:id="7" w:author="Reader"><w:p><w:r><w:t>Mine.</w:t></w:r></w:p></w:comment></w:comments>`
    const body = `<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Good help</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`
    const original = wordFile(body, { 'word/comments.xml': comments })
    const text = await textOf(original)
    const copy = await annotated(original, [on(text, 'help', 'Ours.')])
    expect(commentedWords(copy)).toEqual(
      new Map([
        ['Mine.', ['Good help']],
        ['Ours.', ['help']]
      ])
    )
    const after = partsOf(copy)
    expect(after.get('word/comments.xml')?.toString()).toContain(comments.slice(0, -'</w:comments>'.length))
    expect(after.get('word/comments.xml')?.toString()).toContain('w:id="8"')
    expect(after.get('word/_rels/document.xml.rels')).toEqual(
      partsOf(original).get('word/_rels/document.xml.rels')
    )
  })

  it('leaves tracked changes tracked, and reaches into them', async () => {
    const inserted = `<w:ins w:id="1" w:author="A"><w:r><w:t>very good</w:t></w:r></w:ins>`
    const removed = `<w:del w:id="2" w:author="A"><w:r><w:delText>poor</w:delText></w:r></w:del>`
    const original = wordFile(
      `<w:p><w:r><w:t xml:space="preserve">Help is </w:t></w:r>${removed}${inserted}</w:p>`
    )
    const text = await textOf(original)
    expect(text).toBe('Help is very good\n')
    const copy = await annotated(original, [on(text, 'is very')])
    expect(commentedWords(copy)).toEqual(new Map([['Look here.', ['is very']]]))
    expectOnlyComments(original, copy)
  })

  it('puts a comment on a number that Word prints, or on a note, at its paragraph', async () => {
    const numbering = `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const notes = `<w:footnotes ${namespaces}><w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`
    const body = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Fourth</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    const original = wordFile(body, { 'word/numbering.xml': numbering, 'word/footnotes.xml': notes })
    const text = await textOf(original)
    expect(text).toBe('4. Fourth\n\n¹ A note.\n')
    const copy = await annotated(original, [on(text, '4.', 'number'), on(text, 'A note', 'note')])
    expect(commentedWords(copy)).toEqual(
      new Map([
        ['number', ['Fourth']],
        ['note', ['Fourth']]
      ])
    )
    expectOnlyComments(original, copy)
  })

  it('is the same bytes each time, and holds what markup and control characters say as words', async () => {
    const original = wordFile(paragraph('Good help'))
    const comment = on(await textOf(original), 'help', 'a <b> & "c"\u0000\u0007 ]]>')
    const copies = [await annotated(original, [comment]), await annotated(original, [comment])]
    expect(Buffer.from(copies[0] as Uint8Array).equals(copies[1] as Uint8Array)).toBe(true)
    expect([...commentedWords(copies[0] as Uint8Array).keys()]).toEqual(['a <b> & "c"   ]]>'])
  })

  it('is refused where a part would be lost for its name', async () => {
    const marked = wordFile(paragraph('Good.'), { __prxto__: 'kept' })
    const bytes = Buffer.from(marked.toString('latin1').replaceAll('__prxto__', '__proto__'), 'latin1')
    expect(await textOf(bytes)).toBe('Good.\n')
    expect(await annotateDocument(bytes, 'draft.docx', [on('Good.\n', 'Good')])).toMatchObject({
      reason: expect.stringContaining('It holds a part named __proto__')
    })
  })

  it('is refused for a PDF, and for a document that names no prefix that attributes could have', async () => {
    expect(await annotateDocument(new Uint8Array(), 'draft.pdf', [])).toEqual({
      reason: expect.stringContaining('.docx')
    })
    const bare = [...wordParts('')].map(
      ([name, content]) =>
        [
          name,
          name === 'word/document.xml'
            ? `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Good</t></r></p></body></document>`
            : content
        ] as const
    )
    const copy = await annotateDocument(zip(bare), 'draft.docx', [{ start: 0, end: 4, paragraphs: ['x'] }])
    expect(copy).toEqual({ reason: expect.stringContaining('save it again in Word') })
  })
})
