import { expect, test } from 'vitest'
import { partedFrom } from './beside.ts'

const item = (text: string, x: number, y: number, width = 300) => ({ text, x, y, width, size: 11 })
const body = Array.from({ length: 8 }, (_, at) =>
  item(`${at + 1}. Children are seen on time.`, 60, 80 + at * 20)
)

test('comments that Word prints in the margin are parted from the text', () => {
  const balloon = [item('Commented [AB1]: Is this', 420, 82, 90), item('so everywhere?', 420, 94, 70)]
  const apart = partedFrom([...body, ...balloon])
  expect(apart).toMatchObject({ items: body, comments: true })
})

test('text that runs through their place keeps all of the page', () => {
  const wide = item('Commented [AB1]: these words are part of a line', 60, 300, 400)
  const beside = item('Deleted: a row of a table', 420, 100, 90)
  const items = [...body.map(one => ({ ...one, width: 400 })), wide, beside]
  expect(partedFrom(items)).toMatchObject({ items, comments: false })
})
