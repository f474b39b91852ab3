import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RULE_PAGES, rules } from '@touchstone/core'
import { expect, it } from 'vitest'
import { ruleOfPage } from './rule-page-address.ts'

const pages = join(import.meta.dirname, '../../../docs/rules')

it.each(rules.map(({ id }) => id))('the address of %s leads to a page that comes with the extension', id => {
  const { pathname } = new URL(`${RULE_PAGES}${id}.md`)
  expect(ruleOfPage(pathname)).toBe(id)
  expect(existsSync(join(pages, `${ruleOfPage(pathname)}.md`))).toBe(true)
})

it('an address of somebody else is left alone', () => {
  expect(ruleOfPage('/retextjs/retext-repeated-words')).toBeNull()
  expect(ruleOfPage('/docs/rules/../secrets.md')).toBeNull()
})
