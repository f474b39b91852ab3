/** One small draft in forms that Word, PDF and Markdown tools make of it; `expected.json` says what is read when it is right. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createChecker, toJson } from '../packages/core/src/index.ts'
import { learned } from '../packages/core/src/model.ts'
import { readDocument } from '../packages/documents/src/index.ts'

const folder = join(import.meta.dirname, 'fixtures/cases')
const checker = createChecker(learned)

interface Expected {
  readonly authority: string
  readonly table: Readonly<Record<string, string>>
  readonly sections: readonly string[]
  readonly paragraphs: readonly number[]
  readonly items: readonly string[]
  /** Rules that speak. */
  readonly findings?: readonly string[]
  /** Rules that may speak beside those. */
  readonly allow?: readonly string[]
}

const cases = Object.entries(
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>
)

async function textOf(name: string): Promise<string> {
  const bytes = readFileSync(join(folder, name))
  if (!/\.(?:docx|pdf)$/.test(name)) return bytes.toString('utf8')
  const document = await readDocument(bytes, name)
  if ('reason' in document) throw new Error(document.reason)
  return document.text
}

it.each(cases)('%s is read as it was meant', async (name, expected) => {
  const format = name.endsWith('.md') ? ('markdown' as const) : ('text' as const)
  const answer = checker.check(await textOf(name), { path: name, format })
  const report = toJson(answer)
  if (!answer.checked || !report.checked) throw new Error(JSON.stringify(report))
  const rows = report.judgements.map(({ id, grade }) => [id, grade] as const)
  expect({
    authority: report.authority,
    table: Object.fromEntries(rows),
    rows: rows.length,
    sections: report.sections.map(({ grade }) => grade),
    paragraphs: answer.report.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ number }) => number ?? []))
      .sort((a, b) => a - b),
    items: report.improvements.map(({ reference }) => reference)
  }).toEqual({
    authority: expected.authority,
    table: expected.table,
    rows: Object.keys(expected.table).length,
    sections: expected.sections,
    paragraphs: expected.paragraphs,
    items: expected.items
  })
  const loud = report.findings.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule)
  const meant = [...(expected.findings ?? []), ...(expected.allow ?? [])]
  expect(loud.filter(rule => !meant.includes(rule))).toEqual([])
  expect(expected.findings ?? []).toEqual((expected.findings ?? []).filter(rule => loud.includes(rule)))
})
