import { byteOrderMark, csvLine } from '@touchstone/results/formats/csv'
import type { Output } from './output.ts'

const columns = [
  'path',
  'authority',
  'framework',
  'dates',
  'rank',
  'judgement',
  'line',
  'grade',
  'table grade',
  'wording reads as',
  'chance',
  'grades apart',
  'sentences',
  'strengths',
  'weaknesses',
  'mixed',
  'neutral',
  'weak beyond usual',
  'serious and untaken',
  'criteria absent'
]

/** A row a section: its grade, and what its wording says. */
export function sectionsCsv(): Output {
  return {
    name: 'sections.csv',
    begin: file => file.write(byteOrderMark + csvLine(columns)),
    async add(file, { path, report, told }, place) {
      if (!report.checked || told === null) return
      const { outline } = told
      for (const [at, section] of report.sections.entries()) {
        const about = outline.sections[at]
        await file.write(
          csvLine([
            path,
            report.authority,
            report.framework,
            outline.dates,
            place?.rank ?? null,
            section.judgement ?? about?.short ?? null,
            section.line,
            section.grade,
            (section.judgement === null ? null : outline.grades[section.judgement]) ?? null,
            about?.reads ?? null,
            about?.chance ?? null,
            about?.apart ?? null,
            about?.sentences ?? null,
            section.counts?.strength ?? null,
            section.counts?.weakness ?? null,
            section.counts?.mixed ?? null,
            section.counts?.neutral ?? null,
            about?.beyond ?? null,
            about?.untaken ?? null,
            section.criteria?.absent.join(' ') ?? null
          ])
        )
      }
    },
    end: async () => {}
  }
}
