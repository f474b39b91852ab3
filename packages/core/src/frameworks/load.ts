import { parseDocument } from 'yaml'
import { didYouMean } from './did-you-mean.ts'
import schema from './framework.schema.json' with { type: 'json' }
import type { Framework, Grade, Judgement, LimitingCondition, ReferenceSystem } from './framework.ts'
import { layoutOf } from './layout.ts'
import { topicsOf } from './load-topics.ts'
import type { Known, RawCondition, RawFramework, RawJudgement, RawSystem } from './raw.ts'
import { isObject, type Problem, schemaProblems } from './schema-problems.ts'

export type { Known } from './raw.ts'
export type { Problem } from './schema-problems.ts'

/**
 * Reads a framework from the text of a YAML or JSON file, or from its plain data: resolves `extends`, `topics` and `references.system`
 * by `known`, checks it against `framework.schema.json` and against itself, and fills in every default.
 */
export function parseFramework(
  data: unknown,
  known: Known = () => undefined
): { framework: Framework } | { problems: Problem[] } {
  const problems: Problem[] = []
  const given = typeof data === 'string' ? fromText(data, problems) : data
  if (problems.length > 0) return { problems }
  const raw = resolved(given, known, [], problems)
  if (raw === null) return { problems }
  const framework = filled(raw, known, problems)
  return problems.length > 0 ? { problems } : { framework }
}

function fromText(text: string, problems: Problem[]): unknown {
  const document = parseDocument(text)
  problems.push(...document.errors.map(({ message }) => ({ path: '', message })))
  return document.toJS()
}

/** The raw framework with what it extends taken in; null when there are problems. */
function resolved(
  data: unknown,
  known: Known,
  above: readonly string[],
  problems: Problem[]
): RawFramework | null {
  if (!isObject(data)) {
    problems.push({
      path: '',
      message: 'A framework is a group of keys: id, title, grades, judgements and so on.'
    })
    return null
  }
  const found = schemaProblems(schema, data)
  if (found.length > 0) {
    problems.push(...found)
    return null
  }
  const { $schema: _, ...rest } = data
  const raw = rest as unknown as RawFramework
  if (raw.extends === undefined) return raw
  if (raw.extends === raw.id || above.includes(raw.extends)) {
    problems.push({
      path: 'extends',
      message: `“${raw.extends}” extends itself: name a framework that stands alone.`
    })
    return null
  }
  const parent = known(raw.extends)
  if (parent === undefined) {
    problems.push({ path: 'extends', message: `There is no framework “${raw.extends}”.` })
    return null
  }
  const base = resolved(parent, known, [...above, raw.id], problems)
  return base === null ? null : merged(base, raw, problems)
}

function merged(base: RawFramework, raw: RawFramework, problems: Problem[]): RawFramework {
  const { extends: _, withoutJudgements = [], judgements = [], ...own } = raw
  const inherited = base.judgements ?? []
  const ids = inherited.map(judgement => judgement.id)
  withoutJudgements.forEach((id, at) => {
    if (!ids.includes(id))
      problems.push({ path: `withoutJudgements[${at}]`, message: noSuch('judgement', id, ids) })
  })
  const kept = inherited
    .filter(judgement => !withoutJudgements.includes(judgement.id))
    .map(judgement => ({ ...judgement, ...judgements.find(({ id }) => id === judgement.id) }))
  const added = judgements.filter(({ id }) => !kept.some(judgement => judgement.id === id))
  return { ...base, ...own, judgements: [...kept, ...added] }
}

function filled(raw: RawFramework, known: Known, problems: Problem[]): Framework {
  const required: readonly (keyof RawFramework)[] = ['title', 'grades', 'judgements']
  for (const key of required) {
    if (raw[key] === undefined) problems.push({ path: '', message: `The key “${key}” is missing.` })
  }
  for (const key of ['from', 'to'] as const) {
    const day = raw[key]
    if (typeof day === 'string' && !isDay(day)) {
      problems.push({ path: key, message: `“${day}” is no day of the calendar: write it as 2026-04-01.` })
    }
  }
  if (raw.from && raw.to && raw.from > raw.to) problems.push({ path: 'to', message: 'Is before “from”.' })
  const grades = gradesOf(raw, problems)
  const gradeIds = grades.map(grade => grade.id)
  const references = raw.references
    ? { ...raw.references, system: systemOf(raw.references.system, known, problems) }
    : null
  const judgements = judgementsOf(raw, known, problems)
  for (const [at, judgement] of (raw.judgements ?? []).entries()) {
    for (const grade of Object.keys(judgement.usualImprovements ?? {})) {
      check(gradeIds, grade, 'grade', `judgements[${at}].usualImprovements`, problems)
    }
  }
  if (references !== null && references.system !== null)
    checkTopicReferences(judgements, references.system, problems)
  const limiting = (raw.limiting ?? []).map((rule, at) => ({
    ...rule,
    support: rule.support ?? '',
    when: rule.when.map((one, i) =>
      condition(one, judgements, gradeIds, `limiting[${at}].when[${i}]`, problems)
    ),
    // biome-ignore lint/suspicious/noThenProperty: the contract's name
    then: rule.then.map((one, i) =>
      condition(one, judgements, gradeIds, `limiting[${at}].then[${i}]`, problems)
    )
  }))
  unique(limiting, 'limiting', problems)
  const acronyms: Record<string, { expansions: readonly string[]; common: boolean }> = {}
  for (const [acronym, known] of Object.entries(raw.acronyms ?? {})) {
    acronyms[acronym] = Array.isArray(known)
      ? { expansions: known, common: false }
      : { expansions: known.expansions ?? [], common: known.common ?? false }
  }
  return {
    id: raw.id,
    title: raw.title ?? raw.id,
    from: raw.from ?? null,
    to: raw.to ?? null,
    titlePhrases: raw.titlePhrases ?? [],
    weights: raw.weights ?? 'none',
    bodiesArePlaces: raw.bodiesArePlaces ?? !raw.layout,
    layout: raw.layout ? layoutOf(raw.layout) : null,
    grades,
    ungraded: raw.ungraded ?? [],
    judgements,
    limiting,
    combinations: combinationsOf(raw, grades, judgements, problems),
    improvementHeadings: raw.improvementHeadings ?? [],
    references:
      references === null || references.system === null
        ? null
        : {
            required: references.required,
            requiredFrom: references.requiredFrom ?? null,
            system: references.system
          },
    usualDays: raw.usualDays ?? null,
    boilerplate: raw.boilerplate ?? [],
    terminology: raw.terminology ?? [],
    acronyms
  }
}

function gradesOf(raw: RawFramework, problems: Problem[]): Grade[] {
  const list = raw.grades ?? []
  unique(list, 'grades', problems)
  const ranked = list.filter(grade => grade.rank !== undefined).length
  if (ranked > 0 && ranked < list.length) {
    problems.push({
      path: 'grades',
      message: 'Give every grade a rank, or none: then the list runs from highest to lowest.'
    })
  }
  const grades = list.map((grade, at) => ({
    id: grade.id,
    rank: grade.rank ?? list.length - 1 - at,
    label: grade.label,
    variants: grade.variants ?? [],
    means: grade.means ?? null,
    usualWeaknesses: grade.usualWeaknesses ?? null
  }))
  list.forEach(({ usualWeaknesses }, at) => {
    const [least, middle, most] = usualWeaknesses ?? [0, 0, 0]
    if (least <= middle && middle <= most) return
    problems.push({
      path: `grades[${at}].usualWeaknesses`,
      message: 'The shares run from the least to the most.'
    })
  })
  if (new Set(grades.map(grade => grade.rank)).size < grades.length) {
    problems.push({ path: 'grades', message: 'Two grades have the same rank.' })
  }
  return grades
}

function judgementsOf(raw: RawFramework, known: Known, problems: Problem[]): Judgement[] {
  const list = (raw.judgements ?? []).flatMap(numbered)
  unique(list, 'judgements', problems)
  const judgements = list.map((judgement, at) => {
    const path = `judgements[${at}]`
    if (judgement.title === undefined)
      problems.push({ path, message: 'The key “title” is missing (The exact title).' })
    const title = judgement.title ?? judgement.id
    return {
      id: judgement.id,
      title,
      short: judgement.short ?? title,
      variants: judgement.variants ?? [],
      misprints: judgement.misprints ?? [],
      statements: judgement.statements ?? [],
      tableOrder: judgement.tableOrder ?? null,
      bodyOrder: judgement.bodyOrder ?? null,
      stated: judgement.stated ?? (judgement.labels === undefined ? 'heading' : 'label'),
      labels: judgement.labels ?? [],
      number: judgement.number ?? null,
      overall: judgement.overall ?? false,
      usualImprovements: judgement.usualImprovements ?? {},
      topics: topicsOf(judgement, known, `${path}.topics`, problems)
    }
  })
  for (const order of ['tableOrder', 'bodyOrder'] as const) {
    const places = judgements.map(judgement => judgement[order]).filter(place => place !== null)
    if (new Set(places).size < places.length) {
      problems.push({ path: 'judgements', message: `Two judgements have the same ${order}.` })
    }
  }
  if (judgements.filter(judgement => judgement.overall).length > 1) {
    problems.push({ path: 'judgements', message: 'Only one judgement can be the overall one.' })
  }
  return judgements.sort((a, b) => (a.tableOrder ?? list.length) - (b.tableOrder ?? list.length))
}

/** One judgement for each of the points that `numbered` names, with its number in place of `{number}`. */
function numbered(judgement: RawJudgement): RawJudgement[] {
  if (judgement.numbered === undefined) return [judgement]
  const {
    numbered: [first, last],
    id,
    title = '{number}',
    short = title,
    ...rest
  } = judgement
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const number = first + i
    const named = (words: string) => words.replaceAll('{number}', String(number))
    return {
      ...rest,
      id: `${id}-${number}`,
      number,
      title: named(title),
      short: named(short),
      stated: 'number'
    }
  })
}

function systemOf(given: string | RawSystem, known: Known, problems: Problem[]): ReferenceSystem | null {
  const found = typeof given === 'string' ? known(given) : given
  if (!isObject(found) || !Array.isArray(found['kinds'])) {
    problems.push({ path: 'references.system', message: `There is no reference system “${String(given)}”.` })
    return null
  }
  const raw = found as unknown as RawSystem
  return {
    id: raw.id,
    title: raw.title,
    short: raw.short,
    kinds: raw.kinds.map(kind => ({
      id: kind.id,
      plural: kind.plural,
      entries: kind.entries.map((entry, at) =>
        typeof entry === 'string' ? { number: at + 1, title: entry } : entry
      )
    })),
    houseForm: raw.houseForm
  }
}

function checkTopicReferences(
  judgements: readonly Judgement[],
  system: ReferenceSystem,
  problems: Problem[]
): void {
  const ids = system.kinds.flatMap(kind => kind.entries.map(entry => `${kind.id} ${entry.number}`))
  for (const judgement of judgements) {
    for (const topic of judgement.topics) {
      for (const reference of topic.references) {
        check(ids, reference, 'reference', `judgement ${judgement.id}, topic ${topic.id}`, problems)
      }
    }
  }
}

function condition(
  raw: RawCondition,
  judgements: readonly Judgement[],
  gradeIds: readonly string[],
  path: string,
  problems: Problem[]
): LimitingCondition {
  const parts = judgements.filter(judgement => !judgement.overall).map(judgement => judgement.id)
  // Numbered points go by the name that they were written under.
  const group = (id: string) => {
    const points = judgements.filter(({ number, id: one }) => number !== null && one === `${id}-${number}`)
    return points.length > 0 ? points.map(point => point.id) : [id]
  }
  let ids: readonly string[]
  if (raw.judgements === 'all') ids = parts
  else if (typeof raw.judgements === 'string') ids = group(raw.judgements)
  else if (Array.isArray(raw.judgements)) ids = raw.judgements.flatMap(group)
  else {
    const { allBut } = raw.judgements
    for (const id of allBut) check(parts, id, 'judgement', `${path}.judgements.allBut`, problems)
    ids = parts.filter(id => !allBut.includes(id))
  }
  const every = judgements.map(judgement => judgement.id)
  for (const id of ids) check(every, id, 'judgement', `${path}.judgements`, problems)
  for (const key of ['is', 'atLeast', 'atMost'] as const) {
    const grade = raw[key]
    if (grade !== undefined) check(gradeIds, grade, 'grade', `${path}.${key}`, problems)
  }
  const atLeast = raw.is ?? raw.atLeast
  const atMost = raw.is ?? raw.atMost
  return {
    judgements: ids,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(raw.count === undefined ? {} : { count: raw.count })
  }
}

function combinationsOf(
  raw: RawFramework,
  grades: readonly Grade[],
  judgements: readonly Judgement[],
  problems: Problem[]
): Framework['combinations'] {
  const given = raw.combinations ?? null
  if (given === null || Array.isArray(given)) return given
  const table = judgements.filter(judgement => judgement.tableOrder !== null)
  return Object.entries(given).map(([letters, count]) => {
    const row: Record<string, string> = {}
    const path = `combinations.${letters}`
    if (letters.length !== table.length) {
      problems.push({ path, message: `Must have ${table.length} letters, one for each row of the table.` })
    }
    table.forEach((judgement, at) => {
      const letter = letters[at]?.toLowerCase()
      const [grade, other] = grades.filter(({ id }) => letter !== undefined && id.startsWith(letter))
      if (grade === undefined || other !== undefined) {
        problems.push({ path, message: `“${letters[at] ?? ''}” is not the first letter of one grade.` })
      } else row[judgement.id] = grade.id
    })
    return { grades: row, count }
  })
}

function check(known: readonly string[], id: string, what: string, path: string, problems: Problem[]): void {
  if (!known.includes(id)) problems.push({ path, message: noSuch(what, id, known) })
}

function noSuch(what: string, id: string, known: readonly string[]): string {
  const meant = didYouMean(id, known)
  return meant === null
    ? `There is no ${what} “${id}”: there are ${known.join(', ')}.`
    : `There is no ${what} “${id}”: did you mean “${meant}”?`
}

function unique(list: readonly { readonly id: string }[], path: string, problems: Problem[]): void {
  list.forEach(({ id }, at) => {
    if (list.findIndex(other => other.id === id) < at) {
      problems.push({ path: `${path}[${at}].id`, message: `“${id}” is there twice.` })
    }
  })
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return date >= 1 && date <= (lengths[month - 1] ?? 0)
}
