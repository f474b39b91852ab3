/** How many sections are stated one grade and read as another. */
import type { PageDraft, PageGrade } from './page-data.ts'

/** A section in the page: its draft's place in the queue and its own in the draft, from 0. */
export interface SectionSpot {
  readonly draft: number
  readonly section: number
}

export interface MatrixCell {
  readonly stated: string
  /** Null where the wording is not read. */
  readonly reads: string | null
  readonly sections: readonly SectionSpot[]
}

/** A row for each stated grade; cells for each grade and for none, in the order of the grades. */
export function matrixOf(
  drafts: readonly PageDraft[],
  shown: readonly number[],
  grades: readonly PageGrade[],
  judgement: string
): MatrixCell[][] {
  const spots = new Map<string, SectionSpot[]>()
  for (const at of shown) {
    for (const [number, section] of (drafts[at]?.sections ?? []).entries()) {
      if (section.stated === null || (judgement !== '' && section.judgement !== judgement)) continue
      const key = `${section.stated} ${section.reads}`
      const list = spots.get(key) ?? []
      list.push({ draft: at, section: number })
      spots.set(key, list)
    }
  }
  return grades.map(({ id: stated }) =>
    [...grades.map(({ id }) => id), null].map(reads => ({
      stated,
      reads,
      sections: spots.get(`${stated} ${reads}`) ?? []
    }))
  )
}
