import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { annotateDocument, type Comment, readDocument } from '../../packages/documents/src/index.ts'
import { namespaces, paragraph, wordFile } from './make-zip.ts'
import { commentedWords, partsOf } from './undo-comments.ts'

async function annotated(bytes: Uint8Array, comments: readonly Comment[]): Promise<Uint8Array> {
  const copy = await annotateDocument(bytes, 'draft.docx', comments)
  if ('reason' in copy) throw new Error(copy.reason)
  return copy.bytes
}

async function on(bytes: Uint8Array, words: string, ...paragraphs: string[]): Promise<Comment> {
  const document = await readDocument(bytes, 'draft.docx')
  if ('reason' in document) throw new Error(document.reason)
  const start = document.text.indexOf(words)
  return { start, end: start + words.length, paragraphs }
}

const original = wordFile(`${paragraph('Good help for all.')}${paragraph('Care leavers wait too long.')}`)
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A document as Word saves it again: comments with an identity, a reply, and which of them is settled. */
function savedByWord(comments: string, extended: string): Uint8Array {
  const anchored = (id: number, words: string) =>
    `<w:p><w:commentRangeStart w:id="${id}"/><w:r><w:t>${words}</w:t></w:r><w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r></w:p>`
  return wordFile(`${anchored(0, 'Good help.')}${anchored(1, 'They wait too long.')}`, {
    'word/comments.xml': `<w:comments ${namespaces} ${w14}>${comments}</w:comments>`,
    'word/commentsExtended.xml': `<w15:commentsEx ${w15}>${extended}</w15:commentsEx>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="b" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`
  })
}

function comment(id: number, author: string, key: string, ...paragraphs: string[]): string {
  const inside = paragraphs.map(
    (text, at) =>
      `<w:p${at === paragraphs.length - 1 ? ` w14:paraId="${key}"` : ''}><w:r><w:t>${text}</w:t></w:r></w:p>`
  )
  return `<w:comment w:id="${id}" w:author="${author}" w:initials="T">${inside.join('')}</w:comment>`
}

/** A copy in which a person changed the comments. */
function typedInto(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'word/comments.xml'
  const before = new TextDecoder().decode(parts[name])
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [name]: new TextEncoder().encode(after) })
}

const ours = comment(0, 'Touchstone', 'AAAA0001', 'warning: Look.', 'Why. (one-rule)')
const persons = comment(1, 'Reader', 'BBBB0001', 'Is that so?')

describe('a copy of a copy with comments', () => {
  it('is the copy itself while the findings are the same', async () => {
    const comments = [await on(original, 'help', 'error: Help.', 'Why. (a)'), await on(original, 'wait', 'x')]
    const once = await annotated(original, comments)
    expect(await annotated(once, comments)).toBe(once)
  })

  it('loses the comments of findings that are gone, and gains those that are new', async () => {
    const once = await annotated(original, [await on(original, 'help', 'Help.', 'Why. (a)')])
    const twice = await annotated(once, [await on(original, 'too long', 'Long.', 'Why. (b)')])
    expect([...commentedWords(twice)]).toEqual([['Long.Why. (b)', ['too long']]])
    const none = await annotated(twice, [])
    expect([...commentedWords(none)]).toEqual([])
    expect(partsOf(none).get('word/document.xml')?.toString()).not.toContain('comment')
  })

  it('says in the same comment, still settled or not, what a rule now says of that paragraph', async () => {
    const saved = savedByWord(ours + persons, '<w15:commentEx w15:paraId="AAAA0001" w15:done="1"/>')
    const copy = await annotated(saved, [await on(saved, 'help', 'error: See.', 'More.', 'Why. (one-rule)')])
    expect([...commentedWords(copy)]).toEqual([
      ['error: See.More.Why. (one-rule)', ['help']],
      ['Is that so?', ['They wait too long.']]
    ])
    const parts = partsOf(copy)
    expect(parts.get('word/comments.xml')?.toString()).toMatch(/w:id="0".*w14:paraId="AAAA0001"/s)
    expect(parts.get('word/comments.xml')?.toString()).toContain(persons)
    expect(parts.get('word/commentsExtended.xml')?.toString()).toContain('w15:done="1"')
  })

  it('holds no trace of a comment that is gone, and every comment of a person', async () => {
    const saved = savedByWord(
      ours + persons,
      '<w15:commentEx w15:paraId="AAAA0001" w15:done="0"/><w15:commentEx w15:paraId="BBBB0001" w15:done="0"/>'
    )
    const parts = partsOf(await annotated(saved, []))
    expect(parts.get('word/comments.xml')?.toString()).toBe(
      `<w:comments ${namespaces} ${w14}>${persons}</w:comments>`
    )
    expect(parts.get('word/commentsExtended.xml')?.toString()).not.toContain('AAAA0001')
    expect(parts.get('word/commentsExtended.xml')?.toString()).toContain('BBBB0001')
    expect(parts.get('word/document.xml')?.toString()).not.toContain('w:id="0"')
    expect(parts.get('word/document.xml')?.toString()).toContain('<w:commentReference w:id="1"/>')
  })

  it('keeps a comment that a person has replied to, though its finding is gone', async () => {
    const saved = savedByWord(
      ours + comment(1, 'Reader', 'BBBB0001', 'Put right.'),
      '<w15:commentEx w15:paraId="AAAA0001" w15:done="0"/><w15:commentEx w15:paraId="BBBB0001" w15:paraIdParent="AAAA0001" w15:done="0"/>'
    )
    expect(await annotated(saved, [])).toBe(saved)
  })

  it.each([
    ['behind the message', (xml: string) => xml.replace('Help.<', 'Help. Ask the team: JS.<')],
    [
      'as a paragraph of its own',
      (xml: string) => xml.replace('</w:comment>', '<w:p><w:r><w:t>JS</w:t></w:r></w:p></w:comment>')
    ]
  ])('keeps what a person typed into a comment %s, and adds none for the same finding', async (_, typed) => {
    const comments = [await on(original, 'help', 'error: Help.', 'Why. (a)')]
    const once = typedInto(await annotated(original, comments), typed)
    expect(await annotated(once, comments)).toBe(once)
    expect(await annotated(once, [])).toBe(once)
  })

  it('says beside a comment that a person typed into what its rule says now', async () => {
    const once = typedInto(
      await annotated(original, [await on(original, 'help', 'error: Help.', 'Why. (a)')]),
      xml => xml.replace('Help.<', 'Help. JS<')
    )
    const now = [await on(original, 'help', 'error: More help.', 'Why. (a)')]
    const twice = await annotated(once, now)
    expect([...commentedWords(twice).keys()]).toEqual([
      'error: Help. JSWhy. (a)',
      'error: More help.Why. (a)'
    ])
    expect(await annotated(twice, now)).toBe(twice)
  })

  it('changes a comment again that it has changed before', async () => {
    let copy: Uint8Array = original
    for (const word of ['One', 'Two', 'Three'])
      copy = await annotated(copy, [await on(original, 'help', `error: ${word}.`, 'Why. (a)')])
    expect([...commentedWords(copy).keys()]).toEqual(['error: Three.Why. (a)'])
  })

  it('keeps what was typed below a comment of a version that wrote no hash', async () => {
    const saved = savedByWord(
      comment(0, 'Touchstone', 'AAAA0001', 'warning: Look.', 'Why. (one-rule)', 'Asked the team.'),
      ''
    )
    expect(await annotated(saved, [])).toBe(saved)
  })
})
