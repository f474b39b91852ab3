/** The record of one draft: its report, and what is told of it beside. */
import { createHash } from 'node:crypto'
import { comparableOf, ledgerOf, type Memory, toJson } from '@touchstone/core'
import { type DraftRecord, evidenceOf, marksOf, numbersOf, outlineOf, proseOf } from '@touchstone/moderation'
import type { DraftOptions, ProjectChecker } from '@touchstone/project'
import type { Draft } from '@touchstone/results'
import { checkOptions, placesIn } from '@touchstone/results'
import type { Target } from '../check/targets.ts'
import { packed, packedNumbers } from './packed.ts'
import { packedWords } from './packed-words.ts'
import { lineOf } from './record-line.ts'

/** A draft that was not checked, and why. */
export function unchecked({ shown, named }: Target, reason: string, failed = true): DraftRecord {
  const report = { path: shown, checked: false, failed, reason } as const
  return { path: shown, named, content: null, report, told: null }
}

/** The record of a draft as a line. `names` are those that the project has for it. */
export function recordOf(
  target: Target,
  draft: Draft,
  checker: ProjectChecker,
  memory: Memory,
  names: Pick<DraftOptions, 'baselineKey' | 'inProject'>
): Uint8Array {
  const answer = checker.check(draft.text, {
    path: target.shown,
    ...names,
    ...checkOptions(draft)
  })
  const places = placesIn(draft, answer)
  const report = toJson(answer, places)
  const record = { path: target.shown, named: target.named, content: contentOf(draft.bytes), report }
  if (!answer.checked || !report.checked) return lineOf({ ...record, told: null }, null)
  const ledger = ledgerOf(answer, { ...places, memory })
  const comparable = comparableOf(answer, places)
  return lineOf(
    { ...record, told: { summary: answer.summary, outline: outlineOf(answer, ledger, report) } },
    {
      words: packedWords(comparable),
      marks: packedNumbers(numbersOf(marksOf(proseOf(comparable)))),
      evidence: packed(JSON.stringify(evidenceOf(report, ledger, draft.text)))
    }
  )
}

export function contentOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}
