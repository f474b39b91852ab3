/** Runs the examples of a rule: they are its tests. */
import { frameworks } from '../frameworks/index.ts'
import { Memory } from '../memory/memory.ts'
import { readReport } from '../read/read.ts'
import { TitleIndex } from '../read/titles.ts'
import type { Range } from '../read/tree.ts'
import { traceWeights } from '../understand/items/trace-weights.ts'
import type { WordingReader } from '../understand/placed-sentence.ts'
import { gradeWeights } from '../understand/sections/grade-weights.ts'
import { readWording } from '../understand/sentences/wording.ts'
import { understand } from '../understand/understand.ts'
import { unmark } from './marks.ts'
import type { FlaggedExample, Rule } from './rule.ts'
import { type RawFinding, runRules } from './runner.ts'

const titles = new TitleIndex(frameworks)

/**
 * What one rule says of a draft, with its default options and the shipped weights.
 *
 * @throws Error when the draft cannot be read as a report.
 */
export function findingsIn(text: string, rule: Rule, wordingOf: WordingReader = readWording): RawFinding[] {
  const read = readReport(text, titles)
  if ('reason' in read) throw new Error(`The example is no report: ${read.reason}`)
  const facts = understand(read.report, read.framework, new Memory(), {
    wording: wordingOf,
    gradeModel: gradeWeights,
    traceModel: traceWeights
  })
  return runRules([rule], { ...read, facts })
}

/** What is wrong with a flagged example, in words; empty when the rule says what its marks say. */
export function problemsOfFlagged(rule: Rule, example: FlaggedExample, wordingOf?: WordingReader): string[] {
  const problems: string[] = []
  for (const [ends, lines] of Object.entries(LINE_ENDS)) {
    const { text, flagged, evidence } = unmark(lines(example.text))
    const findings = findingsIn(text, rule, wordingOf)
    const [finding] = findings
    if (!finding || findings.length > 1) {
      problems.push(`${ends}: expected one finding, got ${findings.length}: ${told(findings)}`)
      continue
    }
    if (finding.messageId !== example.message) {
      problems.push(`${ends}: expected "${example.message}", got "${finding.messageId}": ${finding.message}`)
    }
    const shownEvidence = finding.evidence
      .map(({ range }) => range)
      .sort((a, b) => a.start - b.start || a.end - b.end)
    problems.push(...differences(`${ends}: flagged`, flagged, [finding.range], text))
    problems.push(...differences(`${ends}: evidence`, evidence, shownEvidence, text))
  }
  return [
    ...problems,
    ...problemsOfClean(rule, example.resolved, wordingOf).map(problem => `resolved, ${problem}`)
  ]
}

/** What the rule wrongly says of a clean draft. */
export function problemsOfClean(rule: Rule, text: string, wordingOf?: WordingReader): string[] {
  return Object.entries(LINE_ENDS).flatMap(([ends, lines]) => {
    const findings = findingsIn(lines(text), rule, wordingOf)
    return findings.length === 0 ? [] : [`${ends}: expected silence, got ${told(findings)}`]
  })
}

const LINE_ENDS: Readonly<Record<string, (text: string) => string>> = {
  LF: text => text,
  CRLF: text => text.replace(/\n/g, '\r\n')
}

function differences(
  what: string,
  expected: readonly Range[],
  got: readonly Range[],
  text: string
): string[] {
  const words = (ranges: readonly Range[]) =>
    ranges.map(({ start, end }) => `${start}-${end} ${JSON.stringify(text.slice(start, end))}`).join(', ')
  return words(expected) === words(got) ? [] : [`${what} ${words(expected)}, got ${words(got)}`]
}

function told(findings: readonly RawFinding[]): string {
  return findings.map(({ messageId, message }) => `${messageId}: ${message}`).join(' | ')
}
