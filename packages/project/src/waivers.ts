import { isWaivable } from '@touchstone/core'
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { didYouMean } from './suggest.ts'
import type { PlacedWaiver, Waiver } from './waiver.ts'
import { knownPairs, parseYaml, textOf, type YamlFile } from './yaml-document.ts'

const keys = ['fingerprint', 'rule', 'reason', 'by', 'until', 'file', 'section', 'words', 'date'] as const

/**
 * Reads a waivers file: a list of entries. Throws a `ConfigError` with every problem: an entry without a reason, a
 * fingerprint that is none, an unknown rule or key, a day that is none.
 */
export function parseWaivers(path: string, text: string, rules: readonly string[]): PlacedWaiver[] {
  const file = parseYaml(path, text)
  file.settle()
  const root = file.document.contents
  const waivers: PlacedWaiver[] = []
  if (isSeq(root)) {
    for (const item of root.items) {
      if (isMap(item))
        waivers.push(readWaiver(file, item as YAMLMap, rules, lineOf(text, item.range?.[0] ?? 0)))
      else file.blame(item, 'A waiver is a map with "fingerprint", "rule" and "reason".')
    }
  } else if (root !== null && !(isScalar(root) && root.value === null)) {
    file.blame(root, 'The waivers must be a list, each waiver behind "- ".')
  }
  file.settle()
  return waivers
}

function readWaiver(file: YamlFile, map: YAMLMap, rules: readonly string[], line: number): PlacedWaiver {
  const values: Partial<Record<(typeof keys)[number], string>> = {}
  for (const { key, value } of knownPairs(file, map, keys, 'key of a waiver')) {
    const text = textOf(file, value, `"${key}" of a waiver`)
    if (text !== null) values[key as (typeof keys)[number]] = text
  }
  for (const key of ['fingerprint', 'rule', 'reason'] as const) {
    if (!map.has(key))
      file.blame(
        map,
        `This waiver has no "${key}".${key === 'reason' ? ' Say why the finding may stay.' : ''}`
      )
  }
  if (values.fingerprint !== undefined && !/^[0-9a-f]{16}$/.test(values.fingerprint)) {
    file.blame(
      map.get('fingerprint', true),
      'A fingerprint is sixteen hex digits in quotes, as the finding prints it.'
    )
  }
  if (values.rule !== undefined && !isWaivable(values.rule, rules)) {
    file.blame(map.get('rule', true), `Unknown rule "${values.rule}".${didYouMean(values.rule, rules)}`)
  }
  if (values.until !== undefined && !isDay(values.until)) {
    file.blame(map.get('until', true), '"until" must be a day such as 2026-12-31.')
  }
  if (values.date !== undefined && !isDay(values.date)) {
    file.blame(map.get('date', true), '"date" must be a day such as 2026-12-31.')
  }
  return {
    fingerprint: values.fingerprint ?? '',
    rule: values.rule ?? '',
    reason: values.reason ?? '',
    by: values.by ?? null,
    until: values.until ?? null,
    file: values.file ?? null,
    section: values.section ?? null,
    words: values.words ?? null,
    date: values.date ?? null,
    line
  }
}

/** The text of the waivers file with one more entry; comments and the order of the rest stay as they are. */
export function appendWaiver(text: string | null, waiver: Waiver): string {
  const document: Document = text === null ? new Document([]) : parseDocument(text)
  if (!isSeq(document.contents)) {
    const comment = document.contents === null ? document.commentBefore : null
    document.contents = document.createNode([]) as never
    if (comment) document.commentBefore = comment
  }
  const entry = Object.fromEntries(keys.map(key => [key, waiver[key]]).filter(([, value]) => value != null))
  const node = document.createNode(entry)
  const fingerprint = (node as YAMLMap).get('fingerprint', true) as { type?: string }
  // Quoted, or sixteen digits would be read back as a number.
  fingerprint.type = 'QUOTE_SINGLE'
  document.add(node)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** The text of the waivers file without the entry of that fingerprint and rule; null when there is none. */
export function removeWaiver(
  text: string,
  { fingerprint, rule }: Pick<Waiver, 'fingerprint' | 'rule'>
): string | null {
  const document: Document = parseDocument(text)
  if (!isSeq(document.contents)) return null
  const { items } = document.contents
  const at = items.findIndex(
    item => isMap(item) && item.get('fingerprint') === fingerprint && item.get('rule') === rule
  )
  if (at < 0) return null
  items.splice(at, 1)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** The text of the waivers file in which the entries of one draft name it as it is called now. */
export function renameInWaivers(text: string, from: string, to: string): string {
  const document: Document = parseDocument(text)
  if (!isSeq(document.contents)) return text
  const named = document.contents.items.filter(
    (item): item is YAMLMap => isMap(item) && item.get('file') === from
  )
  if (named.length === 0) return text
  for (const entry of named) entry.set('file', to)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
