/**
 * `pnpm measure areas [REPORTS GOLD]`: how often `compare` says of an earlier area to improve what a reader does, on the areas
 * that its limits were chosen on and on those that they are tested on. On the first, the limits are also chosen anew for each
 * tenth of the authorities on the other nine, so that a figure is printed that choosing has not flattered.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createChecker } from '../../core/src/check.ts'
import { learned } from '../../core/src/model.ts'
import type { CheckedAnswer } from '../../core/src/report/answer.ts'
import { comparableOf, type KeptReport } from '../../core/src/report/compare/comparable.ts'
import { areasOf } from '../../core/src/report/compare/compare-items.ts'
import {
  type AreaSigns,
  type Limits,
  limits,
  type Outcome,
  outcomeOf
} from '../../core/src/report/compare/compare-outcome.ts'
import { wilson } from '../../plant/src/wilson.ts'
import { type AreaVerdict, readAreaVerdicts, verdictFiles } from './area-verdicts.ts'
import { type Material, MissingMaterial } from './material.ts'
import { authorityOf } from './sentence-readings.ts'

const folds = 10
/** Limits that are tried. */
const tried: readonly Limits[] = [0.4, 0.5, 0.6, 0.7, 0.8, 1].flatMap(outweighs =>
  [0, 4.4, 4.8, 5.2, 5.6].flatMap(far => [0, 5.5, 6, 6.5].map(farther => ({ outweighs, far, farther })))
)

interface Read {
  readonly authority: string
  readonly signs: AreaSigns
  readonly outcome: Outcome
}

export function measureAreas({ folders }: Material, say: (line: string) => void): void {
  const read = readerIn([join(folders.reports, '../drafts'), folders.reports])
  const further = readAreaVerdicts(verdictFiles.further).map(read)
  const test = readAreaVerdicts(verdictFiles.test).map(read)
  say(`limits: ${limitWords(limits)}`)
  say(`areas that the limits were chosen on: ${figure(further, () => limits)}`)
  say(`the same, limits chosen on other authorities: ${figure(further, unseen(further))}`)
  say(`areas that they are tested on: ${figure(test, () => limits)}`)
  for (const [name, areas] of [
    ['first', further],
    ['last', test]
  ] as const)
    say(
      `"addressed" throughout, on the ${name}: ${shareWords(areas.filter(isAddressed).length, areas.length)}`
    )
  say(`\nthe reader's word (rows) against the tool's, on both:\n\n${tableOf([...further, ...test])}`)
}

/** Reads what a verdict is on; a folder without its reports is left for the next. */
function readerIn(folders: readonly string[]): (verdict: AreaVerdict) => Read {
  const checker = createChecker(learned)
  const answers = new Map<string, CheckedAnswer>()
  const answerOf = (name: string): CheckedAnswer => {
    const kept = answers.get(name)
    if (kept !== undefined) return kept
    const folder = folders.find(one => existsSync(join(one, name)))
    if (folder === undefined) throw new MissingMaterial(`There is no "${name}" in ${folders.join(' or ')}.`)
    const answer = checker.check(readFileSync(join(folder, name), 'utf8'), { path: name })
    if (!answer.checked) throw new MissingMaterial(`"${name}" could not be checked: ${answer.reason}`)
    answers.set(name, answer)
    return answer
  }
  return ({ previous, current, item, outcome }) => {
    const areas = areasOf(kept(answerOf(previous)), kept(answerOf(current)), learned.traceModel())
    const area = areas[item - 1]
    if (area === undefined) throw new MissingMaterial(`"${previous}" has no area to improve ${item}.`)
    return { authority: authorityOf(current), signs: area.signs, outcome }
  }
}

function kept(answer: CheckedAnswer): KeptReport {
  return { ...comparableOf(answer), framework: answer.framework }
}

/** For each area the limits that do best on the other folds' authorities; the first of equals. */
function unseen(all: readonly Read[]): (one: Read) => Limits {
  const authorities = [...new Set(all.map(({ authority }) => authority))].sort()
  const foldOf = (authority: string) => (authorities.indexOf(authority) * 3) % folds
  const chosen = Array.from({ length: folds }, (_, fold) => {
    const others = all.filter(({ authority }) => foldOf(authority) !== fold)
    return tried.reduce((best, one) => (right(others, one) > right(others, best) ? one : best))
  })
  return ({ authority }) => chosen[foldOf(authority)] ?? limits
}

function right(all: readonly Read[], at: Limits): number {
  return all.filter(({ signs, outcome }) => outcomeOf(signs, at) === outcome).length
}

function figure(all: readonly Read[], limitsFor: (one: Read) => Limits): string {
  const hits = all.filter(one => outcomeOf(one.signs, limitsFor(one)) === one.outcome).length
  return shareWords(hits, all.length)
}

function isAddressed({ outcome }: Read): boolean {
  return outcome === 'addressed'
}

function shareWords(hits: number, count: number): string {
  const { low, high } = wilson(hits, count)
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  return `${hits} of ${count} as the reader, ${percent(hits / count)} (${percent(low)} to ${percent(high)})`
}

function limitWords({ outweighs, far, farther }: Limits): string {
  return (
    `weaknesses outweigh at ${outweighs} of the strengths, what comes no nearer than ${far} is not mentioned, ` +
    `nor what comes no nearer than ${farther} where half of it stands nowhere`
  )
}

function tableOf(all: readonly Read[]): string {
  const outcomes: Outcome[] = ['addressed', 'continuing', 'not mentioned']
  const rows = outcomes.map(outcome => {
    const own = all.filter(one => one.outcome === outcome)
    const cells = outcomes.map(said => own.filter(({ signs }) => outcomeOf(signs) === said).length)
    return `| ${outcome} | ${cells.join(' | ')} |`
  })
  return [`|  | ${outcomes.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n')
}
