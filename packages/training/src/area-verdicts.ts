/** What a reader made of earlier areas to improve, beside the later report; no text of a report is kept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../core/src/report/compare/compare-outcome.ts'

export interface AreaVerdict {
  /** File names of the two reports. */
  readonly previous: string
  readonly current: string
  /** Counted from 1 in the earlier report's list. */
  readonly item: number
  readonly outcome: Outcome
}

export const verdictFiles = {
  /** What the limits were chosen on. */
  further: join(import.meta.dirname, '../../../tests/fixtures/compare/further-verdicts.tsv'),
  /** What they are tested on. */
  test: join(import.meta.dirname, '../../../tests/fixtures/compare/verdicts.tsv')
}

const outcomes: readonly string[] = ['addressed', 'continuing', 'not mentioned'] satisfies Outcome[]

/** @throws Error that names the line when its verdict is none. */
export function readAreaVerdicts(file: string): AreaVerdict[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line, at) => {
    const [previous = '', current = '', item = '', outcome = ''] = line.split('\t')
    if (!outcomes.includes(outcome)) {
      throw new Error(
        `Line ${at + 2} of ${file} has the verdict "${outcome}", which is none of ${outcomes.join(', ')}.`
      )
    }
    return { previous, current, item: Number(item), outcome: outcome as Outcome }
  })
}
