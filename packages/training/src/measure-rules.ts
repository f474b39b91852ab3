/**
 * `pnpm measure rules [REPORTS GOLD]`: runs every rule that reads evidence on published drafts as they are and with planted
 * slips, each with weights that have not seen its authority, and writes what comes out for the pages of the rules.
 */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MeasuredRule } from '../../core/src/check/measured-block.ts'
import { rules } from '../../core/src/check/rules/index.ts'
import { runRules } from '../../core/src/check/runner.ts'
import { type Checker, createChecker } from '../../core/src/check.ts'
import type { Range } from '../../core/src/read/tree.ts'
import type { CheckedAnswer } from '../../core/src/report/answer.ts'
import { plants } from '../../plant/src/plants/index.ts'
import { seeded, seedFor } from '../../plant/src/random.ts'
import { wilson } from '../../plant/src/wilson.ts'
import type { Material } from './material.ts'
import { foldsOf, type RuleFold } from './rule-folds.ts'
import { readRuleReadings } from './rule-readings.ts'
import { authorityOf } from './sentence-readings.ts'

const seed = 20261124
const written = join(import.meta.dirname, '../../core/model/measured-rules.json')
const readingsFile = join(import.meta.dirname, '../readings/findings.tsv')

/** The option of a rule that its curve runs over, and where it is measured. */
const curves: Readonly<Record<string, { readonly option: string; readonly at: readonly number[] }>> = {
  'grade-evidence': { option: 'chance', at: [0.02, 0.05, 0.1, 0.15, 0.2, 0.3] },
  'unbacked-judgement': { option: 'demand', at: [0.5, 0.75, 1, 1.25, 1.5, 2] },
  'improvement-evidence': { option: 'below', at: [-1, 0, 0.5, 0.75, 1, 1.5] },
  'reference-fit': { option: 'unlikely', at: [0.005, 0.01, 0.02, 0.05, 0.1] },
  'summary-agreement': { option: 'agreeing', at: [0, 0.5, 1, 2, 5] },
  contradiction: { option: 'likeness', at: [0.2, 0.3, 0.4, 0.5, 0.6, 0.8] },
  'quantifier-agreement': { option: 'likeness', at: [0.3, 0.4, 0.5, 0.7, 1] },
  'criteria-coverage': { option: 'core', at: [0.9, 0.93, 0.95, 0.97] },
  impact: { option: 'share', at: [0.3, 0.4, 0.45, 0.5, 0.6, 0.7] }
}
const measured = [...Object.keys(curves), 'weakness-against-grade', 'weakness-without-improvement']
const slips = plants.filter(({ kind, rule }) => kind === 'evidence' || rule === 'summary-agreement')

interface Draft {
  readonly name: string
  readonly before: CheckedAnswer
  readonly checker: Checker
}

interface Planted {
  readonly draft: Draft
  readonly after: CheckedAnswer
  readonly place: Range
}

/** Writes the figures of so many folds; `say` is told how it goes. */
export function measureRules(material: Material, folds: number, say: (line: string) => void): void {
  const drafts = foldsOf(material, folds, say).flatMap(fold => draftsOf(fold, material))
  say(`Read ${drafts.length} drafts; planting ${slips.length} kinds of slips.`)
  const planted = new Map(slips.map(slip => [slip.id, plantedIn(drafts, slip)]))
  say(wholeCheck(drafts, planted))
  const readings = readRuleReadings(readingsFile)
  const figures = Object.fromEntries(
    measured.map((id): [string, MeasuredRule] => {
      const read = readings.readings.filter(({ rule }) => rule === id)
      return [
        id,
        {
          date: readings.date,
          drafts: drafts.length,
          perReport: rounded(total(drafts, id) / drafts.length),
          read: read.length,
          held: read.reduce((sum, { holds }) => sum + holds, 0),
          planted: slips
            .filter(({ rule }) => rule === id)
            .map(slip => {
              const copies = planted.get(slip.id) ?? []
              const found = copies.filter(copy => speaks(copy, [id])).length
              return {
                slip: slip.describe,
                count: copies.length,
                found: rounded(found / (copies.length || 1))
              }
            }),
          ...curveOf(id, drafts, planted)
        }
      ]
    })
  )
  writeFileSync(`${written}.new`, `${JSON.stringify(figures, null, 2)}\n`)
  renameSync(`${written}.new`, written)
  for (const [id, one] of Object.entries(figures)) say(`${id}: ${JSON.stringify(one)}`)
}

/** The drafts of one fold, checked with its weights. */
function draftsOf({ authorities, settings }: RuleFold, { folders }: Material): Draft[] {
  const checker = createChecker({ ...settings, memoryLimit: 200_000 })
  const beside = join(folders.reports, '../drafts')
  const folder = existsSync(beside) ? beside : folders.reports
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt') && authorities.has(authorityOf(name.slice(0, -4))))
    .sort()
    .flatMap(name => {
      const before = checker.check(readFileSync(join(folder, name), 'utf8'), { path: name })
      return before.checked ? [{ name, before, checker }] : []
    })
}

function plantedIn(drafts: readonly Draft[], slip: (typeof slips)[number]): Planted[] {
  return drafts.flatMap(draft => {
    const { before, checker, name } = draft
    const random = seeded(seedFor(seed, `${slip.id}/${name}`))
    const planted = slip.plant(before.report, before.framework, random)
    if (planted === null) return []
    const after = checker.check(planted.text, { path: name })
    return after.checked ? [{ draft, after, place: planted.place }] : []
  })
}

/** True when one of the rules says something at the place that none said of the draft as it was. */
function speaks({ draft, after, place }: Planted, ids: readonly string[]): boolean {
  return isNew(draft.before.findings, after.findings, place, ids)
}

type Said = Pick<CheckedAnswer['findings'][number], 'rule' | 'message' | 'range' | 'evidence'>

function isNew(
  before: readonly Said[],
  after: readonly Said[],
  place: Range,
  ids: readonly string[]
): boolean {
  const said = new Set(before.map(({ rule, message }) => `${rule} ${message}`))
  return after.some(
    ({ rule, message, range, evidence }) =>
      ids.includes(rule) &&
      !said.has(`${rule} ${message}`) &&
      [range, ...evidence.map(one => one.range)].some(one => one.start < place.end && place.start < one.end)
  )
}

function total(drafts: readonly Draft[], id: string): number {
  return drafts.reduce((sum, { before }) => sum + before.findings.filter(({ rule }) => rule === id).length, 0)
}

/** What the rule says at each threshold, of the drafts and of their slips. */
function curveOf(
  id: string,
  drafts: readonly Draft[],
  planted: ReadonlyMap<string, readonly Planted[]>
): Pick<MeasuredRule, 'curve' | 'option'> {
  const curve = curves[id]
  const rule = rules.find(one => one.id === id)
  if (curve === undefined || rule === undefined) return {}
  const copies = slips.filter(slip => slip.rule === id).flatMap(slip => planted.get(slip.id) ?? [])
  const points = curve.at.map(threshold => {
    const settings = { [id]: { on: true, options: { [curve.option]: threshold } } }
    const say = ({ report, framework, facts }: CheckedAnswer) =>
      runRules([rule], { report, framework, facts }, settings)
    const before = new Map(drafts.map(draft => [draft, say(draft.before)]))
    const alarms = [...before.values()].reduce((sum, found) => sum + found.length, 0)
    const found = copies.filter(({ draft, after, place }) =>
      isNew(before.get(draft) ?? [], say(after), place, [id])
    ).length
    return {
      threshold,
      perReport: rounded(alarms / drafts.length),
      found: copies.length === 0 ? null : rounded(found / copies.length)
    }
  })
  return { option: curve.option, curve: points }
}

/** The figures over all rules: how loud a draft is, and which slips any of the expected rules finds. */
function wholeCheck(drafts: readonly Draft[], planted: ReadonlyMap<string, readonly Planted[]>): string {
  const counts = (test: (finding: CheckedAnswer['findings'][number]) => boolean) => {
    const each = drafts.map(({ before }) => before.findings.filter(test).length).sort((a, b) => a - b)
    const mean = each.reduce((sum, count) => sum + count, 0) / (each.length || 1)
    return `median ${each[each.length >> 1]}, mean ${mean.toFixed(2)}, most ${each[each.length - 1]}`
  }
  return [
    `warnings and errors: ${counts(({ severity }) => severity !== 'information')}`,
    `warnings of evidence rules: ${counts(({ rule, severity }) => severity !== 'information' && measured.includes(rule))}`,
    `advice of evidence rules: ${counts(({ rule, severity }) => severity === 'information' && measured.includes(rule))}`,
    ...slips.map(slip => {
      const copies = planted.get(slip.id) ?? []
      const found = copies.filter(copy => speaks(copy, [slip.rule, ...slip.also])).length
      const { low, high } = wilson(found, copies.length)
      return `${slip.describe}: ${found} of ${copies.length} found, ${percent(found / (copies.length || 1))} (${percent(low)} to ${percent(high)})`
    })
  ].join('\n')
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function rounded(value: number): number {
  return Number(value.toFixed(3))
}
