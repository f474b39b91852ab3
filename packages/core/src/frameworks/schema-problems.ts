import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import { didYouMean } from './did-you-mean.ts'

/** What is wrong with a value, and where: `judgements[2].title`; the empty path is the whole. */
export interface Problem {
  readonly path: string
  /** A whole sentence that says what to do. */
  readonly message: string
}

/** Keywords that only say that something inside them failed. */
const outer = new Set(['properties', 'items', '$ref', 'false', 'not', 'propertyNames'])

/**
 * What a JSON schema says against a value, in words for the person who wrote it. The schema's own annotations say what
 * a key is for; unknown keys come with the key that was probably meant.
 */
export function schemaProblems(schema: object, value: unknown): Problem[] {
  const { valid, errors } = new Validator(schema as Schema, '2020-12', false).validate(value)
  if (valid) return []
  const rejected = rejectedBranches(errors)
  const problems = new Map<string, Problem>()
  for (const unit of errors) {
    if (outer.has(unit.keyword) || rejected.some(branch => unit.keywordLocation.startsWith(branch))) continue
    const message = describe(schema, unit, errors, value)
    if (message === null) continue
    const path = pathOf(unit.instanceLocation)
    problems.set(`${path}\n${message}`, { path, message })
  }
  return [...problems.values()]
}

/** Branches of an `anyOf` that are not what the writer meant: their type is wrong, where another branch's is right. */
function rejectedBranches(errors: readonly OutputUnit[]): string[] {
  const rejected: string[] = []
  for (const choice of errors.filter(unit => unit.keyword === 'anyOf')) {
    const inside = errors.filter(unit => unit.keywordLocation.startsWith(`${choice.keywordLocation}/`))
    const branches = new Map<string, boolean>()
    for (const unit of inside) {
      const branch = `${choice.keywordLocation}/${unit.keywordLocation.slice(choice.keywordLocation.length + 1).split('/')[0]}/`
      const wrongType =
        (unit.keyword === 'type' || unit.keyword === 'const') &&
        unit.instanceLocation === choice.instanceLocation
      branches.set(branch, (branches.get(branch) ?? false) || wrongType)
    }
    const fitting = [...branches].filter(([, wrongType]) => !wrongType)
    for (const [branch, wrongType] of branches) if (wrongType || fitting.length === 0) rejected.push(branch)
  }
  return rejected
}

function describe(
  schema: object,
  unit: OutputUnit,
  errors: readonly OutputUnit[],
  value: unknown
): string | null {
  const rule = valueAt(schema, unit.keywordLocation, true)
  const owner = valueAt(schema, unit.keywordLocation.slice(0, unit.keywordLocation.lastIndexOf('/')), true)
  const found = show(valueAt(value, unit.instanceLocation, false))
  switch (unit.keyword) {
    case 'required': {
      const key = /"([^"]+)"/.exec(unit.error)?.[1] ?? ''
      return `The key “${key}” is missing${about(propertyOf(owner, key))}.`
    }
    case 'additionalProperties': {
      const key = /"([^"]+)"/.exec(unit.error)?.[1] ?? ''
      const known = isObject(owner) && isObject(owner['properties']) ? Object.keys(owner['properties']) : []
      if (rule !== false || known.includes(key)) return null
      const meant = didYouMean(key, known)
      return meant === null
        ? `Unknown key “${key}”: the keys are ${known.join(', ')}.`
        : `Unknown key “${key}”: did you mean “${meant}”?`
    }
    case 'type':
      return `Must be ${article(String(rule))}, and is ${found}.`
    case 'anyOf': {
      const inside = errors.some(
        other =>
          other.keywordLocation.startsWith(`${unit.keywordLocation}/`) &&
          other.instanceLocation.length > unit.instanceLocation.length
      )
      if (inside && found === 'a group of keys') return null
      return `Must be ${kinds(schema, rule)}, and is ${found}.`
    }
    case 'enum':
      return `Must be one of ${(rule as unknown[]).join(', ')}, and is ${found}.`
    case 'pattern':
      return `${found} is not shaped as it must be${about(owner)}.`
    case 'minItems':
      return `Must have at least ${String(rule)} entries.`
    case 'maxItems':
      return `Must have at most ${String(rule)} entries.`
    case 'minLength':
      return 'Must not be empty.'
    case 'minimum':
      return `Must be ${String(rule)} or more, and is ${found}.`
    case 'maximum':
      return `Must be ${String(rule)} or less, and is ${found}.`
    default:
      return unit.error
  }
}

/** The types that the branches of an `anyOf` accept: "null or a list". */
function kinds(schema: object, branches: unknown): string {
  const accepted = (Array.isArray(branches) ? branches : []).map(branch => {
    const target =
      isObject(branch) && typeof branch['$ref'] === 'string' ? valueAt(schema, branch['$ref'], true) : branch
    if (!isObject(target)) return 'something else'
    return 'const' in target ? String(target['const']) : article(String(target['type']))
  })
  return [...new Set(accepted)].join(' or ')
}

const articles: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'null'
}

function article(type: string): string {
  return articles[type] ?? type
}

function about(schema: unknown): string {
  if (!isObject(schema) || typeof schema['description'] !== 'string') return ''
  return ` (${schema['description'].replace(/\.$/, '')})`
}

function propertyOf(schema: unknown, key: string): unknown {
  return isObject(schema) && isObject(schema['properties']) ? schema['properties'][key] : undefined
}

function show(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'a group of keys'
  return value === undefined ? 'missing' : String(value)
}

/** What a JSON pointer names; in a schema, `$ref` steps are followed. */
function valueAt(root: unknown, pointer: string, schema: boolean): unknown {
  let value = root
  for (const step of pointer.split('/').slice(1)) {
    if (Array.isArray(value)) value = value[Number(step)]
    else if (isObject(value)) value = value[step.replaceAll('~1', '/').replaceAll('~0', '~')]
    else return undefined
    if (schema && step === '$ref' && typeof value === 'string') value = valueAt(root, value, true)
  }
  return value
}

/** `#/judgements/2/title` as `judgements[2].title`. */
function pathOf(pointer: string): string {
  let path = ''
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (/^\d+$/.test(step)) path += `[${step}]`
    else path += path === '' ? step : `.${step}`
  }
  return path
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
