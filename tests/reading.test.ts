import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { frameworks } from '@touchstone/core'
import { describe, expect, test } from 'vitest'
import { readReport } from '../packages/core/src/read/read.ts'
import { TitleIndex } from '../packages/core/src/read/titles.ts'
import type { Report } from '../packages/core/src/read/tree.ts'

const reports = join(import.meta.dirname, '../../shared/reports')
const titles = new TitleIndex(frameworks)

/** Grades by report name and judgement id; a judgement that a report does not have is left out. */
function publishedGrades(): Map<string, Record<string, string>> {
  const [head = '', ...rows] = readFileSync(join(reports, 'grades.csv'), 'utf8').trim().split(/\r?\n/)
  const ids = head.split(',').slice(3)
  return new Map(
    rows.map(row => {
      const [name = '', , , ...grades] = row.split(',')
      return [
        name,
        Object.fromEntries(ids.map((id, at) => [id, grades[at] ?? '']).filter(([, grade]) => grade))
      ]
    })
  )
}

function read(path: string): Report {
  const answer = readReport(readFileSync(path, 'utf8'), titles)
  if ('reason' in answer) throw new Error(`${path}: ${answer.reason}`)
  return answer.report
}

const tableGrades = (report: Report) =>
  Object.fromEntries((report.table?.rows ?? []).map(row => [row.judgement, row.grade?.grade]))

const headingGrades = (report: Report) =>
  Object.fromEntries(report.sections.map(section => [section.judgement, section.grade?.grade]))

describe.skipIf(!existsSync(reports))('published reports', () => {
  for (const folder of ['drafts', 'ilacs']) {
    test(`every table and heading in ${folder} reads as published`, () => {
      const grades = publishedGrades()
      const files = readdirSync(join(reports, folder)).filter(name => name.endsWith('.txt'))
      const wrong: string[] = []
      let paragraphs = 0
      for (const file of files) {
        const expected = grades.get(file.slice(0, -4)) ?? {}
        const report = read(join(reports, folder, file))
        const { overall, ...sections } = expected
        expect(overall === undefined || typeof overall === 'string').toBe(true)
        const same = (a: object, b: object) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
        if (!same(tableGrades(report), expected)) wrong.push(`${file}: table`)
        if (!same(headingGrades(report), sections)) wrong.push(`${file}: headings`)
        if (report.sections.length !== Object.keys(sections).length) wrong.push(`${file}: number of sections`)
        paragraphs += report.sections.reduce((sum, section) => sum + section.paragraphs.length, 0)
      }
      console.log(
        `${folder}: ${files.length} reports, ${files.length - new Set(wrong.map(line => line.split(':')[0])).size} as published, ${paragraphs} paragraphs`
      )
      expect(wrong).toEqual([])
      expect(files.length).toBeGreaterThan(100)
    })
  }

  test('the first draft that an inspector pasted reads whole', () => {
    const answer = readReport(readFileSync(join(reports, 'norfolk-2026-draft.txt'), 'utf8'), titles)
    if ('reason' in answer) throw new Error(answer.reason)
    const { report, framework } = answer
    expect(framework.id).toBe('ilacs-2025')
    expect(Object.values(tableGrades(report))).toEqual(Array(5).fill('outstanding'))
    expect(report.sections).toHaveLength(4)
    const numbers = report.sections.flatMap(section => section.paragraphs.map(paragraph => paragraph.number))
    expect(numbers).toEqual(Array.from({ length: 58 }, (_, at) => at + 1))
    expect(report.improvements?.items).toHaveLength(1)
  })
})

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
