import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayBeReport, saysItIsReport } from './may-be-report.ts'

const root = join(import.meta.dirname, '../../..')
const published = join(root, '../shared/reports')

function textsIn(folder: string): (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(md|txt)$/.test(name))
    .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const)
}

describe('the first look at a document', () => {
  it.each(textsIn(join(root, 'corpus')).filter(([name]) => name !== 'README.md'))(
    'takes %s',
    (_name, text) => {
      expect(mayBeReport(text)).toBe(true)
    }
  )

  it.skipIf(!existsSync(published))('takes every published report whose grades can be read', async () => {
    const { check } = await import('@touchstone/core')
    const refused = textsIn(published).filter(([, text]) => !mayBeReport(text))
    const reports = refused.filter(([name, text]) => check(text, { path: name }).checked)
    expect(reports.map(([name]) => name)).toEqual([])
  })

  it('believes a title or the head of a table, and not two words of a note', () => {
    expect(saysItIsReport("# Inspection of Larkmoor children's services\n\nJudgements: all good.\n")).toBe(
      true
    )
    expect(saysItIsReport('| Judgement | Grade |\n| --- | --- |\n| Overall effectiveness | |\n\ngood')).toBe(
      true
    )
    expect(
      saysItIsReport('# A checker\n\nIt looks at judgements. A good tool for inspection reports.\n')
    ).toBe(false)
  })

  it('leaves notes alone', () => {
    expect(mayBeReport('# Shopping\n\n- good bread\n- milk\n')).toBe(false)
    expect(mayBeReport('')).toBe(false)
    expect(mayBeReport('# Changelog\n\nNo judgement is needed to read this.\n')).toBe(false)
  })
})
