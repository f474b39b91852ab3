/** From records to results: what the batch says of each draft, then every file of results in one pass. */

import { type Beside, gradeLabels, nothingBeside, pageDataOf } from '@touchstone/moderation'
import type { Project } from '@touchstone/project'
import { VERSION } from '../version.ts'
import { type Comparisons, comparisonsOf } from './comparisons.ts'
import { AuditTrail, auditName } from './outputs/audit.ts'
import { findingsCsv } from './outputs/findings-csv.ts'
import type { Output } from './outputs/output.ts'
import { writePage } from './outputs/page.ts'
import { resultsJson } from './outputs/results-json.ts'
import { resultsSarif } from './outputs/results-sarif.ts'
import { sectionsCsv } from './outputs/sections-csv.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import type { Records } from './records.ts'
import { type Reuse, reuseOf } from './reuse.ts'
import { openScratch, type Scratch } from './scratch.ts'
import { placesOf, type Survey, surveyOf } from './survey.ts'
import { type WholeFile, writeWhole } from './whole-files.ts'
import type { Setup } from './worker.ts'

export interface ResultsRun {
  readonly setup: Setup
  /** As they were given. */
  readonly paths: readonly string[]
  readonly project: Project
  readonly pool: Pool
  readonly progress: Progress
}

export async function writeResults(records: Records, out: string, run: ResultsRun): Promise<Survey> {
  const scratch = await openScratch(out)
  try {
    return await resultsOf(records, out, scratch, run)
  } finally {
    await scratch.end()
  }
}

async function resultsOf(
  records: Records,
  out: string,
  scratch: Scratch,
  { setup, paths, project, pool, progress }: ResultsRun
): Promise<Survey> {
  progress.say('Ranking')
  const survey = await surveyOf(records)
  const comparisons = await comparisonsOf(survey, records, await scratch.lines('comparisons'), {
    setup,
    pool,
    progress
  })
  const reuse = await reuseOf(survey, records, scratch, progress)
  const labels = gradeLabels(project.frameworks)
  const beside = besideOf(comparisons, reuse)
  const places = placesOf(survey, beside, labels)
  const page = pageDataOf({
    ...survey,
    order: places.keys(),
    frameworks: project.frameworks,
    reuse: { total: reuse.lines.size, longest: reuse.longest },
    beside,
    version: VERSION
  })
  progress.say('Writing the results')
  const outputs: Output[] = [
    resultsJson(comparisons, reuse),
    findingsCsv(),
    sectionsCsv(),
    resultsSarif(survey, setup.cwd, project.ownRules)
  ]
  const names = [...outputs.map(({ name }) => name), 'index.html']
  await writeWhole(out, [...names, auditName], async files => {
    const audit = new AuditTrail(files[names.length] as WholeFile)
    await audit.begin(setup, paths, project)
    const each = outputs.map((output, at) => ({ output, file: files[at] as WholeFile }))
    for (const { output, file } of each) await output.begin(file)
    for await (const record of records.all()) {
      await audit.add(record)
      const place = places.get(record.path) ?? null
      for (const { output, file } of each) await output.add(file, record, place)
    }
    for (const { output, file } of each) await output.end(file)
    await writePage(files[outputs.length] as WholeFile, page, records, comparisons)
    await audit.end(Object.fromEntries(names.map((name, at) => [name, (files[at] as WholeFile).digest()])))
  })
  return survey
}

/** What the batch says of each draft beside itself. */
function besideOf({ found }: Comparisons, { long }: Reuse): Map<string, Beside> {
  const beside = new Map<string, Beside>()
  for (const path of [...found.keys(), ...long.keys()])
    beside.set(path, {
      ...nothingBeside,
      unborneClaims: found.get(path)?.unborneClaims ?? 0,
      reused: long.get(path) ?? 0
    })
  return beside
}
