import { describe, expect, it } from 'vitest'
import { builtIn, frameworkById } from '../../frameworks/index.ts'
import { parseFramework } from '../../frameworks/load.ts'
import { calibrate, calibratedText } from './calibrate.ts'
import type { CountedReport } from './counted.ts'

const framework = frameworkById('area-send')
if (framework === undefined) throw new Error('area-send is built in')

const report = (at: number, grade: string, weak: number, items: number): CountedReport => ({
  path: `${at}.txt`,
  inspection: `body ${at}`,
  judgements: [
    {
      judgement: 'outcome',
      grade,
      sentences: 100,
      weak,
      strong: 1 - weak,
      parts: { effective: 0, better: weak }
    }
  ],
  items: { priority: grade === 'systemic' ? items : 0, improvement: items }
})
const reports = [
  ...[0.1, 0.12, 0.14, 0.16].map((weak, at) => report(at, 'positive', weak, 2)),
  ...[0.3, 0.32, 0.34, 0.36].map((weak, at) => report(at + 10, 'inconsistent', weak, 4)),
  ...[0.5, 0.52, 0.54, 0.56].map((weak, at) => report(at + 20, 'systemic', weak, 3))
]

describe('calibration', () => {
  it('counts the usual share of weak sentences and the usual number of items for each grade', () => {
    const { usual, items } = calibrate(reports, framework)
    expect(usual.map(({ grade, weak }) => [grade, ...weak])).toEqual([
      ['positive', 0.1, 0.14, 0.16],
      ['inconsistent', 0.3, 0.34, 0.36],
      ['systemic', 0.5, 0.54, 0.56]
    ])
    expect(items).toEqual({ positive: [2, 2], inconsistent: [4, 4], systemic: [6, 6] })
  })

  it('says how far the grades are told apart, each report by the others', () => {
    const [apart] = calibrate(reports, framework).apart
    expect(apart).toMatchObject({ judgement: 'outcome', reports: 12, right: 12 })
    const mixed = reports.map((one, at) => ({
      ...one,
      judgements: one.judgements.map(two => ({ ...two, grade: at % 2 === 0 ? 'positive' : 'systemic' })),
      items: { improvement: 1 }
    }))
    expect(calibrate(mixed, framework).apart[0]?.right).toBeLessThan(10)
  })

  it('says nothing of few reports, and counts one that is there twice once', () => {
    expect(calibrate(reports.slice(0, 5), framework).apart).toEqual([])
    expect(calibrate([...reports, ...reports], framework).reports).toBe(12)
  })

  it('writes a framework that can be read, with the figures in it', () => {
    const text = calibratedText(calibrate(reports, framework), framework, 'area-send-own')
    const parsed = parseFramework(text, builtIn)
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
    expect(parsed.framework.grades.map(({ usualWeaknesses }) => usualWeaknesses?.[1])).toEqual([
      0.14, 0.34, 0.54
    ])
    expect(parsed.framework.layout).toEqual(framework.layout)
    expect(parsed.framework.judgements.find(({ id }) => id === 'outcome')?.usualImprovements).toEqual({
      positive: [2, 2],
      inconsistent: [4, 4],
      systemic: [6, 6]
    })
  })
})
