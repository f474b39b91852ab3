/** What the file holds: the data of the batch, and the packed evidence of each draft. */
import type { Comparison } from '@touchstone/core'
import type { DraftEvidence } from '../evidence.ts'
import type { PageData, PageDraft } from '../page-data.ts'

export function readData(): PageData {
  return JSON.parse(textOf('data')) as PageData
}

/** What is told of the draft at a place of the queue, unpacked. */
export async function readEvidence(at: number): Promise<DraftEvidence> {
  const evidence = await unpack<DraftEvidence>(`evidence-${at}`)
  if (evidence === null) throw new Error(`The page holds no evidence of draft ${at + 1}`)
  return evidence
}

/** The comparison with the inspection before it; null where the batch holds none. */
export function readComparison(at: number): Promise<Comparison | null> {
  return unpack<Comparison>(`comparison-${at}`)
}

async function unpack<Value>(id: string): Promise<Value | null> {
  if (!isWhole(document.getElementById(id))) await wholePage()
  const text = textOf(id)
  if (text === '') return null
  const packed = Uint8Array.from(atob(text), char => char.charCodeAt(0))
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(stream).text()) as Value
}

/** While a large page is still read, what is not there may come, and what stands last may be cut short. */
function isWhole(element: HTMLElement | null): boolean {
  return element !== null && element.nextElementSibling !== null
}

function wholePage(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise(resolve =>
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  )
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? ''
}

/** As a person calls the draft. */
export function nameOf({ authority, path }: PageDraft): string {
  return authority ?? path
}

export function labelOf(grade: string | null, { grades }: PageData): string {
  if (grade === null) return 'no grade'
  return grades.find(({ id }) => id === grade)?.label ?? grade
}

export function shortOf(judgement: string | null, { judgements }: PageData): string {
  return judgements.find(({ id }) => id === judgement)?.short ?? judgement ?? 'another section'
}
