import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChecker } from '../../packages/core/src/index.ts'
import { annotateDocument, readDocument } from '../../packages/documents/src/index.ts'
import { corpusDrafts } from '../corpus/drafts.ts'
import { wordDraft } from './word-draft.ts'

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
const present = office.status === 0
if (!present)
  console.log(
    'soffice is not installed (Debian: libreoffice-writer): whether it opens the copies is not tested.'
  )

const drafts = corpusDrafts().filter(({ name }) => /^(?:ashenford|thornmere)-.*-slips/.test(name))

/** Another program than ours opens the copies, prints them, and writes them again. */
describe.skipIf(!present)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-office-'))
  const comments = new Map<string, number>()

  beforeAll(async () => {
    for (const { name, text } of drafts) {
      const bytes = await wordDraft(text)
      const document = await readDocument(bytes, 'draft.docx')
      if ('reason' in document) throw new Error(document.reason)
      const answer = createChecker().check(document.text, { path: name, format: 'text' })
      const findings = answer.checked ? answer.findings : []
      const copy = await annotateDocument(
        bytes,
        'draft.docx',
        findings.map(({ range, message, why }) => ({ ...range, paragraphs: [message, why] }))
      )
      if ('reason' in copy) throw new Error(copy.reason)
      writeFileSync(join(folder, `${name}.plain.docx`), bytes)
      writeFileSync(join(folder, `${name}.annotated.docx`), copy.bytes)
      comments.set(name, findings.length)
    }
    const all = drafts.flatMap(({ name }) => [`${name}.plain.docx`, `${name}.annotated.docx`])
    convert(all, 'pdf')
    convert(
      all.filter(name => name.includes('annotated')),
      'docx'
    )
  }, 240_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function convert(files: readonly string[], format: string): void {
    mkdirSync(join(folder, format))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, format)]
    spawnSync('soffice', [...args, ...files.map(name => join(folder, name))], { timeout: 120_000 })
  }

  it.each(drafts)('prints the copy of $name with the words of the original', async ({ name }) => {
    const printed = async (kind: string) => {
      const file = `${name}.${kind}.pdf`
      const document = await readDocument(readFileSync(join(folder, 'pdf', file)), file)
      return 'reason' in document ? document.reason : document.text
    }
    const plain = await printed('plain')
    expect(plain).toContain('Inspection dates')
    expect(await printed('annotated')).toBe(plain)
  })

  it.each(drafts)(
    'reads the words of $name out of its own print, with every paragraph and grade',
    async ({ name, text }) => {
      const file = `${name}.plain.pdf`
      const document = await readDocument(readFileSync(join(folder, 'pdf', file)), file)
      const answer = createChecker().check('reason' in document ? '' : document.text, {
        path: file,
        format: 'text'
      })
      const draft = createChecker().check(text, { path: name })
      if (!answer.checked || !draft.checked) throw new Error('not checked')
      expect(answer.summary).toEqual(draft.summary)
    }
  )

  it.each(drafts)('keeps every comment of $name when it writes the copy again', ({ name }) => {
    const parts = unzipSync(readFileSync(join(folder, 'docx', `${name}.annotated.docx`)))
    const xml = Buffer.from(parts['word/comments.xml'] ?? []).toString()
    expect(xml.match(/<w:comment /g)).toHaveLength(comments.get(name) ?? 0)
    expect(xml.match(/w:author="Touchstone"/g)).toHaveLength(comments.get(name) ?? 0)
  })

  it.each(drafts)('writes $name in a way that is read like what it was given', async ({ name }) => {
    const text = async (...path: string[]) => {
      const document = await readDocument(readFileSync(join(folder, ...path)), 'draft.docx')
      return 'reason' in document ? document.reason : document.text
    }
    expect(await text('docx', `${name}.annotated.docx`)).toBe(await text(`${name}.plain.docx`))
  })
})
