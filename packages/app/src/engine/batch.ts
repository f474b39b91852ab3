/** The moderators' page over the drafts that are open: the page that `touchstone moderate` writes. */
import {
  authorityKeys,
  type CheckedAnswer,
  type Comparable,
  comparableOf,
  comparison,
  type Framework,
  type JsonReport,
  ledgerOf,
  Memory
} from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import {
  type Beside,
  comparisonPart,
  evidenceOf,
  evidencePart,
  gradeLabels,
  nothingBeside,
  type Outline,
  outlineOf,
  type PageProgram,
  pageDataOf,
  pageEnd,
  pageStart,
  pairsOf,
  proseOf,
  queueOf,
  reusedIn
} from '@touchstone/moderation'
import { type Draft, type FileResult, placesIn } from '@touchstone/results'

/** What a batch keeps of a draft; its answer is let go, so that memory stays flat. */
export interface BatchDraft {
  readonly outline: Outline
  readonly comparable: Comparable
  readonly framework: Framework
  /** Packed for the page. */
  readonly evidence: string
}

const memory = new Memory(512)
/** Twelve words may be alike by chance; passages as long as this were written once. */
const longPassage = 20
const mostLongest = 1000

export async function batchDraft(
  draft: Draft,
  answer: CheckedAnswer,
  report: Extract<JsonReport, { checked: true }>
): Promise<BatchDraft> {
  const places = placesIn(draft, answer)
  const ledger = ledgerOf(answer, { ...places, memory })
  return {
    outline: outlineOf(answer, ledger, report),
    comparable: comparableOf(answer, places),
    framework: answer.framework,
    evidence: await packed(JSON.stringify(evidenceOf(report, ledger, draft.text)))
  }
}

export async function batchPage(
  drafts: readonly BatchDraft[],
  unchecked: readonly FileResult[],
  frameworks: readonly Framework[],
  program: PageProgram,
  version: string
): Promise<string> {
  const byPath = new Map(drafts.map(one => [one.outline.path, one]))
  const names = drafts.flatMap(({ outline }) => outline.authority ?? [])
  const keyOf = authorityKeys(names)
  const reused = reusedIn(
    drafts.map(({ outline, comparable }) => ({ outline, prose: proseOf(comparable) })),
    keyOf
  )
  const compared = new Map(
    pairsOf(
      drafts.map(({ outline }) => outline),
      keyOf
    ).map(([then, now]) => {
      const [previous, current] = [byPath.get(then), byPath.get(now)] as [BatchDraft, BatchDraft]
      const kept = ({ comparable, framework }: BatchDraft) => ({ ...comparable, framework })
      const found = comparison(kept(previous), kept(current), { traceModel: learned.traceModel, memory })
      return [now, found] as const
    })
  )
  const beside = new Map<string, Beside>(
    drafts.map(({ outline: { path } }) => [
      path,
      {
        ...nothingBeside,
        reused: reused.filter(
          one => one.words >= longPassage && [one.one.path, one.other.path].includes(path)
        ).length,
        unborneClaims: (compared.get(path)?.claims ?? []).filter(({ grades }) => grades === 'against').length
      }
    ])
  )
  const queued = drafts.map(({ outline }) => ({
    ...outline,
    beside: beside.get(outline.path) ?? nothingBeside
  }))
  const order = queueOf(queued, gradeLabels(frameworks)).order.map(at => queued[at]?.path ?? '')
  const data = pageDataOf({
    authorityOf: keyOf,
    outlines: new Map(drafts.map(({ outline }) => [outline.path, outline])),
    order,
    unchecked: unchecked.flatMap(({ path, report }) =>
      report.checked ? [] : [{ path, failed: report.failed, reason: report.reason }]
    ),
    frameworks,
    reuse: {
      total: reused.length,
      longest: [...reused].sort((a, b) => b.words - a.words).slice(0, mostLongest)
    },
    beside,
    version
  })
  const pieces = [...pageStart(data, program)]
  for (const [at, path] of order.entries()) {
    pieces.push(evidencePart(at, byPath.get(path)?.evidence ?? ''))
    const found = compared.get(path)
    if (found !== undefined) pieces.push(comparisonPart(at, await packed(JSON.stringify(found))))
  }
  return pieces.join('') + pageEnd
}

/** Deflated, in base64, as the page unpacks it. */
async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
