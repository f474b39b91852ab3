import type { Framework } from './framework.ts'

/** Stands for a part that several frameworks share: in `{'=': 3}` the fourth. */
interface Place {
  readonly '=': number
}

/** Frameworks as data whose equal parts stand once. */
export interface Packed {
  readonly shared: readonly unknown[]
  readonly frameworks: readonly unknown[]
}

/** Takes out what several frameworks share: whole values, topic lists of judgements, the reference system. */
export function pack(frameworks: readonly Framework[]): Packed {
  const counts = new Map<string, number>()
  for (const framework of frameworks) {
    replaced(framework, part => {
      const text = JSON.stringify(part)
      counts.set(text, (counts.get(text) ?? 0) + 1)
      return part
    })
  }
  const places = new Map<string, Place>()
  const shared: unknown[] = []
  const place = (part: unknown): unknown => {
    const text = JSON.stringify(part)
    if (text.length < 60 || (counts.get(text) ?? 0) < 2) return part
    const known = places.get(text) ?? { '=': shared.push(part) - 1 }
    places.set(text, known)
    return known
  }
  return { shared, frameworks: frameworks.map(framework => replaced(framework, place)) }
}

/** The frameworks that `pack` packed, from their JSON texts. */
export function unpack(shared: readonly string[], packed: readonly string[]): Framework[] {
  const parts = shared.map(text => JSON.parse(text) as unknown)
  const part = (value: unknown): unknown => (isPlace(value) ? parts[value['=']] : value)
  return packed.map(text => replaced(JSON.parse(text) as Framework, part))
}

/** The framework with `change` made to every part that can be shared. */
function replaced(framework: Framework, change: (part: unknown) => unknown): Framework {
  const { judgements, references, ...rest } = framework
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, change(value)])),
    judgements: judgements.map(judgement => ({ ...judgement, topics: change(judgement.topics) })),
    references: references && { ...references, system: change(references.system) }
  } as unknown as Framework
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && '=' in value
}
