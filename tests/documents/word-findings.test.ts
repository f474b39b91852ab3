import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  createChecker,
  type Finding,
  type Report,
  rules
} from '../../packages/core/src/index.ts'
import { learned } from '../../packages/core/src/model.ts'
import { readDocument } from '../../packages/documents/src/index.ts'
import { corpusDrafts, draftsIn } from '../corpus/drafts.ts'
import { wordDraft } from './word-draft.ts'

const published = join(import.meta.dirname, '../../../shared/reports/drafts')
/** Every rule, those that read learned weights too. */
const checker = createChecker({
  ...learned,
  rules: Object.fromEntries(rules.map(({ id }) => [id, { on: true }]))
})

/** What a finding says, wherever it stands. */
function said(
  { range, evidence, fingerprint, fix, suggestions, waived, ...rest }: Finding,
  { text, furniture }: Report
): unknown {
  // A fingerprint says in which section a finding stands, and a footer stands in none of them in Word.
  const atEdge = furniture.some(
    ({ passage }) => passage.range.start <= range.start && range.start < passage.range.end
  )
  return {
    ...rest,
    fingerprint: atEdge ? null : fingerprint,
    words: words(text, range),
    evidence: evidence.map(one => [one.label, words(text, one.range)])
  }
}

function words(text: string, { start, end }: { start: number; end: number }): string {
  return text
    .slice(start, end)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** All findings, the waived ones too: a Word document has no comments that waive. */
function allSaid(answer: Answer): unknown[] {
  if (!answer.checked) return [answer.reason]
  return [...answer.findings, ...answer.waived]
    .filter(({ rule }) => rule !== 'unused-waiver')
    .map(finding => said(finding, answer.report))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

async function inWord(text: string): Promise<Answer> {
  const document = await readDocument(await wordDraft(text), 'draft.docx')
  if ('reason' in document) throw new Error(document.reason)
  return checker.check(document.text, { path: 'draft.docx', format: 'text' })
}

describe('a draft turned into a Word document', () => {
  it.each(corpusDrafts())('gives the findings of $name, all of them', async ({ text, name }) => {
    const answer = await inWord(text)
    expect(allSaid(answer)).toEqual(allSaid(checker.check(text, { path: name })))
    if (answer.checked && answer.report.sections.length > 0)
      expect(answer.report.footnotes.length).toBeGreaterThan(0)
  })

  const reports = existsSync(published) ? draftsIn(published) : []
  it.skipIf(reports.length === 0)(
    'gives the findings of every published draft, all of them',
    async () => {
      const different: string[] = []
      let findings = 0
      for (const { text, name } of reports) {
        const drafted = allSaid(checker.check(text, { path: name }))
        findings += drafted.length
        if (JSON.stringify(allSaid(await inWord(text))) !== JSON.stringify(drafted)) different.push(name)
      }
      console.log(
        `${reports.length - different.length} of ${reports.length} published drafts give the same ${findings} findings as Word documents`
      )
      expect(different).toEqual([])
      expect(findings).toBeGreaterThan(100)
    },
    300_000
  )
})
