/**
 * An inspection framework as data. The YAML files beside this one hold the frameworks that Touchstone knows; a user's
 * own is a YAML file of the same shape, named in `touchstone.yaml` and checked against `framework.schema.json`.
 */

import type { Layout } from './layout.ts'

/** A grade of the scale. */
export interface Grade {
  /** Kebab-case id used in the JSON: `requires-improvement`. */
  readonly id: string
  /** 0 is the lowest grade. */
  readonly rank: number
  /** As the table prints it: "Requires improvement to be good". */
  readonly label: string
  /** Other accepted spellings, any case: "requires improvement", "require improvement to be good". */
  readonly variants: readonly string[]
  /** What the grade says of services, a clause for a sentence that begins with its name; null when not written down. */
  readonly means: string | null
  /**
   * Share of a section's sentences that tell of a weakness: nine in ten sections of this grade lie between the first figure
   * and the last, half at or below the middle one. Null when not counted.
   */
  readonly usualWeaknesses: readonly [number, number, number] | null
}

/** A judgement of the framework. */
export interface Judgement {
  readonly id: string
  /** The exact title. */
  readonly title: string
  /** A few words for messages and narrow tables: "care leavers". */
  readonly short: string
  /** Other accepted titles. */
  readonly variants: readonly string[]
  /** Titles seen as slips of the template: read as this judgement, and reported as misnamed. */
  readonly misprints: readonly string[]
  /**
   * How a sentence beside the table opens that states this judgement, lower case, up to the grade: "children's services
   * in {authority} are". Empty when it has a row or none at all.
   */
  readonly statements: readonly string[]
  /** Place in the table, from 1; null when the table has no such row. */
  readonly tableOrder: number | null
  /** Place among the body's sections, from 1; null when the body has no such section. */
  readonly bodyOrder: number | null
  /**
   * How its grade is printed: in the table and in its section's `heading`; behind a `label`; in `prose` of its section; beside its
   * `number` in a table; `nowhere`, where it is a part of the report that is not graded.
   */
  readonly stated: 'heading' | 'label' | 'prose' | 'number' | 'nowhere'
  /** What the grade stands behind, where it is behind a label; the first that is printed counts. */
  readonly labels: readonly string[]
  /** Its number, where judgements are numbered points; null elsewhere. */
  readonly number: number | null
  /** The overall judgement, which the limiting judgements bound. */
  readonly overall: boolean
  /** The usual number of improvement items by grade id: [least, most] seen in published reports. */
  readonly usualImprovements: Readonly<Record<string, readonly [number, number]>>
  readonly topics: readonly Topic[]
}

/** A criteria topic of a judgement. */
export interface Topic {
  readonly id: string
  readonly label: string
  /** Matches nearly anything; never drives a coverage finding. */
  readonly generic: boolean
  /** Lower-case words or word beginnings (ending in `*`) that show that a sentence speaks to it. */
  readonly terms: readonly string[]
  /** References of the national framework that items of this topic usually cite, best first. */
  readonly references: readonly string[]
  /** Share of published sections that mention it, by year of inspection ("2025": 0.96), and over all (`all`). */
  readonly share: Readonly<Record<string, number>>
  /** Years of inspection it applies to; null when open. */
  readonly from: number | null
  readonly to: number | null
}

/** What a limiting rule says about the overall grade, checked in order. Grades are grade ids. */
export interface LimitingRule {
  readonly id: string
  /** For the message: "A practice judgement is inadequate, so overall effectiveness is inadequate." */
  readonly says: string
  /** How often it held in published reports: "33 of 33"; empty where that was not counted. */
  readonly support: string
  readonly severity: 'error' | 'warning' | 'information'
  readonly when: readonly LimitingCondition[]
  /** What then must hold of the overall grade; or of the judgements, when the condition speaks of the overall grade. */
  readonly then: readonly LimitingCondition[]
}

/**
 * A condition over the table: how many of `judgements` ("any practice judgement" is their ids) have a grade in
 * [`atLeast`, `atMost`] by rank, against `count`. Left-out bounds are open.
 */
export interface LimitingCondition {
  readonly judgements: readonly string[]
  readonly atLeast?: string
  readonly atMost?: string
  /** How many of the judgements: default all of them. `half` rounds up. */
  readonly count?: { readonly min?: number | 'half'; readonly max?: number }
}

/** A reference system that improvement items cite (the National Framework). */
export interface ReferenceSystem {
  readonly id: string
  /** "Children's Social Care: National Framework" */
  readonly title: string
  /** "national framework": how citations name it. */
  readonly short: string
  /** `outcome`, `enabler`, `principle`: each with its numbered entries, from 1. */
  readonly kinds: readonly {
    readonly id: string
    readonly plural: string
    readonly entries: readonly { readonly number: number; readonly title: string }[]
  }[]
  /** The house form, with `{kind}` and `{number}`: "({kind} {number}, national framework)". */
  readonly houseForm: string
}

/**
 * How far the learned weights fit reports of a framework: `trained` on such reports; `near`, learned from reports of the same field, so
 * that sentences can be read and grades cannot; `none`.
 */
export type Fit = 'trained' | 'near' | 'none'

/** A whole framework, validated and with every default filled in. */
export interface Framework {
  readonly id: string
  readonly title: string
  /** ISO days of the last day of inspection, inclusive; null when open. */
  readonly from: string | null
  readonly to: string | null
  /** Phrases of the title block that name this product, lower case: "local authority children's services". */
  readonly titlePhrases: readonly string[]
  readonly weights: Fit
  /** Whether the inspected bodies are named after places, as authorities are, so that another place in their stead is a slip. */
  readonly bodiesArePlaces: boolean
  /** Null where reports have a table of judgements, sections with graded headings and numbered paragraphs. */
  readonly layout: Layout | null
  readonly grades: readonly Grade[]
  /** What a table may print in place of a grade, lower case: "not judged". */
  readonly ungraded: readonly string[]
  readonly judgements: readonly Judgement[]
  readonly limiting: readonly LimitingRule[]
  /** Grade vectors seen, for advice on unusual combinations; null when not counted. */
  readonly combinations:
    | readonly { readonly grades: Readonly<Record<string, string>>; readonly count: number }[]
    | null
  /** Headings of the improvement list, lower case, without marks. */
  readonly improvementHeadings: readonly string[]
  readonly references: {
    readonly required: boolean
    /** ISO day of the last day of inspection from which they are required; null where they always are. */
    readonly requiredFrom: string | null
    readonly system: ReferenceSystem
  } | null
  /** Usual first and last weekday and lengths in calendar days of an inspection; null when not known. */
  readonly usualDays: { readonly weekdays: readonly number[]; readonly lengths: readonly number[] } | null
  /** First words of the closing boilerplate. */
  readonly boilerplate: readonly string[]
  /** Terms with one preferred name: `{preferred: "children in care", instead: ["looked after children"]}`. */
  readonly terminology: readonly {
    readonly preferred: string
    readonly instead: readonly string[]
    readonly reason: string
  }[]
  /** Known sector acronyms and their accepted expansions, lower case. */
  readonly acronyms: Readonly<
    Record<string, { readonly expansions: readonly string[]; readonly common: boolean }>
  >
}
