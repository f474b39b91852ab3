import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Answer, type CheckedAnswer, createChecker, rules } from '../../packages/core/src/index.ts'
import { learned } from '../../packages/core/src/model.ts'
import { readDocument } from '../../packages/documents/src/index.ts'

const reports = join(import.meta.dirname, '../../../shared/reports')
const folder = join(reports, 'pdf')
/** Every rule, those that read learned weights too. */
const checker = createChecker({
  ...learned,
  rules: Object.fromEntries(rules.map(({ id }) => [id, { on: true }]))
})

interface Compared {
  readonly name: string
  readonly pdf: CheckedAnswer
  readonly draft: CheckedAnswer
  /** The same report as another program printed it. */
  readonly printed: CheckedAnswer
}

function checked(answer: Answer): CheckedAnswer {
  if (!answer.checked) throw new Error(`${answer.path}: ${answer.reason}`)
  return answer
}

async function compare(file: string): Promise<Compared> {
  const name = file.replace(/\.pdf$/, '')
  const document = await readDocument(readFileSync(join(folder, file)), file)
  if ('reason' in document) throw new Error(`${file}: ${document.reason}`)
  const text = (kind: string) =>
    checked(checker.check(readFileSync(join(reports, kind, `${name}.txt`), 'utf8'), { path: name }))
  return {
    name,
    pdf: checked(checker.check(document.text, { path: file, format: 'text' })),
    draft: text('drafts'),
    printed: text('ilacs')
  }
}

const columns = [
  'leaders',
  'help-and-protection',
  'in-care-and-care-leavers',
  'in-care',
  'care-leavers',
  'overall'
]

function publishedGrades(): Map<string, string[]> {
  const rows = readFileSync(join(reports, 'grades.csv'), 'utf8').trim().split(/\r?\n/)
  return new Map(rows.map(row => row.split(',')).map(cells => [cells[0] as string, cells.slice(3)]))
}

const said = ({ findings }: CheckedAnswer) => findings.map(({ rule, message }) => `${rule}: ${message}`)

describe.skipIf(!existsSync(folder))('the published PDFs', () => {
  it('give the grades, the paragraphs and the findings of the drafts of the same name', async () => {
    const files = readdirSync(folder).filter(name => name.endsWith('.pdf'))
    expect(files.length).toBeGreaterThan(30)
    const all: Compared[] = []
    for (const file of files.sort()) all.push(await compare(file))

    const published = publishedGrades()
    const graded = all.filter(({ name, pdf }) => {
      const of = new Map(pdf.report.table?.rows.map(row => [row.judgement, row.grade?.grade]))
      return columns.every((id, at) => (of.get(id) ?? '') === published.get(name)?.[at])
    })
    const numbered = all.filter(({ pdf, draft }) => pdf.summary.paragraphs === draft.summary.paragraphs)
    // What the draft does not show can still stand in print, where another program reads it too.
    const more = all.flatMap(({ name, pdf, draft, printed }) =>
      said(pdf)
        .filter(one => !said(draft).includes(one) && !said(printed).includes(one))
        .map(one => `${name}: ${one}`)
    )
    const fewer = all.flatMap(({ name, pdf, draft, printed }) =>
      said(draft)
        .filter(one => !said(pdf).includes(one) && said(printed).includes(one))
        .map(one => `${name}: ${one}`)
    )
    const findings = all.reduce((sum, { draft }) => sum + draft.findings.length, 0)
    console.log(
      `${files.length} published PDFs: grades equal in ${graded.length}, number of paragraphs in ${numbered.length}; ` +
        `of ${findings} findings on the drafts ${fewer.length} missing, and ${more.length} that nothing printed bears out`
    )
    expect(graded.length).toBe(files.length)
    expect(numbered.length).toBeGreaterThanOrEqual(files.length - 1)
    expect([...more, ...fewer]).toEqual([])
  }, 300_000)
})
