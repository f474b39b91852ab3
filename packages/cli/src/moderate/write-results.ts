/** From records to results: what the batch says of each draft, then every file of results in one pass. */

import { nothingBeside } from '@touchstone/moderation'
import type { Project } from '@touchstone/project'
import { comparisonsOf } from './comparisons.ts'
import { findingsCsv } from './outputs/findings-csv.ts'
import type { Output } from './outputs/output.ts'
import { writePage } from './outputs/page.ts'
import { pageDataOf } from './outputs/page-data.ts'
import { resultsJson } from './outputs/results-json.ts'
import { resultsSarif } from './outputs/results-sarif.ts'
import { sectionsCsv } from './outputs/sections-csv.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import type { Records } from './records.ts'
import { gradeLabels, placesOf, surveyOf } from './survey.ts'
import type { Overview } from './verdict.ts'
import { type WholeFile, writeWhole } from './whole-files.ts'
import type { Setup } from './worker.ts'

export interface ResultsRun {
  readonly setup: Setup
  readonly project: Project
  readonly pool: Pool
  readonly progress: Progress
}

export async function writeResults(
  records: Records,
  out: string,
  { setup, project, pool, progress }: ResultsRun
): Promise<Overview> {
  progress.say('Ranking')
  const survey = await surveyOf(records)
  const comparisons = await comparisonsOf(survey, records, { setup, pool, progress })
  const beside = new Map(
    [...comparisons].map(([path, { unborneClaims }]) => [path, { ...nothingBeside, unborneClaims }])
  )
  const labels = gradeLabels(project.frameworks)
  const places = placesOf(survey, beside, labels)
  const page = pageDataOf(survey, places, project.frameworks)
  progress.say('Writing the results')
  const outputs: Output[] = [
    resultsJson(comparisons),
    findingsCsv(),
    sectionsCsv(),
    resultsSarif(survey, setup.cwd)
  ]
  await writeWhole(out, [...outputs.map(({ name }) => name), 'index.html'], async files => {
    const each = outputs.map((output, at) => ({ output, file: files[at] as WholeFile }))
    for (const { output, file } of each) await output.begin(file)
    for await (const record of records.all()) {
      const place = places.get(record.path) ?? null
      for (const { output, file } of each) await output.add(file, record, place)
    }
    for (const { output, file } of each) await output.end(file)
    await writePage(files[outputs.length] as WholeFile, page, records, comparisons)
  })
  return survey.seen
}
