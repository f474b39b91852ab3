import { linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { hostile, pdfBomb } from '../documents/hostile.ts'
import { pdf } from '../documents/make-pdf.ts'
import { commentedWords } from '../documents/undo-comments.ts'
import { wordDraft } from '../documents/word-draft.ts'
import { fixtures, folder, touchstone } from './touchstone.ts'

const slips = await wordDraft(readFileSync(join(fixtures, 'slips.md'), 'utf8'))
const clean = await wordDraft(readFileSync(join(fixtures, 'clean.md'), 'utf8'))
const bytesOf = (cwd: string, name: string) => readFileSync(join(cwd, name))

/** The findings of one draft, by rule and fingerprint. */
function found(args: readonly string[], cwd: string) {
  const { reports } = JSON.parse(touchstone(['check', ...args, '--format', 'json'], { cwd }).out)
  return reports[0].findings as {
    rule: string
    fingerprint: string
    place?: string
    fix: unknown
    evidence: unknown[]
  }[]
}

/** The scripts that a run of the command has loaded. */
function loaded(args: readonly string[], cwd: string): string {
  touchstone(args, { cwd, env: { NODE_V8_COVERAGE: join(cwd, 'coverage') } })
  return readdirSync(join(cwd, 'coverage'))
    .map(name => readFileSync(join(cwd, 'coverage', name), 'utf8'))
    .flatMap(text => JSON.parse(text).result.map(({ url }: { url: string }) => url))
    .join('\n')
}

describe('check reads Word documents and PDFs', () => {
  test('and finds what it finds in the draft, with the place in the document', () => {
    const cwd = folder({ 'slips.md': '@slips.md', 'slips.docx': slips })
    const draft = found(['slips.md'], cwd)
    const word = found(['slips.docx'], cwd)
    expect(word.map(({ rule, fingerprint }) => [rule, fingerprint])).toEqual(
      draft.map(({ rule, fingerprint }) => [rule, fingerprint])
    )
    expect(draft.some(({ place }) => place !== undefined)).toBe(false)
    expect(word.every(({ place }) => place !== undefined)).toBe(true)
    expect(word.some(({ place }) => /^paragraph \d+, [A-Z][a-z ]+$/.test(place ?? ''))).toBe(true)
    expect(word.every(({ fix }) => fix === null)).toBe(true)
    expect(touchstone(['check', 'slips.docx'], { cwd }).out).toMatch(
      /^ {2}paragraph \d+, [A-Z][a-z ]+ +(?:error|warning) /m
    )
  })

  test('as the schema of the JSON says', () => {
    const cwd = folder({ 'slips.docx': slips })
    const schema = JSON.parse(
      readFileSync(new URL('../../docs/schema/findings.schema.json', import.meta.url), 'utf8')
    )
    const valid = new Ajv({ allErrors: true, strictTuples: false }).compile(schema)
    valid(JSON.parse(touchstone(['check', 'slips.docx', '-f', 'json'], { cwd }).out))
    expect(valid.errors).toBeNull()
  })

  test.each(['sarif', 'github', 'junit', 'markdown', 'html'])('and names the places in %s', format => {
    const cwd = folder({ 'slips.docx': slips })
    const { out } = touchstone(['check', 'slips.docx', '--format', format], { cwd })
    expect(out).toMatch(/paragraph \d+, [A-Z]/)
    expect(out).not.toMatch(/slips\.docx:\d+:\d+|line=\d|startLine/)
  })

  test('page by page, with the printed number of a paragraph', () => {
    const cwd = folder({ 'draft.pdf': printedSlips() })
    const { out } = touchstone(['check', 'draft.pdf', '--only', 'paragraph-numbering'], { cwd })
    expect(out).toMatch(/page 2, paragraph 4, [A-Z][a-z ]+ +error +Paragraph 4 follows paragraph 2/)
  })

  test('in a folder, past those that cannot be read, and says why of each', () => {
    const broken = hostile.slice(0, 3).map(({ make, name }, at) => [`broken-${at}-${name}`, make()] as const)
    const cwd = folder({
      'a.docx': clean,
      ...Object.fromEntries(broken),
      'z.md': '@clean.md',
      '~$a.docx': 'lock'
    })
    const { code, out, err } = touchstone(['check', '.'], { cwd })
    expect({ code, out }).toEqual({ code: 3, out: expect.stringContaining('2 reports checked') })
    for (const [name] of broken) expect(out).toContain(`${name}\n  could not be checked  `)
    expect(err + out).not.toContain('~$')
  })

  test('in a folder, and names documents of other kinds, which may be drafts', () => {
    const others = ['doc', 'docm', 'dot', 'dotm', 'dotx', 'odt', 'rtf', 'ODT']
    const cwd = folder({
      'a.md': '@clean.md',
      ...Object.fromEntries(others.map(ending => [`draft-${ending}.${ending}`, 'x']))
    })
    const { code, out } = touchstone(['check', '.'], { cwd })
    expect({ code, out }).toEqual({
      code: 3,
      out: expect.stringContaining(`1 report checked`)
    })
    expect(out).toContain(`${others.length} could not be checked`)
    for (const ending of others) {
      expect(out).toMatch(
        new RegExp(
          `draft-${ending}\\.${ending}\n  could not be checked  It is an? .*\\(\\.${ending.toLowerCase()}\\)\\. Open it in Word`
        )
      )
    }
  })

  test('and gives exit code 3 for one that is named and cannot be read', () => {
    const cwd = folder({ 'draft.pdf': '%PDF-1.7\nno end' })
    const { code, out } = touchstone(['check', 'draft.pdf'], { cwd })
    expect({ code, out }).toEqual({
      code: 3,
      out: expect.stringMatching(/could not be checked {2}The PDF is cut off/)
    })
  })

  test('from standard input too, by the name that it is given', () => {
    const { code, out } = touchstone(['check', '-', '--stdin-filename', 'draft.docx'], { input: clean })
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 report checked') })
  })

  test('and leaves the file as it is with --fix, which says so', () => {
    const cwd = folder({ 'slips.docx': slips })
    const { err } = touchstone(['check', 'slips.docx', '--fix'], { cwd })
    expect(err).toMatch(/^slips\.docx: not fixed\. --fix writes Markdown and text only; .*annotate/m)
    expect(bytesOf(cwd, 'slips.docx').equals(slips)).toBe(true)
    expect(readdirSync(cwd)).toEqual(['slips.docx'])
  })

  test('and takes waivers by fingerprint', () => {
    const cwd = folder({ 'slips.docx': slips })
    const [finding, ...others] = found(['slips.docx'], cwd)
    const waiver = `- fingerprint: "${finding?.fingerprint}"\n  rule: ${finding?.rule}\n  reason: Agreed.\n`
    const waived = folder({ 'slips.docx': slips, 'touchstone.waivers.yaml': waiver })
    expect(found(['slips.docx'], waived).map(({ fingerprint }) => fingerprint)).toEqual(
      others.map(({ fingerprint }) => fingerprint)
    )
  })

  test('and loads what reads them only when one is named', () => {
    const readers = /read-docx-|read-pdf-|pdfjs-|pdf-worker/
    const cwd = folder({ 'clean.md': '@clean.md', 'clean.docx': clean })
    expect(loaded(['check', 'clean.md'], cwd)).toContain('touchstone.js')
    expect(loaded(['check', 'clean.md'], cwd)).not.toMatch(readers)
    expect(loaded(['check', 'clean.docx'], cwd)).toMatch(/read-docx-/)
    expect(loaded(['check', 'clean.docx'], cwd)).not.toMatch(/pdfjs-/)
  })

  test('and keeps answers of each side of the tracked changes apart', () => {
    const cwd = folder({ 'clean.docx': clean })
    for (const side of ['accepted', 'original', 'accepted'])
      expect(touchstone(['check', 'clean.docx', '--cache', '--tracked', side], { cwd }).code).toBe(0)
    expect(touchstone(['check', 'clean.docx', '--tracked', 'both'], { cwd }).code).toBe(2)
  })
})

test('a PDF that takes too long is given up, and the next one is read', async () => {
  const built = new URL('../../packages/documents/dist/index.js', import.meta.url).href
  const { readDocument } = (await import(built)) as typeof import('../../packages/documents/src/index.ts')
  const began = performance.now()
  const bounds = { seconds: 2, megabytes: 1024 }
  expect(await readDocument(pdfBomb(), 'bomb.pdf', { bounds })).toEqual({
    reason: expect.stringMatching(/takes more than (?:2 seconds|1024 MB)/)
  })
  expect(performance.now() - began).toBeLessThan(30_000)
  expect(await readDocument(printedSlips(), 'draft.pdf')).toEqual(expect.objectContaining({ format: 'pdf' }))
}, 60_000)

describe('annotate', () => {
  test('writes the findings into a copy, says so, and leaves the document as it is', () => {
    const cwd = folder({ 'slips.docx': slips })
    const count = found(['slips.docx'], cwd).length
    const { code, out, err } = touchstone(['annotate', 'slips.docx', '-o', 'copy.docx'], { cwd })
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: `Wrote copy.docx. ${count} findings as comments.\n`
    })
    expect(bytesOf(cwd, 'slips.docx').equals(slips)).toBe(true)
    const comments = [...commentedWords(bytesOf(cwd, 'copy.docx')).keys()]
    expect(
      comments.some(says =>
        /^error: .*(?:judgement table|heading [A-Z][a-z ]+|paragraph \d+, [A-Z][a-z ]+): .* – “.*”.*\(grade-agreement\)$/.test(
          says
        )
      )
    ).toBe(true)
    expect(touchstone(['check', 'copy.docx'], { cwd }).out.replaceAll('copy', 'slips')).toBe(
      touchstone(['check', 'slips.docx'], { cwd }).out
    )
  })

  test('writes only what the rules say that are named', () => {
    const cwd = folder({ 'slips.docx': slips })
    touchstone(['annotate', 'slips.docx', '-o', 'copy.docx', '--only', 'grade-agreement', '-q'], { cwd })
    const comments = [...commentedWords(bytesOf(cwd, 'copy.docx')).keys()]
    expect(comments.length).toBeGreaterThan(0)
    expect(comments.every(says => says.endsWith('(grade-agreement)'))).toBe(true)
  })

  test('never writes over the document, by whatever name, nor over another without --force', () => {
    const cwd = folder({ 'slips.docx': slips, 'other.docx': clean })
    symlinkSync(join(cwd, 'slips.docx'), join(cwd, 'link.docx'))
    linkSync(join(cwd, 'slips.docx'), join(cwd, 'hard.docx'))
    for (const output of ['slips.docx', './slips.docx', 'link.docx', 'hard.docx']) {
      const { code, err } = touchstone(['annotate', 'slips.docx', '-o', output, '--force'], { cwd })
      expect({ output, code, err }).toEqual({
        output,
        code: 2,
        err: expect.stringContaining('never written to')
      })
    }
    expect(touchstone(['annotate', 'slips.docx', '-o', 'other.docx'], { cwd }).code).toBe(2)
    expect(bytesOf(cwd, 'other.docx').equals(clean)).toBe(true)
    expect(touchstone(['annotate', 'slips.docx', '-o', 'other.docx', '--force'], { cwd }).code).toBe(0)
    expect(bytesOf(cwd, 'slips.docx').equals(slips)).toBe(true)
  })

  test('writes nothing when the document cannot be checked, or when the command is misused', () => {
    const cwd = folder({
      'draft.pdf': '%PDF-',
      'locked.docx': hostile.find(({ is }) => is === 'a locked Word document')?.make() ?? '',
      'letter.docx': clean.subarray(0, 999)
    })
    const cases: [string[], number, RegExp][] = [
      [
        ['locked.docx', '-o', 'out.docx'],
        3,
        /locked\.docx: could not be checked\. It is protected by a password/
      ],
      [['letter.docx', '-o', 'out.docx'], 3, /cut off or damaged/],
      [['draft.pdf', '-o', 'out.docx'], 2, /takes one Word document/],
      [['locked.docx', '-o', 'out.txt'], 2, /ends in \.docx/],
      [['missing.docx', '-o', 'out.docx'], 2, /Cannot find missing\.docx/],
      [['locked.docx'], 2, /required option/]
    ]
    for (const [args, code, says] of cases) {
      const ran = touchstone(['annotate', ...args], { cwd })
      expect({ args, code: ran.code, err: ran.err }).toEqual({ args, code, err: expect.stringMatching(says) })
    }
    expect(readdirSync(cwd).sort()).toEqual(['draft.pdf', 'letter.docx', 'locked.docx'])
  })
})

/** Two pages; the numbering leaves out a number on the second. */
function printedSlips(): Buffer {
  const line = (text: string, at: number, x = 72) => ({ x, y: 780 - at * 15, text })
  const titles = [
    'The impact of leaders on social work practice with children and families',
    'The experiences and progress of children in care',
    'Overall effectiveness'
  ]
  return pdf([
    [
      line("Inspection of Exampleshire local authority children's services", 0),
      line('Inspection dates: 2 to 13 June 2025', 2),
      line('Judgement', 4),
      line('Grade', 4, 520),
      ...titles.flatMap((title, at) => [line(title, 5 + at * 1.2), line('Good', 5 + at * 1.2, 520)]),
      line('Children in care are well looked after by people who know them.', 10),
      line('The experiences and progress of children in care: good', 12),
      line('1. Children live in homes that suit them well.', 14)
    ],
    [
      line('2. Social workers see them often.', 0),
      line('4. They are listened to.', 2),
      line('5. They do well at school.', 4)
    ]
  ])
}
