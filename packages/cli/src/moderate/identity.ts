/** What two runs must share so that their records may stand in one result. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Project } from '@touchstone/project'
import type { Target } from '../check/targets.ts'
import { VERSION } from '../version.ts'

/** A hash of the version, the build and every setting that findings follow from. */
export function identityOf(project: Project, today: string): string {
  const { frameworks, rules, overrides, waivers, baseline, retext, ownRules } = project
  const own = ownRules.map(rule => [rule, String(rule.check)])
  const holding = waivers.map(({ line: _, until, ...waiver }) => ({
    ...waiver,
    holds: until === null || until >= today
  }))
  const accepted = [...baseline].map(([path, found]) => [path, [...found]])
  return createHash('sha256')
    .update(JSON.stringify([VERSION, build(), frameworks, rules, overrides, holding, accepted, retext, own]))
    .digest('hex')
    .slice(0, 32)
}

/** A hash of the drafts that a batch has, by their paths. */
export function batchOf(targets: readonly Pick<Target, 'shown'>[]): string {
  return createHash('sha256')
    .update(JSON.stringify(targets.map(({ shown }) => shown)))
    .digest('hex')
    .slice(0, 32)
}

/** Tells builds of one version apart, alike on every machine that the same build was copied to. */
export function build(): string {
  return createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
}
