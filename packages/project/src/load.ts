import {
  frameworks as builtInFrameworks,
  type CheckSettings,
  type Framework,
  type Rule
} from '@touchstone/core'
import type { Baseline } from './baseline.ts'
import type { Config, KnownRule, Override, Threshold } from './config.ts'
import type { Files } from './files.ts'
import { type Ignored, ignored, ignoreFile } from './ignore.ts'
import { type Misnamed, misnamedIn } from './near-names.ts'
import { withRules } from './overrides.ts'
import { ConfigError, wholeFile } from './problem.ts'
import { above, configFile, type Place, textOf, within } from './settings-files.ts'
import { didYouMean } from './suggest.ts'
import { defaultWaiversFile, type PlacedWaiver } from './waiver.ts'

export { configFile }

export interface LoadOptions {
  readonly files: Files
  /** The folder the search begins in and goes up from. */
  readonly from: string
  /** A config file named by the user, in place of the search. */
  readonly configPath?: string
  /** A framework named by the user, in place of the config's. */
  readonly framework?: string
  /** A baseline named by the user, in place of the config's. */
  readonly baselinePath?: string
  /** A baseline that is about to be written may be missing. */
  readonly baselineMayBeMissing?: boolean
  /** Every rule that a config may name, but those of its plugins. */
  readonly rules: readonly KnownRule[]
  /** Loads the rules of the plugins that the config in `root` names; left out, or gives null, where no code of the folder may run. */
  readonly loadRules?: (root: string, names: readonly string[]) => Promise<readonly Rule[] | null>
}

/** A folder of drafts with everything its files say, checked and resolved. */
export interface Project {
  /** The folder of the config file; without one the folder the search began in. */
  readonly root: string
  readonly configPath: string | null
  readonly config: Config
  /** Those a report may be written under. */
  readonly frameworks: readonly Framework[]
  readonly rules: NonNullable<CheckSettings['rules']>
  /** What holds beside `rules` for some drafts; the later ones win. */
  readonly overrides: readonly Override[]
  readonly failOn: Threshold
  readonly waiversPath: string
  readonly waivers: readonly PlacedWaiver[]
  readonly baselinePath: string | null
  readonly baseline: Baseline
  /** Fingerprints that the baseline holds of drafts that are gone: they may have got another name. */
  readonly moved: ReadonlySet<string>
  /** Rules of the plugins that the configuration names; none where they were not loaded. */
  readonly ownRules: readonly Rule[]
  /** Names of retext plugins, to be imported by the surface. */
  readonly retext: readonly string[]
  /** Paths relative to the root, with `/`. */
  readonly ignores: Ignored
  /** Files of settings that nothing reads, since their name is not quite right. */
  readonly misnamed: readonly Misnamed[]
}

/**
 * Reads the configuration that holds for a folder. Everything works without any. Throws a `ConfigError` when a file
 * cannot be used. YAML is parsed, and its parser loaded, only where there is some.
 */
export async function loadProject(options: LoadOptions): Promise<Project> {
  const { files } = options
  const found = await findConfig(options)
  // Without a configuration the folder is that of the file beside which one would stand.
  const marked =
    found?.path ?? (await above(ignoreFile, options)) ?? (await above(defaultWaiversFile, options))
  const root = marked === null ? options.from : (files.folder(marked) ?? options.from)
  const loaded = found === null ? [] : await readPlugins(found, root, options)
  const ownRules = loaded ?? []
  const known = [...options.rules, ...ownRules]
  const config =
    found === null
      ? {}
      : (await import('./config.ts')).parseConfig(found.path, found.text, known, loaded === null)
  const place: Place = { files, root, configPath: found?.path ?? null }
  const own = await readFrameworks(place, config)
  const waiversPath =
    config.waivers === undefined
      ? ((await above(defaultWaiversFile, options)) ?? files.resolve(root, defaultWaiversFile))
      : await within(place, config.waivers)
  const baselinePath =
    options.baselinePath ?? (config.baseline === undefined ? null : await within(place, config.baseline))
  const baseline = await readBaseline(files, baselinePath, options.baselineMayBeMissing === true)
  return {
    root,
    configPath: found?.path ?? null,
    config,
    frameworks: chosenFrameworks(
      [...own, ...builtInFrameworks],
      options.framework,
      config,
      found?.path ?? null
    ),
    rules: withRules({}, config.rules ?? {}),
    overrides: config.overrides ?? [],
    failOn: config.failOn ?? 'error',
    waiversPath,
    waivers: await readWaivers(files, waiversPath, config.waivers !== undefined, known),
    baselinePath,
    baseline,
    moved: await movedIn(baseline, baselinePath, files),
    ownRules,
    retext: config.retext ?? [],
    ignores: await ignoresOf(root, config, options),
    misnamed: await misnamedOf(options, found?.path ?? null, [waiversPath, baselinePath])
  }
}

async function findConfig({
  files,
  from,
  configPath
}: LoadOptions): Promise<{ path: string; text: string } | null> {
  if (configPath !== undefined) {
    const text = await textOf(files, configPath)
    if (text === null) throw wholeFile(configPath, 'There is no such configuration file.')
    return { path: configPath, text }
  }
  const path = await above(configFile, { files, from })
  const text = path === null ? null : await textOf(files, path)
  return path === null || text === null ? null : { path, text }
}

/** None that the user or the configuration names is misnamed. */
async function misnamedOf(
  { files, from }: LoadOptions,
  configPath: string | null,
  named: readonly (string | null)[]
): Promise<Misnamed[]> {
  const last = configPath === null ? null : files.folder(configPath)
  const found = await misnamedIn(files, from, last)
  return found.filter(({ path }) => path !== configPath && !named.includes(path))
}

/** The patterns of the configuration, relative to it, and those of the nearest ignore file, relative to that. */
async function ignoresOf(root: string, config: Config, options: LoadOptions): Promise<Ignored> {
  const { files } = options
  const path = await above(ignoreFile, options)
  const text = path === null ? null : await textOf(files, path)
  const folder = path === null ? root : (files.folder(path) ?? root)
  if (folder === root) return ignored(config.ignore ?? [], text)
  const [byConfig, byFile] = [ignored(config.ignore ?? [], null), ignored([], text)]
  return way => {
    const within = files.relative(folder, files.resolve(root, way))
    return byConfig(way) || (within !== null && byFile(within))
  }
}

async function movedIn(baseline: Baseline, path: string | null, files: Files): Promise<Set<string>> {
  const moved = new Set<string>()
  const folder = path === null ? null : files.folder(path)
  if (folder === null || files.exists === undefined) return moved
  for (const [draft, found] of baseline) {
    if (await files.exists(files.resolve(folder, draft))) continue
    for (const fingerprint of found.keys()) moved.add(fingerprint)
  }
  return moved
}

async function readPlugins(
  { path, text }: { path: string; text: string },
  root: string,
  { loadRules }: LoadOptions
): Promise<readonly Rule[] | null> {
  if (loadRules === undefined) return null
  // Most configurations name none, and their text need not be parsed twice.
  if (!/plugins/.test(text)) return []
  const names = (await import('./config.ts')).pluginsNamed(path, text)
  return names.length === 0 ? [] : loadRules(root, names)
}

async function readFrameworks(place: Place, config: Config): Promise<Framework[]> {
  const own: Framework[] = []
  if (config.frameworks === undefined) return own
  const { readUserFramework } = await import('./user-framework.ts')
  for (const name of config.frameworks) {
    const path = await within(place, name)
    const text = await textOf(place.files, path)
    if (text === null)
      throw wholeFile(place.configPath ?? path, `"frameworks" names ${path}, which does not exist.`)
    own.push(readUserFramework(path, text, own))
  }
  return own
}

function chosenFrameworks(
  all: readonly Framework[],
  named: string | undefined,
  config: Config,
  configPath: string | null
): readonly Framework[] {
  const id = named ?? config.framework
  if (id === undefined) return all
  const chosen = all.find(framework => framework.id === id)
  if (chosen !== undefined) return [chosen]
  const ids = all.map(framework => framework.id)
  const message = `Unknown framework "${id}".${didYouMean(id, ids)} Known: ${ids.join(', ')}.`
  if (named === undefined && configPath !== null) throw wholeFile(configPath, message)
  throw new ConfigError([], message)
}

async function readWaivers(
  files: Files,
  path: string,
  named: boolean,
  rules: readonly KnownRule[]
): Promise<readonly PlacedWaiver[]> {
  const text = await textOf(files, path)
  if (text === null) {
    if (named) throw wholeFile(path, 'The configuration names this waivers file, and it does not exist.')
    return []
  }
  return (await import('./waivers.ts')).parseWaivers(
    path,
    text,
    rules.map(rule => rule.id)
  )
}

async function readBaseline(files: Files, path: string | null, mayBeMissing: boolean): Promise<Baseline> {
  if (path === null) return new Map()
  const text = await textOf(files, path)
  if (text !== null) return (await import('./baseline.ts')).parseBaseline(path, text)
  if (mayBeMissing) return new Map()
  throw wholeFile(path, 'There is no such baseline. Write it with --update-baseline.')
}
