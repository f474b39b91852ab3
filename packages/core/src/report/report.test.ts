import { describe, expect, it } from 'vitest'
import { draft } from '../check/example.ts'
import { createChecker } from '../check.ts'
import { learned } from '../model.ts'
import type { CheckedAnswer } from './answer.ts'
import { makeBaseline } from './baseline.ts'
import type { Finding } from './finding.ts'
import { applyFixes } from './fixes.ts'
import { toJson } from './json.ts'
import { inOrder } from './order.ts'
import { wordsOfFinding } from './waiver-words.ts'

const claim = 'Services for care leavers are inadequate.'
const slip = draft({ summary: [claim] })

function checked(text: string, settings = {}): CheckedAnswer {
  const answer = createChecker(settings).check(text, { path: 'draft.txt' })
  if (!answer.checked) throw new Error(answer.reason)
  return answer
}

function claimOf(answer: CheckedAnswer): Finding {
  const found = [...answer.findings, ...answer.waived].find(({ rule }) => rule === 'summary-agreement')
  if (found === undefined) throw new Error('the slip was not found')
  return found
}

describe('fingerprints', () => {
  const print = claimOf(checked(slip)).fingerprint

  it('are sixteen hex digits', () => expect(print).toMatch(/^[0-9a-f]{16}$/))

  it('survive edits elsewhere', () => {
    expect(claimOf(checked(slip.replace('boiler breaks', 'roof leaks'))).fingerprint).toBe(print)
  })

  it('are the same with CRLF', () => {
    expect(claimOf(checked(slip.replaceAll('\n', '\r\n'))).fingerprint).toBe(print)
  })

  it('change with the sentence', () => {
    expect(
      claimOf(checked(draft({ summary: [claim.replace('leavers are', 'leavers remain')] }))).fingerprint
    ).not.toBe(print)
  })

  it('tell two like findings apart by their order', () => {
    const twice = checked(draft({ summary: [`${claim} ${claim}`] })).findings.filter(
      ({ rule }) => rule === 'summary-agreement'
    )
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })
})

describe('a baseline', () => {
  it('silences what it holds, and nothing new', () => {
    const baseline = new Set(makeBaseline(checked(slip).findings))
    const edited = draft({ summary: [claim, 'Services for children in care are outstanding.'] })
    const { findings, waived } = checked(edited, { baseline })
    expect(waived.map(({ messageId }) => messageId)).toEqual(['claim'])
    expect(findings.map(({ messageId }) => messageId)).toContain('claim')
  })
})

describe('waivers of the file', () => {
  const entry = {
    fingerprint: claimOf(checked(slip)).fingerprint,
    rule: 'summary-agreement',
    reason: 'known',
    by: 'RS'
  }

  it('silence the finding that they name', () => {
    const { waived } = checked(slip, { waivers: [entry] })
    expect(waived.map(one => one.waived)).toEqual([{ reason: 'known', by: 'RS', from: 'file' }])
  })

  it('hold until their day and no longer', () => {
    const waivers = [{ ...entry, until: '2026-03-31' }]
    expect(checked(slip, { waivers, today: '2026-03-31' }).waived).toHaveLength(1)
    expect(checked(slip, { waivers, today: '2026-04-01' }).waived).toHaveLength(0)
  })

  it('are refused without a reason, with an unknown rule or a broken day', () => {
    const waivers = [
      { ...entry, reason: ' ' },
      { ...entry, rule: 'no-rule' },
      { ...entry, until: 'soon' },
      {}
    ]
    const checker = createChecker({ waivers })
    expect(checker.entryProblems.map(({ problem }) => problem)).toEqual([
      'no-reason',
      'unknown-rule',
      'malformed',
      'malformed'
    ])
  })
})

describe('entries of the file over several drafts', () => {
  const entry = {
    fingerprint: claimOf(checked(slip)).fingerprint,
    rule: 'summary-agreement',
    reason: 'known'
  }
  const waivers = [
    { ...entry, fingerprint: '0123456789abcdef' },
    entry,
    { ...entry, rule: 'no-rule' },
    { ...entry, until: '2020-01-01' }
  ]
  const checker = createChecker({ waivers, today: '2026-04-01' })
  const used = [draft(), slip].flatMap(text => {
    const answer = checker.check(text, { path: 'a' })
    return answer.checked ? answer.usedEntries : []
  })

  it('are used where they silence a finding', () => {
    expect(used).toEqual([1])
  })

  it('are unused when no draft of the run has their finding, and told as faulty otherwise', () => {
    expect(checker.unusedEntries(used)).toEqual([0])
    expect(checker.unusedEntries([])).toEqual([0, 1])
    expect(checker.entryProblems.map(one => one.entry)).toEqual([2, 3])
  })
})

describe('waivers of what a retext plugin says', () => {
  const said = (text: string) => [
    {
      ...claimOf(checked(slip)),
      rule: 'retext:some-plugin:some-message',
      range: { start: text.indexOf(claim), end: text.indexOf(claim) + claim.length }
    }
  ]
  const extend = ({ report }: { report: { text: string } }) => said(report.text)

  it('silence it from the file', () => {
    const { findings } = checked(slip, { extend })
    const one = findings.find(({ rule }) => rule.startsWith('retext:'))
    const waivers = [{ fingerprint: one?.fingerprint, rule: one?.rule, reason: 'a name' }]
    const answer = checked(slip, { extend, waivers })
    expect(answer.waived.map(({ rule }) => rule)).toEqual(['retext:some-plugin:some-message'])
    expect(createChecker({ waivers }).entryProblems).toEqual([])
  })

  it('silence it from the draft', () => {
    const comment = '<!-- touchstone-waive retext:some-plugin:some-message: a name -->'
    const text = slip.replace(claim, `${comment}\n\n${claim}`)
    const answer = checked(text, { extend })
    expect(answer.waived.map(({ rule, waived }) => [rule, waived?.reason])).toEqual([
      ['retext:some-plugin:some-message', 'a name']
    ])
    expect(answer.findings.filter(({ rule }) => rule === 'unused-waiver')).toEqual([])
  })
})

describe('waivers in the draft', () => {
  const markdown = (comment: string) =>
    slip
      .replace('Judgement\tGrade', '| Judgement | Grade |\n| --- | --- |')
      .replace(/^([^\n\t]+)\t([^\n\t]+)$/gm, '| $1 | $2 |')
      .replace(claim, `<!-- ${comment} -->\n\n${claim}`)

  it('silence the finding in the paragraph below', () => {
    const answer = checked(markdown('touchstone-waive summary-agreement: agreed with the moderator'))
    expect(claimOf(answer).waived).toEqual({ reason: 'agreed with the moderator', by: null, from: 'draft' })
    expect(answer.findings.filter(({ rule }) => rule === 'unused-waiver')).toEqual([])
  })

  it.each([
    ['touchstone-waive summary-agreement', 'no-reason'],
    ['touchstone-waive summary-agrement: why', 'unknown-rule'],
    ['touchstone-waive grade-agreement: why', 'unused'],
    ['touchstone-waive: why', 'malformed']
  ])('"%s" is a finding: %s', (comment, messageId) => {
    const { findings } = checked(markdown(comment))
    expect(findings.filter(({ rule }) => rule === 'unused-waiver').map(one => one.messageId)).toEqual([
      messageId
    ])
  })
})

describe('waivers that name words', () => {
  const rule = 'acronym'
  const list = (comment: string) =>
    draft({ paragraphs: { 'help-and-protection': [comment, '1. The EDT meets.', '2. The IRO writes.'] } })
      .replace('Judgement\tGrade', '| Judgement | Grade |\n| --- | --- |')
      .replace(/^([^\n\t]+)\t([^\n\t]+)$/gm, '| $1 | $2 |')
  const messages = (comment: string) => {
    const answer = checked(list(comment))
    const of = (found: readonly Finding[]) =>
      found.filter(one => one.rule === rule).map(({ message }) => /EDT|IRO/.exec(message)?.[0])
    const unused = answer.findings.filter(one => one.rule === 'unused-waiver').length
    return { waived: of(answer.waived), left: of(answer.findings), unused }
  }

  it.each([
    ['a comment above a list stands for its first item', ': why', ['EDT']],
    ['words name a finding of a later item', ' "IRO": why', ['IRO']],
    ['words go on behind where the finding ends', ' "IRO writes": why', ['IRO']]
  ])('%s', (_, rest, waived) => {
    const found = messages(`<!-- touchstone-waive acronym${rest} -->`)
    expect(found.waived).toEqual(waived)
    expect(found.left).toHaveLength(1)
    expect(found.unused).toBe(0)
  })

  it('silence nothing, and are reported, where no finding begins with them', () => {
    const found = messages('<!-- touchstone-waive acronym "ED": why -->')
    expect(found).toEqual({ waived: [], left: ['EDT', 'IRO'], unused: 1 })
  })

  it('are as many as tell a finding from the others of its rule', () => {
    const text = 'The plan is late. The plan is thin.'
    const [late, thin] = [{ range: { start: 0, end: 8 } }, { range: { start: 18, end: 26 } }]
    expect(wordsOfFinding(late, [], text)).toBe('The plan')
    expect(wordsOfFinding(late, [thin], text)).toBe('The plan is late.')
    expect(wordsOfFinding({ range: { start: 0, end: 3 } }, [], '"A" --> b')).toBe('A')
    expect(wordsOfFinding({ range: { start: 0, end: 3 } }, [], "EDT's workers")).toBe('EDT')
    expect(wordsOfFinding({ range: { start: 0, end: 1 } }, [], '…')).toBeNull()
  })
})

describe('order', () => {
  const at = (start: number, rule: string) => ({
    range: { start, end: 9 },
    rule,
    messageId: 'm',
    message: 'm'
  })

  it('goes by place, then rule, and drops exact repeats', () => {
    const sorted = inOrder([at(5, 'b'), at(1, 'z'), at(5, 'a'), at(5, 'b')])
    expect(sorted.map(({ range, rule }) => `${range.start}${rule}`)).toEqual(['1z', '5a', '5b'])
  })
})

describe('fixes', () => {
  const finding = (start: number, end: number, text: string) => ({
    ...claimOf(checked(slip)),
    range: { start, end },
    fix: { title: 'Mend', edits: [{ range: { start, end }, text }] }
  })

  it('go in whole, and of two that collide the first alone', () => {
    const { text, applied } = applyFixes('one two three', [
      finding(4, 7, '2'),
      finding(0, 3, '1'),
      finding(6, 9, 'x')
    ])
    expect(text).toBe('1 2 three')
    expect(applied).toHaveLength(2)
  })
})

describe('json', () => {
  it('gives judgements, sections, items and findings with lines from 1', () => {
    const json = toJson(checked(slip))
    if (!json.checked) throw new Error(json.reason)
    expect(json.judgements.map(({ id, grade, line }) => [id, grade, line])[3]).toEqual([
      'care-leavers',
      'good',
      11
    ])
    expect(json.improvements.map(({ reference }) => reference)).toEqual(['outcome 1', 'outcome 4'])
    expect(json.sections[0]).toMatchObject({
      judgement: 'help-and-protection',
      grade: 'good',
      language: null
    })
    expect(json.findings[0]).toMatchObject({
      rule: 'summary-agreement',
      line: 14,
      evidence: [{ line: 11, column: 1 }]
    })
  })

  it('gives what the evidence work says, and leaves it out for who shows findings alone', () => {
    const answer = createChecker(learned).check(slip, { path: 'draft.txt' })
    const full = toJson(answer)
    const bare = toJson(answer, { evidence: false })
    if (!full.checked || !bare.checked) throw new Error('it was not checked')
    for (const { language, counts, criteria } of full.sections) {
      expect(language).toEqual({ grade: null, probabilities: {} })
      expect(Object.keys(counts ?? {})).toEqual(['strength', 'weakness', 'mixed', 'neutral'])
      expect((criteria?.covered.length ?? 0) + (criteria?.absent.length ?? 0)).toBeGreaterThan(10)
    }
    for (const { suggested, paragraphs } of full.improvements) {
      expect(suggested?.[0]).toMatch(/^(outcome|enabler|principle) [1-6]$/)
      expect(Array.isArray(paragraphs)).toBe(true)
    }
    for (const section of bare.sections) {
      expect(section).toMatchObject({ language: null, counts: null, criteria: null })
    }
    for (const item of bare.improvements) expect(item).toMatchObject({ suggested: null, paragraphs: null })
    expect(bare.findings).toEqual(full.findings)
  })

  it('gives the reason of a document that could not be checked', () => {
    const answer = createChecker().check('Dear all', { path: 'letter.txt' })
    expect(toJson(answer)).toMatchObject({ path: 'letter.txt', checked: false })
  })
})
