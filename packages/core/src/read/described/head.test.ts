import { expect, test } from 'vitest'
import { frameworkById } from '../../frameworks/index.ts'
import { plainLines } from '../source-line.ts'
import { readDescribedHead } from './head.ts'

test('a heading that is no title stands in for one, as a passage with its place', () => {
  const layout = frameworkById('area-send')?.layout
  if (layout == null) throw new Error('area-send describes its layout')
  const lines = plainLines('A look at ladders\nThey lean.\n').map(line => ({
    ...line,
    heading: line.text === 'A look at ladders'
  }))
  expect(readDescribedHead(lines, layout).title).toMatchObject({
    text: 'A look at ladders',
    range: { start: 0, end: 17 }
  })
})
