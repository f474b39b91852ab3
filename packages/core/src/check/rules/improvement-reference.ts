/**
 * Flags an improvement item that cites no reference of the national framework, an invalid or misspelt one, or more than
 * one, and notes another style than its neighbours'. The reference ties an item to what the law asks of services. Leaves alone
 * frameworks that ask for none. Can be wrong where an inspection began before references were asked for.
 * Source: each of 201 published items since January 2025 carries exactly one.
 */
import type { Framework, ReferenceSystem } from '../../frameworks/framework.ts'
import { sourceRange } from '../../read/passage.ts'
import type { Report } from '../../read/tree.ts'
import type { CitedReference, Facts, ItemFacts } from '../../understand/facts.ts'
import { isMisspelt } from '../../understand/words/misspelt-reference.ts'
import { restyle } from '../../understand/words/reference.ts'
import { dayNumber, isoDayNumber } from '../days.ts'
import { defineRule, type Observation } from '../rule.ts'
import { headRange, listed } from '../say.ts'
import { examples } from './improvement-reference.examples.ts'

/** The style of the house form, whatever its kind's case. */
const HOUSE_STYLE = '(kind digit, system)'

interface Cited {
  readonly item: ItemFacts
  readonly reference: CitedReference
}

export const improvementReference = defineRule({
  id: 'improvement-reference',
  flags:
    'An improvement item cites no reference, an invalid, misspelt or unclosed one, several, or one in another style.',
  why: 'The reference ties the item to the national framework that the authority has to follow.',
  leavesAlone: [
    'Frameworks that ask for no reference, and inspections that began before they were asked for.',
    'Brackets, digits or number words, and a full stop before or after, as long as the items agree.'
  ],
  canBeWrong: 'An inspection that was paused over the change of framework may rightly cite nothing.',
  source: 'Each of the 201 items of 64 reports published since January 2025 carries exactly one reference.',
  severity: 'error',
  fixable: true,
  messages: {
    missing: { text: 'This item cites no reference of the {system}.' },
    invalid: { text: '"{reference}" is not a reference of the {system}, which has {kinds}.' },
    misspelt: {
      text: 'The reference "{reference}" is misspelt; it seems to mean {meant}.',
      severity: 'warning'
    },
    unclosed: { text: 'The bracket of the reference "{reference}" is not closed.', severity: 'warning' },
    several: { text: 'This item cites {references}; an item cites one.', severity: 'warning' },
    style: { text: 'The reference "{reference}" is written unlike "{usual}".', severity: 'information' }
  },
  options: {},
  *check({ report, framework, facts }) {
    const { references } = framework
    if (!references) return
    const cited = facts.items.flatMap(item => item.references.map(reference => ({ item, reference })))
    for (const item of facts.items) {
      const [first, second] = item.references
      if (!first) {
        if (references.required && !beganBefore(report, framework, references.requiredFrom))
          yield missing(item, cited, report, framework)
        continue
      }
      for (const reference of item.references) {
        if (reference.id === null) yield invalid(item, reference, cited, framework)
      }
      const slip = item.references.find(reference => isMisspelt(reference, references.system))
      if (slip !== undefined) yield misspelt(item, slip, references.system)
      const open = item.references.find(reference => reference.id !== null && isUnclosed(reference))
      if (open !== undefined && slip === undefined) yield unclosed(item, open)
      if (second && second.id !== first.id) yield several(item)
    }
    yield* checkStyle(facts, framework)
  },
  examples
})

/** Whether the inspection began longer than an inspection takes before the day from which references are asked for. */
function beganBefore(report: Report, framework: Framework, asked: string | null): boolean {
  const first = report.dates?.spans[0]?.from
  const began = first && dayNumber(first)
  if (asked !== null && began == null) return true
  const day = asked ?? framework.from
  const from = day === null ? null : isoDayNumber(day)
  const longest = Math.max(1, ...(framework.usualDays?.lengths ?? []))
  return began != null && from !== null && began < from - longest + 1
}

function missing(
  item: ItemFacts,
  cited: readonly Cited[],
  report: Report,
  framework: Framework
): Observation {
  const like = cited.find(({ reference }) => reference.id !== null)
  const evidence = like
    ? { range: placeOf(like), label: 'another item cites one' }
    : {
        range: report.dates?.range ?? headRange(report) ?? item.item.range,
        label: 'inspections of this time cite one'
      }
  const values = { system: framework.references?.system.title ?? '' }
  return { message: 'missing', values, range: item.passage.range, evidence: [evidence] }
}

function invalid(
  item: ItemFacts,
  reference: CitedReference,
  cited: readonly Cited[],
  framework: Framework
): Observation {
  const system = framework.references?.system
  const like = cited.find(other => other.reference.id !== null)
  const kinds = (system?.kinds ?? []).map(({ plural, entries }) => `${entries.length} ${plural}`)
  return {
    message: 'invalid',
    values: { reference: reference.text, system: system?.title ?? '', kinds: listed(kinds) },
    range: placeOf({ item, reference }),
    evidence: [
      like
        ? { range: placeOf(like), label: 'another item cites this' }
        : { range: item.passage.range, label: 'the item' }
    ]
  }
}

function misspelt(item: ItemFacts, reference: CitedReference, system: ReferenceSystem): Observation {
  const range = placeOf({ item, reference })
  const text = restyle(reference, system)
  const alone = item.references.length === 1
  return {
    message: 'misspelt',
    values: { reference: reference.text, meant: reference.id ?? '' },
    range,
    evidence: [{ range: item.passage.range, label: 'the item' }],
    ...(alone ? { fix: { title: `Write "${text}"`, edits: [{ range, text }] } } : {})
  }
}

/** A style shows the brackets that a reference has. */
function isUnclosed({ style }: CitedReference): boolean {
  return /^[([{]/.test(style) && !/[)\]}]$/.test(style)
}

function unclosed(item: ItemFacts, reference: CitedReference): Observation {
  const range = placeOf({ item, reference })
  const stopped = reference.text.trimEnd().replace(/\.$/, '')
  const text = `${stopped}${reference.text.startsWith('[') ? ']' : ')'}`
  return {
    message: 'unclosed',
    values: { reference: reference.text },
    range,
    evidence: [{ range: item.passage.range, label: 'the item' }],
    ...(item.references.length === 1 ? { fix: { title: `Write "${text}"`, edits: [{ range, text }] } } : {})
  }
}

function several(item: ItemFacts): Observation {
  const places = item.references.map(reference => placeOf({ item, reference }))
  const ids = item.references.map(({ id, text }) => id ?? text)
  return {
    message: 'several',
    values: { references: listed(ids) },
    range: places[0] ?? item.passage.range,
    evidence: [{ range: item.passage.range, label: 'the item' }]
  }
}

/** A style that one item has and most others have not. Named and numbered references may stand side by side. */
function* checkStyle(facts: Facts, framework: Framework): Iterable<Observation> {
  const system = framework.references?.system
  const cited = facts.items.flatMap(item => {
    const [reference] = item.references
    return reference && reference.id !== null && item.references.length === 1 ? [{ item, reference }] : []
  })
  const counts = new Map<string, number>()
  for (const { reference } of cited) counts.set(styleOf(reference), (counts.get(styleOf(reference)) ?? 0) + 1)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])
  const like = usual && cited.find(({ reference }) => styleOf(reference) === usual[0])
  if (!system || !like || usual[1] * 2 <= cited.length) return
  for (const one of cited) {
    const { reference } = one
    if (styleOf(reference) === usual[0] || / title/.test(reference.style)) continue
    if (isMisspelt(reference, system) || isUnclosed(reference)) continue
    const range = placeOf(one)
    const fix = {
      title: `Write "${restyle(reference, system)}"`,
      edits: [{ range, text: restyle(reference, system) }]
    }
    yield {
      message: 'style',
      values: { reference: reference.text, usual: like.reference.text },
      range,
      evidence: [{ range: placeOf(like), label: 'most items write it so' }],
      ...(usual[0] === HOUSE_STYLE ? { fix } : {})
    }
  }
}

function styleOf({ style }: CitedReference): string {
  return style.toLowerCase()
}

function placeOf({ item, reference }: Cited) {
  return sourceRange(item.passage, reference.start, reference.end)
}
