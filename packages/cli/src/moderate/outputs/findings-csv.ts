import { findingRows, findingsHead } from '@touchstone/results/formats/findings-csv'
import type { Output } from './output.ts'

/** A row a finding, waived ones with the reason; a draft that could not be checked is a row with its reason. */
export function findingsCsv(): Output {
  return {
    name: 'findings.csv',
    begin: file => file.write(findingsHead),
    add: async (file, { path, report }, place) => {
      await file.write(findingRows(path, report, place?.rank ?? null))
    },
    end: async () => {}
  }
}
