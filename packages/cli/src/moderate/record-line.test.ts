import type { Comparable } from '@touchstone/core'
import type { DraftRecord } from '@touchstone/moderation'
import { expect, test } from 'vitest'
import { comparableIn, packedWords, proseIn } from './packed-words.ts'
import {
  checkedRecord,
  endsOf,
  lineOf,
  partIn,
  recordIn,
  sealed,
  tellingIn,
  unsealed
} from './record-line.ts'

const unchecked: DraftRecord = {
  path: 'draft – ünchecked.md',
  named: true,
  content: null,
  report: { path: 'draft.md', checked: false, failed: true, reason: 'It has\tno judgement table.' },
  told: null
}

test('each part of a line is found by its bytes, whatever letters stand before it', () => {
  const packed = { words: 'd29yZHM=', marks: '', evidence: 'ZXZpZGVuY2U=' }
  const line = Buffer.from(unsealed(lineOf(unchecked, packed)) ?? [])
  const ends = endsOf(line)
  const cut = ({ from, to }: { from: number; to: number }) => line.toString('utf8', from, to)
  expect(recordIn(cut(tellingIn(ends)))).toEqual(unchecked)
  for (const part of ['words', 'marks', 'evidence'] as const)
    expect(cut(partIn(ends, part))).toBe(packed[part])
})

test('the line of a draft that could not be checked has no parts', () => {
  const line = Buffer.from(unsealed(lineOf(unchecked, null)) ?? [])
  const ends = endsOf(line)
  expect(recordIn(line.toString('utf8'))).toEqual(unchecked)
  expect(partIn(ends, 'words')).toEqual({ from: 0, to: 0 })
})

test('a line in which any byte was changed, or that was cut, is known by its checksum', () => {
  const line = lineOf(unchecked, null)
  for (let at = 0; at < line.length; at++) {
    const changed = Uint8Array.from(line)
    changed[at] = (line[at] as number) ^ 1
    expect(unsealed(changed)).toBeNull()
    expect(unsealed(line.subarray(0, at))).toBeNull()
  }
})

test('a line whose checksum fits is no record where something is missing, or where its parts could end an element of a page', () => {
  const told = (body: string) => {
    const bytes = unsealed(sealed(body)) as Uint8Array
    return checkedRecord(bytes, endsOf(bytes))
  }
  const report = { path: 'a', checked: true, findings: [], waived: [] }
  const whole = { path: 'a', named: false, content: null, report, told: {} }
  const line = (record: object, ...behind: string[]) => [JSON.stringify(record), ...behind].join('\t')
  expect(told(line(whole, 'YQ==', '', 'YQ=='))).toEqual(whole)
  expect(told(line(unchecked))).toEqual(null)
  expect(told(line({ ...unchecked, path: 'draft.md' }))).toMatchObject({ path: 'draft.md' })
  for (const wrong of [
    line(whole, '', '', '</script><script>alert(1)'),
    line(whole, '', ''),
    line({ ...whole, report: null }, '', '', ''),
    line({ ...whole, report: { ...report, findings: 'none' } }, '', '', ''),
    line({ ...whole, path: 7 }, '', '', ''),
    line({ ...whole, path: 'another' }, '', '', ''),
    'null',
    '{'
  ])
    expect(told(wrong)).toBeNull()
})

test('what a draft says is unpacked as it was packed, with the names of places in a document', () => {
  const place = { line: 3, column: 1, endLine: 4, endColumn: 9 }
  const sentence = (text: string, start: number) =>
    ({ text, start, polarity: 'mixed', weak: 0.1 + 0.2, strong: 1 / 3, place }) as const
  const report: Comparable = {
    path: 'a.docx',
    authority: 'Saltmoor',
    framework: 'ilacs-2025',
    dates: null,
    grades: [['overall', null]],
    items: [{ finding: 'Plans.', place }],
    acronyms: [['IRO', 'independent reviewing officer']],
    summary: [{ text: 'Good. Better.', sentences: [sentence('Good.', 0), sentence('Better.', 6)] }],
    paragraphs: [
      {
        number: 7,
        judgement: null,
        text: 'Plans are brief.',
        sentences: [{ ...sentence('Plans are brief.', 0), place: { ...place, place: 'Word paragraph 31' } }]
      }
    ]
  }
  const packed = packedWords(report)
  expect(comparableIn(packed)).toEqual(report)
  expect(proseIn(packed)).toEqual([
    { paragraph: null, text: 'Good. Better.' },
    { paragraph: 7, text: 'Plans are brief.' }
  ])
})
