/** From records to results: what the batch says of each draft, then every file of results in one pass. */

import { type Beside, nothingBeside } from '@touchstone/moderation'
import type { Project } from '@touchstone/project'
import { type Compared, comparisonsOf } from './comparisons.ts'
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
import { type Reused, reuseOf } from './reuse.ts'
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
  const reused = await reuseOf(survey, records, out, progress)
  const beside = besideOf(comparisons, reused)
  const labels = gradeLabels(project.frameworks)
  const places = placesOf(survey, beside, labels)
  const page = pageDataOf(survey, places, project.frameworks, reused)
  progress.say('Writing the results')
  const outputs: Output[] = [
    resultsJson(comparisons, reused),
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

/** Twelve words may be alike by chance; passages as long as this were written once. */
const longPassage = 20

/** What the batch says of each draft beside itself. */
function besideOf(
  comparisons: ReadonlyMap<string, Compared>,
  reused: readonly Reused[]
): Map<string, Beside> {
  const beside = new Map<string, Beside>()
  const at = (path: string) => beside.get(path) ?? nothingBeside
  for (const [path, { unborneClaims }] of comparisons) beside.set(path, { ...at(path), unborneClaims })
  const long = reused.filter(({ words }) => words >= longPassage)
  for (const { path } of long.flatMap(({ one, other }) => [one, other]))
    beside.set(path, { ...at(path), reused: at(path).reused + 1 })
  return beside
}
