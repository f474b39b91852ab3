import { describe, expect, it } from 'vitest'
import { frameworks } from '../frameworks/index.ts'
import { readReport } from '../read/read.ts'
import { TitleIndex } from '../read/titles.ts'
import { draft } from './example.ts'
import { defineRule, type Observation, type Rule } from './rule.ts'
import { RULE_PAGES, runRules } from './runner.ts'

const read = readReport(draft(), new TitleIndex(frameworks))
if ('reason' in read) throw new Error(read.reason)
const context = { ...read, facts: { summary: [], items: [], sections: [] } }

const range = { start: 0, end: 4 }
const sound: Observation = {
  message: 'said',
  values: { name: 'this' },
  range,
  evidence: [{ range, label: 'here' }]
}

function saying(...observations: Observation[]): Rule {
  return defineRule<{ limit: number }>({
    id: 'told',
    flags: 'Whatever it is told.',
    why: 'Because.',
    leavesAlone: [],
    canBeWrong: '',
    source: '',
    severity: 'warning',
    fixable: false,
    messages: { said: { text: 'It says {name}.' }, mild: { text: 'Mild.', severity: 'information' } },
    options: { limit: { description: 'A limit.', default: 3, minimum: 0, maximum: 9 } },
    *check() {
      yield* observations
    },
    examples: () => ({ flagged: [], clean: [] })
  }) as unknown as Rule
}

describe('the runner', () => {
  it('leaves out a finding where the rule that it yields to flags the same range', () => {
    const further = { ...sound, range: { start: 0, end: 5 } }
    const yielding = { ...saying(sound, further), id: 'milder', yieldsTo: 'told' }
    const found = (rules: Rule[]) => runRules(rules, context).map(({ rule, range }) => [rule, range.end])
    expect(found([yielding, saying(sound)])).toEqual([
      ['milder', 5],
      ['told', 4]
    ])
    expect(found([yielding])).toHaveLength(2)
  })

  it('stamps what a rule does not know', () => {
    expect(runRules([saying(sound)], context)).toEqual([
      {
        rule: 'told',
        messageId: 'said',
        severity: 'warning',
        confidence: 'certain',
        message: 'It says this.',
        why: 'Because.',
        range,
        evidence: [{ range, label: 'here' }],
        fix: null,
        suggestions: [],
        url: `${RULE_PAGES}told.md`
      }
    ])
  })

  it('leaves out a rule that is off', () => {
    expect(runRules([saying(sound)], context, { told: { on: false } })).toEqual([])
  })

  it.each([
    ['said', undefined, 'warning'],
    ['said', 'error', 'error'],
    ['mild', undefined, 'information'],
    ['mild', 'error', 'information']
  ] as const)('gives %s under the severity %s the severity %s', (message, severity, expected) => {
    const settings = { told: { on: true, ...(severity ? { severity } : {}) } }
    const [finding] = runRules([saying({ ...sound, message })], context, settings)
    expect(finding?.severity).toBe(expected)
  })

  it('fills in the options that are not set', () => {
    const seen: unknown[] = []
    const rule: Rule = {
      ...saying(),
      check({ options }) {
        seen.push(options)
        return []
      }
    }
    runRules([rule], context)
    runRules([rule], context, { told: { on: true, options: { limit: 5 } } })
    expect(seen).toEqual([{ limit: 3 }, { limit: 5 }])
  })

  const edit = { range: { start: 1, end: 3 }, text: 'x' }
  it.each([
    ['an unknown message', { ...sound, message: 'other' }, 'has no message "other"'],
    ['an unfilled name', { ...sound, values: {} }, 'leaves {name} of a message unfilled'],
    ['an empty range', { ...sound, range: { start: 2, end: 2 } }, 'gives the range 2-2'],
    ['a range outside the text', { ...sound, range: { start: 0, end: 99_999 } }, 'gives the range 0-99999'],
    ['no evidence', { ...sound, evidence: [] }, 'gives no evidence for "said"'],
    ['evidence without words', { ...sound, evidence: [{ range, label: '' }] }, 'without a label'],
    [
      'evidence outside',
      { ...sound, evidence: [{ range: { start: -1, end: 2 }, label: 'a' }] },
      'range -1-2'
    ],
    ['a fix that does nothing', { ...sound, fix: { title: 'Mend', edits: [] } }, 'the fix "Mend" no edits'],
    [
      'overlapping edits',
      { ...sound, fix: { title: 'Mend', edits: [edit, edit] } },
      'overlaps the edits of "Mend"'
    ],
    [
      'a suggestion outside the text',
      { ...sound, suggestions: [{ title: 'Mend', edits: [{ range: { start: 5, end: 99_999 }, text: '' }] }] },
      'edits outside the source'
    ]
  ])('refuses %s and names the rule', (_, observation, problem) => {
    expect(() => runRules([saying(observation)], context)).toThrow(/^Rule told /)
    expect(() => runRules([saying(observation)], context)).toThrow(problem)
  })
})
