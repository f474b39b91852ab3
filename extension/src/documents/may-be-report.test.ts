import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayBeReport } from './may-be-report.ts'

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

  it('leaves notes alone', () => {
    expect(mayBeReport('# Shopping\n\n- good bread\n- milk\n')).toBe(false)
    expect(mayBeReport('')).toBe(false)
    expect(mayBeReport('# Changelog\n\nNo judgement is needed to read this.\n')).toBe(false)
  })
})
