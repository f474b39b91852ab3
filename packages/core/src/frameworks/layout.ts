/**
 * How the reports of a framework are laid out, where that is not a table of judgements above sections with graded headings and
 * numbered paragraphs. Words are compared in any case, with straight quotes, without marks at the end; `*` in a heading stands for a few
 * words.
 */
export interface Layout {
  /** A document whose opening holds one of these phrases is such a report; where there is none, its title tells. */
  readonly knownBy: readonly string[]
  /** Titles with the inspected body as `{body}`: "focused visit to {body} children's services". */
  readonly titles: readonly string[]
  /** Labels in front of the dates, and first words of a paragraph that holds them. */
  readonly dates: { readonly labels: readonly string[]; readonly openings: readonly string[] }
  /** Labels in front of the names of those who led, and sentences that hold them as `{lead}`. */
  readonly lead: { readonly labels: readonly string[]; readonly sentences: readonly string[] }
  /** Parts that are no judgement's: the opening summary, and what is no text of the report. */
  readonly parts: readonly { readonly as: 'summary' | 'left-out'; readonly headings: readonly string[] }[]
  /** Lists of what needs to improve. An item is a bullet, or a paragraph with the bullets below it. */
  readonly lists: readonly LayoutList[]
  /** Whether paragraphs are numbered through the report; where not, a number in front of one is part of a list. */
  readonly numbered: boolean
  /** First words of the line that ends the report. */
  readonly endings: readonly string[]
  /** Sentences that say of judgements by their numbers what they are: "did not meet {points}". */
  readonly says: readonly { readonly grade: string; readonly phrases: readonly string[] }[]
}

export interface LayoutList {
  readonly id: string
  readonly headings: readonly string[]
  readonly items: 'bullets' | 'paragraphs'
}

/** As a framework file writes it; everything may be left out. */
export interface RawLayout {
  knownBy?: string[]
  titles?: string[]
  dates?: { labels?: string[]; openings?: string[] }
  lead?: { labels?: string[]; sentences?: string[] }
  parts?: { as: 'summary' | 'left-out'; headings: string[] }[]
  lists?: { id: string; headings: string[]; items?: 'bullets' | 'paragraphs' }[]
  numbered?: boolean
  endings?: string[]
  says?: { grade: string; phrases: string[] }[]
}

/** The layout with every default filled in. */
export function layoutOf(raw: RawLayout): Layout {
  return {
    knownBy: raw.knownBy ?? [],
    titles: raw.titles ?? [],
    dates: { labels: raw.dates?.labels ?? [], openings: raw.dates?.openings ?? [] },
    lead: { labels: raw.lead?.labels ?? [], sentences: raw.lead?.sentences ?? [] },
    parts: raw.parts ?? [],
    lists: (raw.lists ?? []).map(list => ({ ...list, items: list.items ?? 'bullets' })),
    numbered: raw.numbered ?? false,
    endings: raw.endings ?? [],
    says: raw.says ?? []
  }
}
