import { describe, expect, it } from 'vitest'
import { resultsBeside, writtenOver } from './places.ts'

describe('the results of a batch', () => {
  it('stand beside the drafts, and not among them', () => {
    expect(resultsBeside('/home/ada/drafts')).toBe('/home/ada/drafts-moderated')
    expect(resultsBeside('/home/ada/drafts/')).toBe('/home/ada/drafts-moderated')
    expect(resultsBeside('C:\\Drafts\\')).toBe('C:\\Drafts-moderated')
  })

  it('write over nothing but what a run has written', () => {
    expect(writtenOver(['notes.md', 'index.html', 'results.json'])).toEqual(['index.html', 'results.json'])
    expect(writtenOver(['drafts', '.touchstone-moderate'])).toEqual([])
  })
})
