import { resolve } from 'node:path'
import { ownIds, rules } from '@touchstone/core'
import { didYouMean, type KnownRule, loadProject, type Project } from '@touchstone/project'
import { isTrusted, nodeFiles, ownRules } from '@touchstone/project/node'
import { line } from '@touchstone/results'
import type { CheckFlags } from '../commands/check.ts'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { globFolder, statOf } from './targets.ts'

/** Every id that a configuration or a flag may name. */
export const knownRules: readonly KnownRule[] = [...rules, ...ownIds.map(id => ({ id, options: {} }))]

/** The flags that bear on the project; other commands have some of them. */
export type SettingFlags = Pick<
  CheckFlags,
  | 'only'
  | 'skip'
  | 'failOn'
  | 'framework'
  | 'config'
  | 'baseline'
  | 'updateBaseline'
  | 'stdinFilename'
  | 'plugins'
>

/** The project that holds for the arguments, with what the flags change of it. `err` is told of code that was left alone. */
export async function settings(
  paths: readonly string[],
  flags: SettingFlags,
  io: Pick<Io, 'cwd'> & Partial<Pick<Io, 'err'>>
): Promise<Project> {
  const mayRun = (root: string) => flags.plugins ?? isTrusted(root)
  const project = await loadProject({
    files: nodeFiles,
    from: folderOf(paths, flags, io.cwd),
    rules: knownRules,
    loadRules: async (root, names) => ((await mayRun(root)) ? ownRules(root, names) : null),
    ...(flags.config === undefined ? {} : { configPath: resolve(io.cwd, flags.config) }),
    ...(flags.framework === undefined ? {} : { framework: flags.framework }),
    ...(flags.baseline === undefined ? {} : { baselinePath: resolve(io.cwd, flags.baseline) }),
    baselineMayBeMissing: flags.updateBaseline === true
  })
  const named = [...(project.config.plugins ?? []), ...project.retext]
  const runs = named.length === 0 || (await mayRun(project.root))
  if (!runs && flags.plugins === undefined) io.err?.(line(leftAlone(project, named)))
  return {
    ...project,
    rules: chosenRules(project, flags),
    overrides: chosenOverrides(project, flags),
    failOn: flags.failOn ?? project.failOn,
    retext: runs ? project.retext : []
  }
}

function leftAlone({ configPath, root }: Project, named: readonly string[]): string {
  return `${configPath ?? root} names plugins (${named.join(', ')}), which are code and were not run. If you trust them: --plugins, or once for all: touchstone trust ${root}`
}

/** The search for a config begins at the first path, so that it is the same wherever the command is run. */
function folderOf(paths: readonly string[], flags: SettingFlags, cwd: string): string {
  const first = paths[0] === '-' ? flags.stdinFilename : paths[0]
  if (first === undefined) return cwd
  const glob = globFolder(first, cwd)
  if (glob !== null) return resolve(cwd, glob)
  const path = resolve(cwd, first)
  return statOf(path)?.isDirectory() ? path : (nodeFiles.folder(path) ?? cwd)
}

function chosenRules({ rules: set, ownRules }: Project, flags: SettingFlags): Project['rules'] {
  const ids = [...knownRules, ...ownRules].map(rule => rule.id)
  for (const id of [...(flags.only ?? []), ...(flags.skip ?? [])]) {
    if (!ids.includes(id)) throw new UsageError(`Unknown rule "${id}".${didYouMean(id, ids)}`)
  }
  const chosen: Record<string, Project['rules'][string]> = { ...set }
  for (const id of ids) {
    if (flags.only !== undefined) chosen[id] = { ...set[id], on: flags.only.includes(id) }
    if (flags.skip?.includes(id)) chosen[id] = { ...set[id], on: false }
  }
  return chosen
}

/** What a flag names holds for every draft. */
function chosenOverrides({ overrides }: Project, { only, skip }: SettingFlags): Project['overrides'] {
  return overrides.map(({ files, rules: set }) => {
    const kept = Object.entries(set).filter(([id, { severity }]) => {
      if (skip?.includes(id) || (only !== undefined && !only.includes(id))) return false
      return only === undefined || severity !== 'off'
    })
    return { files, rules: Object.fromEntries(kept) }
  })
}

/** The configuration that holds, for `--print-config`: every rule with its severity, every path whole. */
export function effective(project: Project): object {
  const described = [...knownRules, ...project.ownRules].map(rule => {
    const set = project.rules[rule.id]
    const own = 'severity' in rule ? (rule.severity as string) : null
    const severity = set?.on === false ? 'off' : (set?.severity ?? own ?? 'on')
    return [rule.id, set?.options === undefined ? severity : { severity, options: set.options }]
  })
  return {
    config: project.configPath,
    root: project.root,
    frameworks: project.frameworks.map(framework => framework.id),
    rules: Object.fromEntries(described),
    overrides: project.overrides,
    ignore: project.config.ignore ?? [],
    waivers: { file: project.waiversPath, entries: project.waivers.length },
    baseline: project.baselinePath,
    retext: project.retext,
    plugins: project.config.plugins ?? [],
    failOn: project.failOn
  }
}
