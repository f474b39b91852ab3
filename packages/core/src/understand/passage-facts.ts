/** Passages, paragraphs and improvement items with their sentences. */
import type { Root } from 'nlcst'
import type { ImprovementItem, Paragraph, Passage, Section } from '../read/tree.ts'
import type { Sentence } from './sentence-facts.ts'

/** A passage with its sentences. */
export interface PassageFacts {
  readonly passage: Passage
  /** Its retext-english tree, without positions; whoever changes it takes a copy. */
  readonly tree: Root
  readonly sentences: readonly Sentence[]
}

export interface ParagraphFacts extends PassageFacts {
  readonly paragraph: Paragraph
}

/** A section with its paragraphs, before anything is said of the whole of it. */
export interface PlacedSection {
  readonly section: Section
  readonly paragraphs: readonly ParagraphFacts[]
}

/** A printed reference of an improvement item: in "(Outcome three, national framework)" `id` is `outcome 3`. */
export interface CitedReference {
  /** `outcome 3`; null when it is shaped like a reference but is none of the system's. */
  readonly id: string | null
  /** Offsets in the item's passage text, brackets included. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** How it is written, for comparing neighbours: `(outcome 3, national framework)` has style `(kind digit, system)`. */
  readonly style: string
}

export interface ItemFacts extends PassageFacts {
  readonly item: ImprovementItem
  readonly references: readonly CitedReference[]
  /** The item's text without its reference. */
  readonly finding: string
}
