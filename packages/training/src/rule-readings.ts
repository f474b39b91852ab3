/** What readers who do not know the rules made of findings, one by one, beside the text of the report; no text of it is kept. */
import { existsSync, readFileSync } from 'node:fs'

/** A line of `readings/findings.tsv`. */
export interface RuleReading {
  /** File name in the folder of drafts or of printed reports: `drafts/exampleshire-2025-03-11`. */
  readonly report: string
  readonly rule: string
  readonly line: number
  /** From 0 to 1: a finding that holds up counts 1, a debatable one a half; the mean of its readers. */
  readonly holds: number
  /** A few words of a reader's own. */
  readonly why: string
}

/** Where the readings are, and the day on which they were made. */
export interface RuleReadings {
  readonly date: string
  readonly readings: readonly RuleReading[]
}

const verdicts: Readonly<Record<string, number>> = { holds: 1, debatable: 0.5, not: 0 }

/**
 * Reads a file of readings: a first line `# read on 2026-11-24`, a line of names, and a line each. Two readers' verdicts stand side
 * by side: `holds/debatable`.
 *
 * @throws Error that names the line when one has a verdict other than `holds`, `debatable` or `not`.
 */
export function readRuleReadings(file: string): RuleReadings {
  if (!existsSync(file)) return { date: '', readings: [] }
  const [first = '', , ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const readings = lines.map((text, at): RuleReading => {
    const [report = '', rule = '', line = '', verdict = '', why = ''] = text.split('\t')
    const counts = verdict.split('/').map(one => verdicts[one])
    if (!counts.every(count => count !== undefined)) {
      throw new Error(
        `Line ${at + 3} of ${file} has the verdict "${verdict}", not "holds", "debatable" or "not".`
      )
    }
    const holds = counts.reduce((sum, count) => sum + count, 0) / counts.length
    return { report, rule, line: Number(line), holds, why }
  })
  return { date: /\d{4}-\d\d-\d\d/.exec(first)?.[0] ?? '', readings }
}
