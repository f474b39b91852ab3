import { expect, test } from 'vitest'
import { memoryFiles } from './memory.ts'
import { meantBy, misnamedIn } from './near-names.ts'

test.each([
  ['touchstone.yml', 'touchstone.yaml'],
  ['.touchstone.yaml', 'touchstone.yaml'],
  ['Touchstone.YAML', 'touchstone.yaml'],
  ['touchstone.config.yaml', 'touchstone.yaml'],
  ['touchstone.yaml.txt', 'touchstone.yaml'],
  ['touchtone.yaml', 'touchstone.yaml'],
  ['touchstone.waivers.yml', 'touchstone.waivers.yaml'],
  ['touchstone-waivers.yaml', 'touchstone.waivers.yaml'],
  ['touchstoneignore', '.touchstoneignore'],
  ['.touchstone-ignore', '.touchstoneignore'],
  ['.touchstonignore', '.touchstoneignore']
])('%s is meant as %s', (name, meant) => {
  expect(meantBy(name)).toBe(meant)
})

test.each([
  'touchstone.yaml',
  'touchstone.waivers.yaml',
  '.touchstoneignore',
  'touchstone.baseline.json',
  'touchstone.sarif',
  'touchstone.json',
  'touchstone.md',
  'tools.yaml',
  'tsconfig.yaml'
])('%s is left alone', name => {
  expect(meantBy(name)).toBeNull()
})

test('such files are looked for as far up as settings are', async () => {
  const files = memoryFiles(
    new Map(['/touchstone.yml', '/a/.touchstone.yaml', '/a/b/c/draft.md'].map(path => [path, '']))
  )
  const paths = async (last: string | null) =>
    (await misnamedIn(files, '/a/b/c', last)).map(({ path }) => path)
  expect(await paths(null)).toEqual(['/a/.touchstone.yaml', '/touchstone.yml'])
  expect(await paths('/a')).toEqual(['/a/.touchstone.yaml'])
  expect(await paths('/a/b')).toEqual([])
})
