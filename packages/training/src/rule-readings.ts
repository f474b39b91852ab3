/** What a reader of this project made of warnings, one by one, beside the text of the report; no text of it is kept. */
import { existsSync, readFileSync } from 'node:fs'

/** A line of `readings/warnings.tsv`. */
export interface RuleReading {
  /** File name in the folder of drafts or of printed reports: `drafts/exampleshire-2025-03-11`. */
  readonly report: string
  readonly rule: string
  readonly line: number
  /** Whether the warning holds up: the two places do not sit easily together, whatever the reason. */
  readonly holds: boolean
  /** A few words of the reader's own. */
  readonly why: string
}

/** Where the readings are, and the day on which they were made. */
export interface RuleReadings {
  readonly date: string
  readonly readings: readonly RuleReading[]
}

/**
 * Reads a file of readings: a first line `# read on 2026-11-24`, a line of names, and a line each.
 *
 * @throws Error that names the line when one has no verdict of `holds` or `not`.
 */
export function readRuleReadings(file: string): RuleReadings {
  if (!existsSync(file)) return { date: '', readings: [] }
  const [first = '', , ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const readings = lines.map((text, at): RuleReading => {
    const [report = '', rule = '', line = '', verdict = '', why = ''] = text.split('\t')
    if (verdict !== 'holds' && verdict !== 'not') {
      throw new Error(`Line ${at + 3} of ${file} has the verdict "${verdict}", not "holds" or "not".`)
    }
    return { report, rule, line: Number(line), holds: verdict === 'holds', why }
  })
  return { date: /\d{4}-\d\d-\d\d/.exec(first)?.[0] ?? '', readings }
}
