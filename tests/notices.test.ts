/** The licences of others, beside what is shipped of theirs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'packages/cli/dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
const [head, ...notices] = text.split(/\n-{78}\n/)

/** What the manifests of our packages ask for; our own packages, and those of theirs that stand beside the command, aside. */
const asked = ['cli', 'core', 'documents', 'language-server', 'project'].flatMap(name => {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
  return Object.keys(manifest.dependencies ?? {}).filter(one => !/^@(touchstone|types)\//.test(one))
})

/** It stands beside the command as it is. */
const unbundled = ['tinypool']

describe('the notices beside the command', () => {
  it('name every package that our manifests ask for, but those of which nothing is bundled', () => {
    expect(asked.length).toBeGreaterThan(15)
    const missing = asked.filter(name => !text.includes(`\n${name} `))
    expect([...new Set(missing)].sort()).toEqual(unbundled)
  })

  it('are as many as they say, and each gives the words of a licence', () => {
    expect(head).toContain(`of the ${notices.length} that follow`)
    const silent = notices.filter(
      notice => !/permission|licen[cs]e|copyright/i.test(notice.split('\n').slice(3).join('\n'))
    )
    expect(silent).toEqual([])
  })

  it('tell of what stands within another package', () => {
    expect(text).toContain('PDF.js, by the Mozilla Foundation')
    expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION')
  })
})
