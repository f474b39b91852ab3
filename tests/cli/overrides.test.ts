import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serverInMemory, uriOf } from '../server/client.ts'
import { folder, touchstone } from './touchstone.ts'

const settings = {
  'old/a.md': '@slips.md',
  'new/a.md': '@slips.md',
  'touchstone.yaml':
    'overrides:\n  - files: [old/]\n    rules: { grade-agreement: off, paragraph-numbering: warning }\n'
}
/** What is found in each draft, as rule and severity. */
function foundIn(cwd: string, flags: readonly string[] = []) {
  const { out } = touchstone(['check', '.', '--format', 'json', ...flags], { cwd })
  const { reports } = JSON.parse(out) as {
    reports: { path: string; findings: { rule: string; severity: string }[] }[]
  }
  return Object.fromEntries(
    reports.map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${rule} ${severity}`)])
  )
}
const both = ['grade-agreement error', 'paragraph-numbering error']

test('rules are set for the drafts of a folder alone, and what a flag names holds for all', () => {
  const cwd = folder(settings)
  const found = foundIn(cwd)
  expect(found['new/a.md']?.toSorted()).toEqual(both)
  expect(found['old/a.md']).toEqual(['paragraph-numbering warning'])
  expect(foundIn(join(cwd, 'old'))['a.md']).toEqual(['paragraph-numbering warning'])
  expect(foundIn(cwd, ['--only', 'grade-agreement'])['old/a.md']).toEqual(['grade-agreement error'])
  expect(foundIn(cwd, ['--skip', 'paragraph-numbering'])['old/a.md']).toEqual([])
})

test('moderate and the editor follow them too', async () => {
  const cwd = folder(settings)
  touchstone(['moderate', '.', '--out', 'review', '--workers', '1'], { cwd })
  const { drafts } = JSON.parse(readFileSync(join(cwd, 'review/results.json'), 'utf8'))
  const rulesIn = (path: string) =>
    drafts
      .find(({ report }: { report: { path: string } }) => report.path === path)
      .report.findings.map(({ rule }: { rule: string }) => rule)
  expect(rulesIn('old/a.md')).toEqual(['paragraph-numbering'])
  expect(rulesIn('new/a.md')).toHaveLength(2)
  const client = serverInMemory()
  await client.initialize()
  const uri = uriOf(join(cwd, 'old/a.md'))
  await client.open(uri, readFileSync(join(cwd, 'old/a.md'), 'utf8'))
  expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['paragraph-numbering'])
})
