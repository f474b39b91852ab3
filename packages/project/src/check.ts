import {
  type Answer,
  applyBaseline,
  type Checker,
  type CheckOptions,
  type CheckSettings,
  createChecker,
  rules
} from '@touchstone/core'
import type { Override } from './config.ts'
import type { Project } from './load.ts'
import { overridesFor, withRules } from './overrides.ts'

/** What a surface adds to the project's settings. */
export type Surroundings = Pick<
  CheckSettings,
  'today' | 'wording' | 'gradeModel' | 'traceModel' | 'extend' | 'memoryLimit' | 'around'
>

/** How one draft is checked: `format` follows from the path unless given. */
export interface DraftOptions extends CheckOptions {
  /** The draft's path relative to the baseline's folder; null without a baseline. */
  readonly baselineKey: string | null
  /** The draft's path relative to the project's folder, with `/`; null for one that lies elsewhere. */
  readonly inProject: string | null
}

/** A checker with the project's settings. */
export interface ProjectChecker {
  check(text: string, options: DraftOptions): Answer
  /** Waivers that no longer hold on the day of the check. */
  readonly expired: readonly Project['waivers'][number][]
  /** Waivers that hold and silenced nothing, given the `usedEntries` of the answers of every draft of the run. */
  unused(used: Iterable<number>): Project['waivers'][number][]
}

/** One door for every surface: the same settings give the same findings in the command and the editor. */
export function projectChecker(project: Project, surroundings: Surroundings = {}): ProjectChecker {
  const checkerWith = (overrides: readonly Override[]) =>
    createChecker({
      ...surroundings,
      ...(project.ownRules.length === 0 ? {} : { ruleSet: [...rules, ...project.ownRules] }),
      rules: overrides.reduce((base, override) => withRules(base, override.rules), project.rules),
      frameworks: project.frameworks,
      waivers: project.waivers
    })
  const checker = checkerWith([])
  const overriding = overridesFor(project.overrides)
  const others = new Map<string, Checker>()
  const checkerFor = (inProject: string | null): Checker => {
    const holding = overriding(inProject)
    if (holding.length === 0) return checker
    const key = holding.map(override => project.overrides.indexOf(override)).join()
    const made = others.get(key) ?? checkerWith(holding)
    others.set(key, made)
    return made
  }
  return {
    check(text, { baselineKey, inProject, ...options }) {
      const answer = checkerFor(inProject).check(text, { ...formatOf(options.path), ...options })
      if (baselineKey === null) return answer
      // A draft that the baseline does not know may be one that it knows by another name.
      const accepted = project.baseline.get(baselineKey)
      return withBaseline(answer, accepted === undefined ? project.moved : new Set(accepted.keys()))
    },
    expired: checker.entryProblems
      .filter(({ problem }) => problem === 'expired')
      .map(({ entry }) => project.waivers[entry] as Project['waivers'][number]),
    unused: used =>
      checker.unusedEntries(used).map(entry => project.waivers[entry] as Project['waivers'][number])
  }
}

function formatOf(path: string): { format?: 'markdown' } {
  return /\.(md|markdown)$/i.test(path) ? { format: 'markdown' } : {}
}

function withBaseline(answer: Answer, accepted: ReadonlySet<string>): Answer {
  if (!answer.checked || accepted.size === 0) return answer
  const findings = applyBaseline(answer.findings, accepted)
  const waived = [...answer.waived, ...findings.filter(finding => finding.waived !== null)]
  return {
    ...answer,
    findings: findings.filter(finding => finding.waived === null),
    waived: waived.sort(
      (one, other) => one.range.start - other.range.start || one.range.end - other.range.end
    )
  }
}
