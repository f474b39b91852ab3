import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createChecker, ledgerOf } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { describe, expect, it } from 'vitest'
import { findingsIn, paragraphsIn } from '../../../packages/language-server/src/features/placed.ts'
import type { Node, Told } from './node.ts'
import { nodesOf } from './nodes.ts'

const text = readFileSync(join(import.meta.dirname, '../../../corpus/thornmere-2025.md'), 'utf8')
const told = toldOf(text)
const { ledger } = told
const nodes = nodesOf(told)
const all = (list: readonly Node[]): Node[] => list.flatMap(node => [node, ...all(node.children)])

function toldOf(draft: string): Told {
  const answer = createChecker(learned).check(draft, { path: 'draft.md' })
  if (!answer.checked) throw new Error(answer.reason)
  return {
    ledger: ledgerOf(answer),
    waived: [],
    findings: findingsIn(answer),
    paragraphs: paragraphsIn(answer)
  }
}

const withItems = (improvements: Told['ledger']['improvements']) =>
  nodesOf({ ...told, findings: [], ledger: { ...ledger, improvements } })

describe('the judgement tree', () => {
  it('has a branch for each section, the overall grade, and the improvement items', () => {
    expect(nodes.map(({ judgement, kind }) => judgement ?? kind)).toEqual([
      'help-and-protection',
      'in-care',
      'care-leavers',
      'leaders',
      'overall',
      'items'
    ])
    expect(nodes.at(-1)?.description).toBe('5 items')
    expect(nodes[0]?.description).toMatch(/^good/)
  })

  it('puts sentences for and against the stated grade below their paragraphs', () => {
    const section = nodes[2] as Node
    expect(section.children.length).toBeGreaterThan(5)
    for (const paragraph of section.children) {
      expect(paragraph.label).toMatch(/^\d+\. [A-Z]/)
      expect(paragraph.children.length).toBeGreaterThan(0)
      for (const { kind } of paragraph.children) expect(['for', 'against']).toContain(kind)
    }
  })

  it('puts findings below the paragraph or the item that they stand in, and those of a heading below its judgement', () => {
    const slips = readFileSync(join(import.meta.dirname, '../../../corpus/thornmere-2025-slips.md'), 'utf8')
    const given = toldOf(slips)
    const tree = nodesOf(given)
    const found = (list: readonly Node[]) => all(list).filter(({ id }) => id.startsWith('finding/'))
    const numbering = found(tree).find(({ description }) => description === 'paragraph-numbering')
    expect(numbering?.label).toMatch(/^Paragraph 13 appears where 12 is expected/)
    const paragraph = all(tree).find(({ children }) => children.includes(numbering as Node))
    expect(paragraph?.label).toMatch(/^13\. The response to neglect/)
    expect(paragraph?.description).toMatch(/^1 finding/)
    const inCare = tree.find(({ judgement }) => judgement === 'in-care')
    expect(inCare?.children[0]).toMatchObject({ kind: 'error', description: 'grade-agreement' })
    const items = tree.find(({ kind }) => kind === 'items')
    expect(found(items?.children ?? []).length).toBeGreaterThan(0)
  })

  it('cuts nothing off that its tooltip does not say whole', () => {
    for (const { label, tooltip, kind } of all(nodes))
      if (kind !== 'items' && kind !== 'hold') expect(tooltip).toContain(label.replace(/ …$/, ''))
  })

  it('calls a strength for a good grade and a weakness against it', () => {
    const good = nodes.filter(({ judgement }) => judgement === 'in-care')
    const section = ledger.judgements.find(({ judgement }) => judgement === 'in-care')
    const strengths = new Set(section?.strengths.map(sentence => sentence.text))
    const sentences = all(good).filter(({ kind }) => kind === 'for' || kind === 'against')
    for (const { kind, label } of sentences) expect(kind).toBe(strengths.has(label) ? 'for' : 'against')
  })

  it('names the grade of the table where the heading states another', () => {
    const row = /^(\|[^|\n]*children in care[^|\n]*\|)[^|\n]*\|$/im
    const said = nodesOf(toldOf(text.replace(row, '$1 Inadequate |'))).find(
      ({ judgement }) => judgement === 'in-care'
    )
    expect(said?.description).toMatch(/^(?!inadequate).* · the table says inadequate/)
    expect(said?.tooltip).toMatch(/: the heading says .*, the table inadequate\./)
    expect(nodes.map(({ description }) => description).join()).not.toContain('the table says')
  })

  it('calls nothing for or against a grade that is not stated', () => {
    const judgements = ledger.judgements.map(one => ({ ...one, stated: null, pull: null }))
    const kinds = new Set(
      all(nodesOf({ ...told, ledger: { ...ledger, judgements } })).map(({ kind }) => kind)
    )
    expect(kinds).toContain('strength')
    expect(kinds).not.toContain('for')
    expect(kinds).not.toContain('against')
  })

  it('leads to the place that each label speaks of', () => {
    const lines = text.split('\n')
    const sentences = all(nodes).filter(({ kind }) => kind === 'for' || kind === 'against')
    expect(sentences.length).toBeGreaterThan(20)
    for (const { place, label } of sentences)
      expect(lines[place.line - 1]?.slice(place.column - 1)).toContain(label.slice(0, 20))
  })

  it('names each node once', () => {
    const ids = all(nodes).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says every node to a screen reader', () => {
    for (const { spoken } of all(nodes)) expect(spoken).not.toBe('')
    expect(all(nodes).find(({ kind }) => kind === 'against')?.spoken).toMatch(/^Against: /)
  })

  it('says so of an item whose finding no paragraph seems to hold', () => {
    const [item] = ledger.improvements
    if (item === undefined) throw new Error('the draft has no items')
    const [branch] = withItems([{ ...item, traced: true, paragraphs: [] }]).slice(-1)
    expect(branch?.children[0]?.description).toMatch(/ · no paragraph seems to hold it$/)
    const untraced = withItems([{ ...item, traced: false, paragraphs: [] }]).at(-1)
    expect(untraced?.children[0]?.description).not.toContain('no paragraph')
  })

  it('lists the findings that may stand, each with its reason', () => {
    const place = { line: 3, column: 1, endLine: 3, endColumn: 4 }
    const finding = { fingerprint: 'f', rule: 'acronym', message: 'EDT is never written out.', by: 'A. Lead' }
    const waiver = { uri: 'file:///w.yaml', line: 7 }
    const waived = [{ ...finding, ...place, reason: 'It is known.', waiver }]
    const branch = nodesOf({ ...told, waived }).at(-1)
    expect(branch).toMatchObject({ kind: 'waivers', description: '1 finding', place })
    expect(branch?.children).toMatchObject([
      { kind: 'waiver', label: finding.message, description: 'It is known. (A. Lead)', waived: { waiver } }
    ])
    expect(nodesOf(told).map(({ kind }) => kind)).not.toContain('waivers')
  })

  it('leaves out the improvement items of a report that has none', () => {
    expect(withItems([]).map(({ id }) => id)).not.toContain('items')
  })
})
