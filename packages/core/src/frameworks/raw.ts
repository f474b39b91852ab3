import type { RawLayout } from './layout.ts'

/** A framework as it is written: the shape that `framework.schema.json` describes. */
export interface RawFramework {
  id: string
  extends?: string
  title?: string
  from?: string | null
  to?: string | null
  titlePhrases?: string[]
  weights?: 'trained' | 'near' | 'none'
  grades?: RawGrade[]
  ungraded?: string[]
  withoutJudgements?: string[]
  judgements?: RawJudgement[]
  limiting?: RawRule[]
  combinations?: null | Record<string, number> | { grades: Record<string, string>; count: number }[]
  improvementHeadings?: string[]
  references?: null | { required: boolean; requiredFrom?: string | null; system: string | RawSystem }
  bodiesArePlaces?: boolean
  layout?: null | RawLayout
  usualDays?: null | { weekdays: number[]; lengths: number[] }
  boilerplate?: string[]
  terminology?: { preferred: string; instead: string[]; reason: string }[]
  acronyms?: Record<string, string[] | { expansions?: string[]; common?: boolean }>
}

export interface RawGrade {
  id: string
  rank?: number
  label: string
  variants?: string[]
  means?: string | null
  usualWeaknesses?: [number, number, number] | null
}

export interface RawJudgement {
  id: string
  title?: string
  short?: string
  variants?: string[]
  misprints?: string[]
  statements?: string[]
  tableOrder?: number | null
  bodyOrder?: number | null
  stated?: 'heading' | 'label' | 'prose' | 'number' | 'nowhere'
  labels?: string[]
  numbered?: [number, number]
  number?: number | null
  overall?: boolean
  usualImprovements?: Record<string, [number, number]>
  topics?: string | string[] | RawTopic[]
}

export interface RawTopic {
  id: string
  label: string
  generic?: boolean
  terms: string[]
  references?: string[]
  share?: Record<string, number>
  from?: number | null
  to?: number | null
}

export interface RawRule {
  id: string
  says: string
  support?: string
  severity: 'error' | 'warning' | 'information'
  when: RawCondition[]
  then: RawCondition[]
}

export interface RawCondition {
  judgements: string | string[] | { allBut: string[] }
  is?: string
  atLeast?: string
  atMost?: string
  count?: { min?: number | 'half'; max?: number }
}

export interface RawSystem {
  id: string
  title: string
  short: string
  houseForm: string
  kinds: { id: string; plural: string; entries: (string | { number: number; title: string })[] }[]
}

/** Gives a framework, topic lists or a reference system by id, as written or resolved; undefined when there is none. */
export type Known = (id: string) => unknown
