import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Framework } from '../packages/core/src/frameworks/framework.ts'
import { generateBuiltIn } from '../packages/core/src/frameworks/generate.ts'
import {
  brokenLimits,
  builtIn,
  chooseFramework,
  frameworkById,
  gradesByName,
  matchGrade,
  matchJudgement
} from '../packages/core/src/frameworks/index.ts'
import { parseFramework } from '../packages/core/src/frameworks/load.ts'

const sources = new URL('../packages/core/src/frameworks/', import.meta.url)
const fixture = (name: string): unknown =>
  parse(readFileSync(new URL(`./fixtures/frameworks/${name}.yaml`, import.meta.url), 'utf8'))

function loaded(data: unknown): Framework {
  const answer = parseFramework(data, builtIn)
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer.framework
}

function problemsOf(data: unknown) {
  const answer = parseFramework(data, builtIn)
  return 'problems' in answer ? answer.problems : []
}

describe('the built-in frameworks', () => {
  it('are those of the YAML files', () => {
    const names = readdirSync(sources).filter(name => name.endsWith('.yaml'))
    const files = Object.fromEntries(
      names.map(name => [name.slice(0, -'.yaml'.length), readFileSync(new URL(name, sources), 'utf8')])
    )
    const generated = readFileSync(new URL('built-in.generated.ts', sources), 'utf8')
    expect(generateBuiltIn(files) === generated, 'run pnpm generate').toBe(true)
  })
})

const gradesFile = new URL('../../shared/reports/grades.csv', import.meta.url)

describe.skipIf(!existsSync(gradesFile))('published grades', () => {
  const [head = '', ...lines] = existsSync(gradesFile)
    ? readFileSync(gradesFile, 'utf8').trim().split(/\r?\n/)
    : []
  const keys = head.split(',')
  const rows = lines.map(line =>
    Object.fromEntries(line.split(',').map((cell, at) => [keys[at] ?? '', cell]))
  )
  const ids = [
    'leaders',
    'help-and-protection',
    'in-care-and-care-leavers',
    'in-care',
    'care-leavers',
    'overall'
  ]

  it('are read: every table has the grades that its framework wants', () => {
    for (const row of rows) {
      const present = ids.filter(id => row[id])
      const { framework } = chooseFramework({ end: null, tableJudgements: present })
      for (const id of present) expect(framework.grades.map(grade => grade.id)).toContain(row[id])
      expect(framework.judgements.map(judgement => judgement.id).sort()).toEqual([...present].sort())
    }
  })

  it('break no limiting rule that is an error', () => {
    const broken = { error: 0, warning: 0, information: 0 }
    const seen: Record<string, number> = {}
    for (const row of rows) {
      const present = ids.filter(id => row[id] !== '')
      const { framework } = chooseFramework({ end: null, tableJudgements: present })
      seen[framework.id] = (seen[framework.id] ?? 0) + 1
      for (const rule of brokenLimits(framework, row)) broken[rule.severity] += 1
    }
    console.log(`limiting rules on ${rows.length} published tables:`, broken, seen)
    expect(rows.length).toBeGreaterThan(200)
    expect(broken.error).toBe(0)
    expect(broken.warning + broken.information).toBeLessThan(10)
  })

  // Outstanding lowered to requires improvement breaks only a rule that is a warning, as its support is 73 of 75.
  it('break an error rule, or that warning, whenever the overall grade is moved by two', () => {
    const order = ['inadequate', 'requires-improvement', 'good', 'outstanding']
    const caught = { error: 0, warning: 0, nothing: 0 }
    for (const row of rows.filter(one => one.overall)) {
      const { framework } = chooseFramework({ end: null, tableJudgements: ids.filter(id => row[id]) })
      const at = order.indexOf(row.overall ?? '')
      for (const grade of [order[at + 2], order[at - 2]]) {
        if (grade === undefined) continue
        const severities = brokenLimits(framework, { ...row, overall: grade }).map(rule => rule.severity)
        const lowered = row.overall === 'outstanding'
        const expected = lowered ? 'warning' : 'error'
        caught[severities.includes(expected) ? expected : 'nothing'] += 1
      }
    }
    console.log('overall grade moved by two, caught by:', caught)
    expect(caught.error).toBeGreaterThan(100)
    expect(caught.nothing).toBe(0)
  })
})

describe("a user's framework", () => {
  it('is read with every default filled in', () => {
    const pools = loaded(fixture('swimming-pools'))
    expect(pools.grades.map(grade => [grade.id, grade.rank])).toEqual([
      ['excellent', 2],
      ['sound', 1],
      ['failing', 0]
    ])
    expect(matchJudgement([pools], 'how clean the water is.')).toMatchObject({
      judgement: 'water',
      misnamed: false
    })
    expect(matchGrade(gradesByName([pools]), 'Satisfactory')).toBe('sound')
    expect(brokenLimits(pools, { water: 'failing', lifeguards: 'sound', overall: 'sound' })).toHaveLength(1)
    expect(pools.combinations?.[0]).toEqual({
      grades: { water: 'excellent', lifeguards: 'sound', overall: 'sound' },
      count: 4
    })
    expect(pools.to).toBeNull()
  })

  it('can change a built-in one', () => {
    const own = loaded({
      id: 'own',
      extends: 'ilacs-2025',
      judgements: [{ id: 'leaders', title: 'How the council leads' }]
    })
    const base = frameworkById('ilacs-2025')
    expect(own.judgements[0]?.title).toBe('How the council leads')
    expect(own.judgements[0]?.topics).toEqual(base?.judgements[0]?.topics)
    expect(own.references).toEqual(base?.references)
  })

  it('that is broken gets a problem for each slip, with its place and what was meant', () => {
    expect(problemsOf(fixture('broken'))).toEqual(
      expect.arrayContaining([
        { path: '', message: 'Unknown key “titel”: did you mean “title”?' },
        { path: 'grades[1]', message: 'Unknown key “lable”: did you mean “label”?' },
        { path: 'judgements[0].id', message: '“Water” is not shaped as it must be.' },
        { path: 'judgements[0].tableOrder', message: 'Must be null or a whole number, and is “first”.' }
      ])
    )
  })

  it('that names what does not exist is told what does', () => {
    const pools = fixture('swimming-pools') as Record<string, unknown>
    expect(problemsOf({ ...pools, extends: 'ilacs-1999' })[0]?.message).toBe(
      'There is no framework “ilacs-1999”.'
    )
    const limiting = [
      {
        id: 'a',
        says: 'A.',
        support: '1 of 1',
        severity: 'error',
        when: [{ judgements: 'watre', is: 'failing' }],
        // biome-ignore lint/suspicious/noThenProperty: the contract's name
        then: [{ judgements: 'overall', is: 'failng' }]
      }
    ]
    expect(problemsOf({ ...pools, limiting })).toEqual([
      {
        path: 'limiting[0].when[0].judgements',
        message: 'There is no judgement “watre”: did you mean “water”?'
      },
      { path: 'limiting[0].then[0].is', message: 'There is no grade “failng”: did you mean “failing”?' }
    ])
    expect(problemsOf({ ...pools, from: '2024-02-31' })[0]?.path).toBe('from')
    expect(problemsOf(['a list'])[0]?.message).toContain('group of keys')
  })
})
