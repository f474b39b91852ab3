import type { Framework } from '@touchstone/core'

export type ReferenceSystem = NonNullable<Framework['references']>['system']

/** What a reference names, in Markdown; one that names nothing is told what there is. */
export function referenceText(id: string | null, system: ReferenceSystem): string {
  const title = id === null ? null : titleOf(id, system)
  if (title === null) {
    const known = system.kinds.map(({ plural, entries }) => `${entries.length} ${plural}`).join(', ')
    return `This names no reference of the ${system.title}, which has ${known}.`
  }
  return `**${id}**: ${title}\n\n${system.title}`
}

/** The title of `outcome 3`; null when there is none. */
export function titleOf(id: string, system: ReferenceSystem): string | null {
  const [kind, number] = id.split(' ')
  const entries = system.kinds.find(known => known.id === kind)?.entries
  return entries?.find(entry => String(entry.number) === number)?.title ?? null
}

/** Every reference of the system, by id, in its order. */
export function idsOf(system: ReferenceSystem): string[] {
  return system.kinds.flatMap(({ id, entries }) => entries.map(({ number }) => `${id} ${number}`))
}

/** The reference as the house form writes it. */
export function written(id: string, system: ReferenceSystem): string {
  const [kind = '', number = ''] = id.split(' ')
  return system.houseForm.replace('{kind}', kind).replace('{number}', number)
}
