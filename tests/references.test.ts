import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { frameworkById } from '../packages/core/src/frameworks/index.ts'
import { readReferences, withoutReferences } from '../packages/core/src/understand/words/reference.ts'

interface Item {
  readonly report: string
  readonly item: number
  readonly text: string
  /** The reference that the readers of the labels chose; only in the labels. */
  readonly reference?: string | null
}

const gold = new URL('../../shared/gold/', import.meta.url)
const read = (name: string): Item[] =>
  existsSync(gold) ? (JSON.parse(readFileSync(new URL(name, gold), 'utf8')) as Item[]) : []

describe.skipIf(!existsSync(gold))('published references', () => {
  const system = frameworkById('ilacs-2025')?.references?.system
  const items = read('published-items-2025-2026.json')

  it('are all understood, one an item', () => {
    if (system === undefined) throw new Error('ilacs-2025 has no references')
    const styles = new Set<string>()
    let understood = 0
    for (const item of items) {
      const references = readReferences(item.text, system)
      if (references.length === 1 && typeof references[0]?.id === 'string') understood += 1
      for (const reference of references) styles.add(reference.style)
    }
    console.log(`references understood: ${understood} of ${items.length}, in ${styles.size} styles`)
    expect(items.length).toBeGreaterThan(100)
    expect(understood).toBe(items.length)
  })

  it('leave the item as the readers of the labels had it', () => {
    if (system === undefined) throw new Error('ilacs-2025 has no references')
    const labelled = new Map(
      read('improvements.json').map(item => [`${item.report} ${item.item}`, item.text])
    )
    const bare = (text: string) => text.replace(/\.$/, '')
    const both = items.filter(item => labelled.has(`${item.report} ${item.item}`))
    const different = both.filter(
      item =>
        bare(withoutReferences(item.text, readReferences(item.text, system))) !==
        bare(labelled.get(`${item.report} ${item.item}`) ?? '')
    )
    console.log(
      `items without their reference: ${both.length - different.length} of ${both.length} as labelled`
    )
    expect(both.length).toBeGreaterThan(0)
    expect(different).toEqual([])
  })

  it('are those of the labels, where an item has both', () => {
    if (system === undefined) throw new Error('ilacs-2025 has no references')
    const labels = new Map(
      read('improvements.json').map(item => [`${item.report} ${item.item}`, item.reference])
    )
    const pairs = items
      .map(item => ({
        read: readReferences(item.text, system)[0]?.id,
        labelled: labels.get(`${item.report} ${item.item}`)
      }))
      .filter(({ labelled }) => typeof labelled === 'string')
    console.log(
      `references as labelled: ${pairs.filter(one => one.read === one.labelled).length} of ${pairs.length}`
    )
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.filter(one => one.read !== one.labelled)).toEqual([])
  })
})
