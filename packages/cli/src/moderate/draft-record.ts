/** The record of one draft: its report, and what is told of it beside. */
import { createHash } from 'node:crypto'
import { type CheckedAnswer, ledgerOf, type Memory, toJson } from '@touchstone/core'
import { brief, type DraftRecord, marksOf, outlineOf, type Prose, type Told } from '@touchstone/moderation'
import type { ProjectChecker } from '@touchstone/project'
import { checkOptions, placesIn } from '../check/document-places.ts'
import type { Draft } from '../check/read-file.ts'
import type { Target } from '../check/targets.ts'
import { evidenceOf } from './evidence.ts'
import { packed, packedNumbers, packedSoon } from './packed.ts'

/** A draft that could not be checked, and why. */
export function failed({ shown, named }: Target, reason: string): DraftRecord {
  return { path: shown, named, content: null, report: { path: shown, checked: false, reason }, told: null }
}

/** `key` is the draft's name in the baseline; null without one. */
export function recordOf(
  target: Target,
  draft: Draft,
  checker: ProjectChecker,
  memory: Memory,
  key: string | null
): DraftRecord {
  const answer = checker.check(draft.text, {
    path: target.shown,
    baselineKey: key,
    ...checkOptions(draft)
  })
  const places = placesIn(draft, answer)
  const report = toJson(answer, places)
  const record = { path: target.shown, named: target.named, content: contentOf(draft.bytes), report }
  if (!answer.checked || !report.checked) return { ...record, told: null }
  return { ...record, told: toldOf(answer, report, draft, places, memory) }
}

function toldOf(
  answer: CheckedAnswer,
  report: Extract<DraftRecord['report'], { checked: true }>,
  { text, document }: Draft,
  places: ReturnType<typeof placesIn>,
  memory: Memory
): Told {
  const ledger = ledgerOf(answer, { ...places, memory })
  const evidence = evidenceOf(report, ledger, text)
  const prose = proseOf(answer)
  return {
    summary: answer.summary,
    outline: outlineOf(answer, ledger, report),
    text: packedSoon(text),
    prose: packedSoon(JSON.stringify(prose)),
    marks: packedNumbers(marksOf(prose)),
    format: document === null ? null : 'text',
    evidence: { whole: packed(JSON.stringify(evidence)), brief: packed(JSON.stringify(brief(evidence))) }
  }
}

/** What a report says in its own words: the opening summary and the paragraphs. */
function proseOf({ facts }: CheckedAnswer): Prose[] {
  return [
    ...facts.summary.map(({ passage }) => ({ paragraph: null, text: passage.text })),
    ...facts.sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ paragraph, passage }) => ({ paragraph: paragraph.number, text: passage.text }))
    )
  ]
}

export function contentOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}
