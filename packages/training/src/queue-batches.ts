/** Batches of drafts of which one in ten has a slip planted in it, as the queue of `moderate` knows them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Checker, createChecker } from '../../core/src/check.ts'
import { Memory } from '../../core/src/memory/memory.ts'
import type { CheckedAnswer } from '../../core/src/report/answer.ts'
import { toJson } from '../../core/src/report/json.ts'
import { ledgerOf } from '../../core/src/report/ledger/ledger.ts'
import { type Outline, outlineOf } from '../../moderation/src/outline.ts'
import type { Plant } from '../../plant/src/plant.ts'
import { plants } from '../../plant/src/plants/index.ts'
import { seeded, seedFor } from '../../plant/src/random.ts'
import type { Material } from './material.ts'
import type { RuleFold } from './rule-folds.ts'
import { authorityOf } from './sentence-readings.ts'

const seed = 20261201
/** Slips planted in each draft, each in a copy of its own. */
const copiesOfEach = 6
/** The part of a batch that has a slip. */
const plantedPart = 0.1

/** A published draft as it is, and its copies with one slip each. */
export interface Variants {
  readonly clean: Outline
  readonly planted: readonly { readonly plant: Pick<Plant, 'id' | 'kind'>; readonly outline: Outline }[]
}

/** A draft of a batch: `slip` is null where nothing is planted in it. */
export interface Drawn {
  readonly outline: Outline
  readonly slip: Pick<Plant, 'id' | 'kind'> | null
}

/** The drafts of one fold, read with weights that have not seen their authorities. */
export function variantsOf({ authorities, settings }: RuleFold, { folders }: Material): Variants[] {
  const checker = createChecker({ ...settings, memoryLimit: 50_000 })
  const memory = new Memory()
  const beside = join(folders.reports, '../drafts')
  const folder = existsSync(beside) ? beside : folders.reports
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt') && authorities.has(authorityOf(name.slice(0, -4))))
    .sort()
    .flatMap((name): Variants[] => {
      const before = checker.check(readFileSync(join(folder, name), 'utf8'), { path: name })
      if (!before.checked) return []
      return [{ clean: toldOf(before, memory), planted: copiesOf(before, checker, memory) }]
    })
}

function copiesOf(before: CheckedAnswer, checker: Checker, memory: Memory): Variants['planted'] {
  const { path } = before
  const order = shuffled(plants, `kinds/${path}`)
  const copies: Variants['planted'][number][] = []
  for (const plant of order) {
    if (copies.length === copiesOfEach) break
    const random = seeded(seedFor(seed, `${plant.id}/${path}`))
    const planted = plant.plant(before.report, before.framework, random)
    if (planted === null) continue
    const after = checker.check(planted.text, { path })
    if (after.checked)
      copies.push({ plant: { id: plant.id, kind: plant.kind }, outline: toldOf(after, memory) })
  }
  return copies
}

function toldOf(answer: CheckedAnswer, memory: Memory): Outline {
  const json = toJson(answer)
  if (!json.checked) throw new Error(`"${answer.path}" was checked, and its JSON says that it was not.`)
  return outlineOf(answer, ledgerOf(answer, { memory }), json)
}

/** Batch `number` of all drafts: another tenth of them has a slip each time. */
export function batchOf(all: readonly Variants[], number: number): Drawn[] {
  const random = seeded(seedFor(seed, `batch/${number}`))
  const withSlip = new Set(
    shuffled([...all.keys()], `drafts/${number}`).slice(0, Math.round(all.length * plantedPart))
  )
  return all.map(({ clean, planted }, at) => {
    if (!withSlip.has(at) || planted.length === 0) return { outline: clean, slip: null }
    const { plant, outline } = random.pick(planted)
    return { outline, slip: plant }
  })
}

function shuffled<Entry>(entries: readonly Entry[], name: string): Entry[] {
  const random = seeded(seedFor(seed, name))
  return entries
    .map(entry => ({ entry, key: random.next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ entry }) => entry)
}
