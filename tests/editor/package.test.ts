/** What is in the packed extension. */
import { readFileSync, statSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { vsix } from './harness/places.ts'

const files = unzipSync(readFileSync(vsix))
const text = (name: string) => strFromU8(files[`extension/${name}`] ?? new Uint8Array())

describe('the packed extension', () => {
  it('is small, and holds what reads a batch', () => {
    expect(statSync(vsix).size).toBeLessThan(5e6)
    const needed = [
      'run.js',
      'moderate-worker.js',
      'pdf-worker.js',
      'moderation-page.js',
      'tinypool/index.js'
    ]
    expect(needed.filter(name => text(`dist/moderate/${name}`) === '')).toEqual([])
  })

  it('names whose code it holds, with their licences', () => {
    const notices = text('dist/THIRD-PARTY-NOTICES.txt')
    const known = [
      'vscode-languageclient',
      'vscode-languageserver',
      'unified',
      'parse-english',
      'yaml',
      'unpdf',
      'preact',
      'tinypool'
    ]
    expect(known.filter(name => !notices.includes(`\n${name} `))).toEqual([])
    expect(notices).toContain('PDF.js, by the Mozilla Foundation')
    expect(notices.match(/\n-{78}\n/g)?.length).toBe(Number(/of the (\d+) that follow/.exec(notices)?.[1]))
  })
})
