import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { folder, touchstone } from './touchstone.ts'

const root = join(import.meta.dirname, '../..')
const thornmere = readFileSync(join(root, 'corpus/thornmere-2025.md'), 'utf8')
const files = { 'drafts/thornmere.md': thornmere, 'letter.txt': 'Dear all,\nthis is a letter.\n' }

function evidence(args: readonly string[], cwd = folder(files), env: Record<string, string> = {}) {
  return touchstone(['evidence', ...args], { cwd, env })
}

function schemaOf(name: string) {
  const load = (file: string) => JSON.parse(readFileSync(join(root, 'docs/schema', file), 'utf8'))
  const ajv = new Ajv({ strict: false, schemas: ['findings.schema.json', 'evidence.schema.json'].map(load) })
  return ajv.getSchema(name) as NonNullable<ReturnType<typeof ajv.getSchema>>
}

describe('text', () => {
  const { out, err, code } = evidence(['thornmere-2025.md'], join(root, 'corpus'))

  test('tells each judgement with its grade, and each item, in at most a hundred columns', () => {
    expect([code, err]).toEqual([0, ''])
    expect(out.startsWith('thornmere-2025.md\nThornmere, 23 June to 4 July 2025')).toBe(true)
    for (const heading of [
      'Help and protection: good (line 27, paragraphs 1 to 21)',
      'Children in care: good',
      'Care leavers: requires improvement to be good',
      'Leaders: good',
      'What needs to improve'
    ]) {
      expect(out).toContain(`\n${heading}`)
    }
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
  })

  test('quotes whole sentences of the draft under the numbers that it prints', () => {
    const lines = thornmere.replaceAll('’', "'").split('\n')
    const quoted = [...out.matchAll(/^ {4,7}(\d+) {2}(\S.*(?:\n {10}\S.*)*)/gm)].filter(
      ([, , text]) => !text?.includes('Rests on')
    )
    expect(quoted.length).toBeGreaterThan(20)
    for (const [, number, text = ''] of quoted) {
      const sentence = text
        .replace(/\n {10}and \d+ more$/, '')
        .replace(/\s+/g, ' ')
        .replace(/ \([a-z, ]+\)$/, '')
      expect(lines.find(line => line.startsWith(`${number}. `))).toContain(sentence)
    }
    expect(out).toMatch(/Rests on paragraph \d+ \([a-z ]+\): “/)
    expect(out).toMatch(/Cites outcome \d/)
  })

  test('ends with what was read, and says what the ledger is not', () => {
    expect(out).toContain('This reads words and not practice.')
    expect(out).toMatch(/\n1 report read: 4 sections, 70 paragraphs, \d+ sentences, 5 improvement items\n$/)
  })

  test('has colours where they are forced and none where they are refused', () => {
    const colours = (args: readonly string[], env: Record<string, string>) =>
      evidence(['thornmere-2025.md', ...args], join(root, 'corpus'), env).out
    expect(colours([], { FORCE_COLOR: '1' })).toContain('\u001b[')
    expect(colours(['--no-color'], { FORCE_COLOR: '1' })).toBe(out)
    expect(colours([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(out)
  })

  test('--judgement tells of one alone, and --all quotes all of its sentences', () => {
    const one = evidence(['drafts/thornmere.md', '--judgement', 'care leavers', '--all', '--quiet']).out
    expect(one).not.toContain('Help and protection: ')
    const [, strengths] = /\n {2}(\d+) strengths in/.exec(one) ?? []
    const below = one.slice(one.indexOf(`${strengths} strengths in`))
    const quoted = below.slice(0, below.indexOf('criteria covered')).match(/^ {6,8}\d+ {2}\S/gm)
    expect(quoted).toHaveLength(Number(strengths))
    expect(one).not.toContain('report read')
  })
})

describe('json', () => {
  test('is what check prints, with the sentences of every section, and keeps to the published schema', () => {
    const cwd = folder(files)
    const json = JSON.parse(evidence(['drafts', 'letter.txt', '--format', 'json'], cwd).out)
    const check = JSON.parse(touchstone(['check', 'drafts', 'letter.txt', '--format', 'json'], { cwd }).out)
    const [report] = json.reports
    expect(report.sections).toHaveLength(4)
    for (const { sentences, counts } of report.sections) {
      expect(sentences).toHaveLength(counts.strength + counts.weakness + counts.mixed + counts.neutral)
    }
    const lines = thornmere.split('\n')
    for (const { paragraph, line, column, endColumn, text } of report.sections[0].sentences) {
      expect(lines[line - 1]?.slice(column - 1, endColumn - 1).replaceAll('’', "'")).toBe(text)
      expect(lines[line - 1]?.startsWith(`${paragraph}. `)).toBe(true)
    }
    const bare = JSON.parse(JSON.stringify(json, (key, value) => (key === 'sentences' ? undefined : value)))
    expect(bare).toEqual(check)
    for (const name of ['evidence.schema.json', 'findings.schema.json']) {
      const valid = schemaOf(name)
      expect([valid(json), valid.errors]).toEqual([true, null])
    }
    expect(schemaOf('evidence.schema.json')(check)).toBe(false)
  })

  test('holds what other grades would have against them, where they are asked about', () => {
    const args = ['drafts/thornmere.md', '--format', 'json', '--grade', 'overall=outstanding']
    const json = JSON.parse(evidence([...args, '--grade', 'Care leavers=Requires Improvement']).out)
    const [overall, leavers] = json.reports[0].whatIf.judgements
    expect([overall.grade.id, overall.section]).toEqual(['outstanding', null])
    expect([leavers.judgement, leavers.grade.id]).toEqual(['care-leavers', 'requires-improvement'])
    expect(json.reports[0].whatIf.limits.length).toBeGreaterThan(0)
    const valid = schemaOf('evidence.schema.json')
    expect([valid(json), valid.errors]).toEqual([true, null])
  })
})

describe('--grade', () => {
  test('shows what would argue against it and what it asks for, and leaves the draft as it is', () => {
    const cwd = folder(files)
    const ran = evidence(['drafts/thornmere.md', '--grade', 'care-leavers=outstanding'], cwd)
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('\nIf care leavers were graded outstanding\n')
    expect(ran.out).toContain('The draft says requires improvement to be good, and stays as it is.')
    expect(ran.out).toContain('Outstanding says that services make a large and lasting difference')
    expect(ran.out).toMatch(/under outstanding 0 to 9% is\s+usual/)
    expect(ran.out).toMatch(/That is \d+ more\s+than nearly all sections graded\s+outstanding\s+have/)
    expect(ran.out).toMatch(/Argues against outstanding \(reads lower\): \d+ sentences\n +\d+ {2}/)
    expect(ran.out).not.toContain('What needs to improve')
    expect(readFileSync(join(cwd, 'drafts/thornmere.md'), 'utf8')).toBe(thornmere)
  })

  test('names the limits that the framework sets', () => {
    const { out } = evidence(['drafts/thornmere.md', '--grade', 'care-leavers=inadequate'])
    expect(out).toContain('the table would not keep to the framework')
    expect(out).toContain('A practice judgement is inadequate, so overall effectiveness is inadequate.')
    const same = evidence(['drafts/thornmere.md', '--grade', 'leaders=good']).out
    expect(same).toContain('The framework sets no limit against it.')
  })

  test.each([
    ['care-levers=good', /Unknown judgement "care-levers"\. Did you mean "care-leavers"\?/],
    ['care-leavers=godo', /Unknown grade "godo"\. Did you mean "good"\?/],
    ['care-leavers=superb', /Unknown grade "superb"\. The framework ilacs-2025 has outstanding, good,/],
    ['outstanding', /takes a judgement and a grade, as in care-leavers=outstanding/]
  ])('%s is a mistake that is told with what to do', (grade, said) => {
    const ran = evidence(['drafts/thornmere.md', '--grade', grade])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(said)
  })

  test('takes the initials of a grade, and refuses two grades for one judgement', () => {
    const { out } = evidence(['drafts/thornmere.md', '--grade', 'leaders=RI'])
    expect(out).toContain('If leaders were graded requires improvement to be good')
    const twice = evidence([
      'drafts/thornmere.md',
      '--grade',
      'leaders=good',
      '--grade',
      'leaders=inadequate'
    ])
    expect([twice.code, twice.err.includes('names leaders twice')]).toEqual([2, true])
  })
})

describe('what was not read', () => {
  test('says what of a draft was not read, and that no section was', () => {
    const { out } = evidence(['harrowmere-2016.md'], join(root, 'corpus'))
    expect(out).toMatch(
      /^Not read, from line 19\. The body of a report under .* is not read, only\s+its table/m
    )
    expect(out).toContain('\nNo section of the draft was read.\n')
    expect(out).toMatch(/^Adoption +outstanding +no section to read$/m)
  })

  test('a named file that is no report gives exit code 3, one in a folder is counted', () => {
    const named = evidence(['letter.txt', 'drafts'])
    expect(named.code).toBe(3)
    expect(named.out).toMatch(/letter\.txt\n {2}could not be checked {2}No judgement table/)
    const passed = evidence(['.'])
    expect(passed.code).toBe(0)
    expect(passed.out).toContain('; 1 is not a report (letter.txt)')
  })

  test('nothing at all gives exit code 3, and contradicting flags exit code 2', () => {
    expect(evidence(['letter.txt'], folder({ 'letter.txt': 'Dear all' })).code).toBe(3)
    expect(evidence(['drafts', '--format', 'json', '--judgement', 'leaders']).code).toBe(2)
    expect(evidence(['drafts', '--format', 'html', '--all']).code).toBe(2)
    expect(evidence([]).code).toBe(2)
    expect(evidence(['nothing.md']).err).toContain('Cannot find nothing.md.')
  })
})

describe('files and input', () => {
  test('--output writes the page whole, and says on standard error what was read', () => {
    const cwd = folder(files)
    const ran = evidence(
      ['drafts', '--format', 'html', '--output', 'ledger.html', '--grade', 'leaders=inadequate'],
      cwd
    )
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toMatch(/^1 report read: /)
    const html = readFileSync(join(cwd, 'ledger.html'), 'utf8')
    expect(html).toMatch(
      /^<!doctype html>[\s\S]*If leaders were graded inadequate[\s\S]*Thornmere[\s\S]*<\/html>\n$/
    )
  })

  test('a draft is read from standard input, and control characters of it do not reach the terminal', () => {
    const input = thornmere
      .replace('# Inspection', '# \u001b[31mInspection')
      .replace('Five family hubs', 'Five \u001b[2Jhubs')
    const ran = touchstone(
      ['evidence', '-', '--stdin-filename', 'x.md', '--judgement', 'help-and-protection', '--all'],
      { input }
    )
    expect(ran.out.startsWith('x.md\n')).toBe(true)
    expect(ran.out).not.toContain('\u001b')
  })

  test('--help shows examples', () => {
    expect(evidence(['--help']).out).toContain(
      'touchstone evidence draft.md --grade care-leavers=outstanding'
    )
  })
})
