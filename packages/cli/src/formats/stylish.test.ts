import type { FileResult, JsonFinding } from '@touchstone/results'
import { expect, it } from 'vitest'
import { colours } from '../terminal/colour.ts'
import { wrapAt } from '../terminal/wrap.ts'
import { stylish } from './stylish.ts'

const place = (line: number) => ({ start: 0, end: 1, line, column: 1, endLine: line, endColumn: 2 })

const finding: JsonFinding = {
  ...place(1),
  rule: 'paragraph-numbering',
  messageId: 'repeat',
  severity: 'error',
  confidence: 'certain',
  message: 'Two paragraphs are numbered 99.',
  why: 'Readers cite paragraphs by number.',
  url: 'paragraph-numbering.md',
  fingerprint: '0',
  evidence: [{ ...place(123), label: 'paragraph 99' }],
  fix: null,
  suggestions: [],
  waived: null
}

const fileOf = (findings: readonly JsonFinding[]) =>
  ({
    path: 'a.md',
    text: '',
    report: { checked: true, findings },
    summary: null,
    named: true
  }) as unknown as FileResult
const settings = {
  colours: colours({ color: false }, { env: {}, outIsTerminal: false }),
  cwd: '.',
  failOn: 'error' as const
}

it('breaks lines at the width of a terminal, its words beneath each other, and colours take none', async () => {
  const run = { version: '1.0.0', files: [fileOf([finding])], notes: [] }
  const colourful = colours({ color: true }, { env: { FORCE_COLOR: '1' }, outIsTerminal: true })
  const plain = await stylish(run, { ...settings, wrap: wrapAt(50) })
  expect(plain.trimEnd().split('\n').slice(1)).toEqual([
    '  1:1    error        Two paragraphs are numbered',
    '                      99.  paragraph-numbering',
    '  123:1           - paragraph 99'
  ])
  const painted = await stylish(run, { ...settings, colours: colourful, wrap: wrapAt(50) })
  expect(painted).toContain('\u001b[')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of.
  expect(painted.replace(/\u001b\[\d*m/g, '')).toBe(plain)
})

it('prints a draft of more findings than a call takes values, its places in one column', async () => {
  const findings = Array.from({ length: 200_000 }, () => finding)
  const run = { version: '1.0.0', files: [fileOf(findings)], notes: [] }
  const lines = (await stylish(run, settings)).trimEnd().split('\n')
  expect(lines).toHaveLength(1 + 2 * findings.length)
  expect(lines.slice(1, 3)).toEqual([
    '  1:1    error        Two paragraphs are numbered 99.  paragraph-numbering',
    '  123:1           - paragraph 99'
  ])
})
