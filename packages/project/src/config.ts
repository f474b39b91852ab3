import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { ConfigError } from './problem.ts'
import { didYouMean } from './suggest.ts'
import { knownPairs, parseYaml, rootMap, textOf, type YamlFile } from './yaml-document.ts'

const severities = ['off', 'information', 'warning', 'error'] as const
export type SeveritySetting = (typeof severities)[number]

const thresholds = ['information', 'warning', 'error'] as const
export type Threshold = (typeof thresholds)[number]

/** What the config says of one rule; left-out parts keep the rule's own. */
export interface RuleSetting {
  readonly severity?: SeveritySetting
  readonly options?: Readonly<Record<string, number>>
}

/** Settings for the drafts whose paths match. */
export interface Override {
  /** Patterns as in .gitignore, relative to the configuration. */
  readonly files: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** `touchstone.yaml` as it was written: paths are not yet resolved, nothing is filled in. */
export interface Config {
  readonly framework?: string
  readonly frameworks?: readonly string[]
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** The later ones win. */
  readonly overrides?: readonly Override[]
  readonly ignore?: readonly string[]
  readonly waivers?: string
  readonly baseline?: string
  readonly retext?: readonly string[]
  /** Modules of rules. */
  readonly plugins?: readonly string[]
  readonly failOn?: Threshold
}

/** What the loader must know of a rule to check its settings. */
export interface KnownRule {
  readonly id: string
  readonly options: Readonly<Record<string, { readonly minimum: number; readonly maximum: number }>>
}

export const configKeys = [
  'framework',
  'frameworks',
  'rules',
  'overrides',
  'ignore',
  'waivers',
  'baseline',
  'retext',
  'plugins',
  'failOn'
] as const

/**
 * Reads the text of a `touchstone.yaml`. Throws a `ConfigError` that holds every problem with its line and column:
 * syntax, unknown keys and rules (but not of plugins that were not loaded) (with what was probably meant), wrong types, options out of bounds.
 */
export function parseConfig(
  path: string,
  text: string,
  rules: readonly KnownRule[],
  unloaded = false
): Config {
  const file = parseYaml(path, text)
  if (file.problems.length > 0) throw new ConfigError(file.problems)
  const root = rootMap(file, 'The configuration')
  const config: { -readonly [Key in keyof Config]: Config[Key] } = {}
  for (const { key, value } of root === null ? [] : knownPairs(file, root, configKeys, 'key')) {
    if (isScalar(value) && value.value === null) continue
    switch (key as (typeof configKeys)[number]) {
      case 'framework':
      case 'waivers':
      case 'baseline':
        assign(config, key as 'framework', textOf(file, value, `"${key}"`))
        break
      case 'frameworks':
      case 'ignore':
      case 'retext':
      case 'plugins':
        assign(config, key as 'ignore', textsOf(file, value, `"${key}"`))
        break
      case 'failOn':
        assign(config, 'failOn', wordOf(file, value, thresholds, '"failOn"'))
        break
      case 'rules':
        if (isMap(value)) config.rules = readRules(file, value as YAMLMap, rules, unloaded)
        else file.blame(value, notRules)
        break
      case 'overrides':
        if (isSeq(value))
          config.overrides = value.items.flatMap(item => readOverride(file, item, rules, unloaded) ?? [])
        else file.blame(value, '"overrides" must be a list of "files" and "rules".')
    }
  }
  file.settle()
  return config
}

/** The modules of rules that a configuration names, before anything of it is checked. */
export function pluginsNamed(path: string, text: string): string[] {
  const named = parseYaml(path, text).document.get('plugins')
  return isSeq(named)
    ? named.items.flatMap(item => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []))
    : []
}

function assign<Key extends keyof Config>(
  config: { -readonly [K in keyof Config]: Config[K] },
  key: Key,
  value: Config[Key] | null
): void {
  if (value !== null) config[key] = value
}

const notRules = '"rules" must be a map of rule ids to severities.'

function readOverride(
  file: YamlFile,
  node: unknown,
  known: readonly KnownRule[],
  unloaded: boolean
): Override | null {
  if (!isMap(node)) {
    file.blame(node, 'Each entry of "overrides" must be a map of "files" and "rules".')
    return null
  }
  let files: string[] | null = null
  let rules: Override['rules'] | null = null
  for (const { key, value } of knownPairs(file, node as YAMLMap, ['files', 'rules'], 'key of an override')) {
    if (key === 'files') files = textsOf(file, value, '"files"') ?? []
    else if (isMap(value)) rules = readRules(file, value as YAMLMap, known, unloaded)
    else {
      file.blame(value, notRules)
      rules = {}
    }
  }
  if (files !== null && rules !== null) return { files, rules }
  file.blame(node, `An override needs "${files === null ? 'files' : 'rules'}".`)
  return null
}

function readRules(
  file: YamlFile,
  map: YAMLMap,
  rules: readonly KnownRule[],
  unloaded: boolean
): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {}
  const ids = rules.map(rule => rule.id)
  for (const pair of map.items) {
    const id = String(isScalar(pair.key) ? pair.key.value : pair.key)
    const rule = rules.find(known => known.id === id)
    // Of a plugin that was not loaded nothing is known: its code is not to run here.
    if (rule === undefined && unloaded && id.includes('/')) continue
    if (rule === undefined) {
      file.blame(pair.key, `Unknown rule "${id}".${didYouMean(id, ids)}`)
      continue
    }
    const setting = readRule(file, rule, pair.value)
    if (setting !== null) settings[id] = setting
  }
  return settings
}

function readRule(file: YamlFile, rule: KnownRule, node: unknown): RuleSetting | null {
  if (!isMap(node)) {
    const severity = severityOf(file, node, rule.id)
    return severity === null ? null : { severity }
  }
  const setting: { severity?: SeveritySetting; options?: Record<string, number> } = {}
  for (const { key, value } of knownPairs(
    file,
    node as YAMLMap,
    ['severity', 'options'],
    `key of rule "${rule.id}"`
  )) {
    if (key === 'severity') {
      const severity = severityOf(file, value, rule.id)
      if (severity !== null) setting.severity = severity
    } else if (isMap(value)) setting.options = readOptions(file, rule, value as YAMLMap)
    else file.blame(value, `"options" of rule "${rule.id}" must be a map.`)
  }
  return setting
}

function readOptions(file: YamlFile, rule: KnownRule, map: YAMLMap): Record<string, number> {
  const options: Record<string, number> = {}
  const names = Object.keys(rule.options)
  if (names.length === 0) {
    file.blame(map, `Rule "${rule.id}" has no options.`)
    return options
  }
  for (const { key, value } of knownPairs(file, map, names, `option of rule "${rule.id}"`)) {
    const bounds = rule.options[key] as { minimum: number; maximum: number }
    const number = isScalar(value) ? value.value : null
    if (typeof number === 'number' && number >= bounds.minimum && number <= bounds.maximum)
      options[key] = number
    else {
      file.blame(
        value,
        `"${key}" of rule "${rule.id}" must be a number from ${bounds.minimum} to ${bounds.maximum}.`
      )
    }
  }
  return options
}

/** YAML reads a bare `off` as text, and `false` as the person who means "off" may write it. */
function severityOf(file: YamlFile, node: unknown, rule: string): SeveritySetting | null {
  if (isScalar(node) && node.value === false) return 'off'
  return wordOf(file, node, severities, `The severity of "${rule}"`)
}

function wordOf<Word extends string>(
  file: YamlFile,
  node: unknown,
  words: readonly Word[],
  what: string
): Word | null {
  const value = isScalar(node) ? node.value : null
  const word = words.find(known => known === value)
  if (word !== undefined) return word
  const hint = typeof value === 'string' ? didYouMean(value, words) : ''
  file.blame(node, `${what} must be one of ${words.join(', ')}.${hint}`)
  return null
}

function textsOf(file: YamlFile, node: unknown, key: string): string[] | null {
  if (!isSeq(node)) {
    file.blame(node, `${key} must be a list, each entry on a line of its own behind "- ".`)
    return null
  }
  return node.items
    .map(item => textOf(file, item, `Each entry of ${key}`))
    .filter((text): text is string => text !== null)
}
