import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownIds, rules } from '@touchstone/core'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../..')
const text = readFileSync(join(folder, 'package.json'), 'utf8')
const manifest = JSON.parse(text)
const words = JSON.parse(readFileSync(join(folder, 'package.nls.json'), 'utf8'))

it('the setting of rules knows every rule', () => {
  const { properties } = manifest.contributes.configuration.properties['touchstone.rules']
  expect(Object.keys(properties).sort()).toEqual([...rules.map(({ id }) => id), ...ownIds].sort())
})

it('every text of the manifest has its words, and none are left over', () => {
  const named = [...text.matchAll(/"%([\w.-]+)%"/g)].map(([, name]) => name)
  expect([...new Set(named)].sort()).toEqual(Object.keys(words).sort())
})

it('a command that asks for more says so with an ellipsis', () => {
  const asking = ['whatIf', 'moderateFolder', 'waive', 'openRulePage']
  for (const name of asking) expect(words[`command.${name}`]).toMatch(/…$/)
})
