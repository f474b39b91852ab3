import { expect, test } from 'vitest'
import { builtIn, frameworkById } from '../../frameworks/index.ts'
import { parseFramework } from '../../frameworks/load.ts'
import { plainLines } from '../source-line.ts'
import type { Described } from '../titles.ts'
import { readDescribedHead } from './head.ts'

function described(): Described {
  const framework = frameworkById('area-send')
  if (framework?.layout == null) throw new Error('area-send describes its layout')
  return { ...framework, layout: framework.layout }
}

test('a heading that is no title stands in for one, as a passage with its place', () => {
  const lines = plainLines('A look at ladders\nThey lean.\n').map(line => ({
    ...line,
    heading: line.text === 'A look at ladders'
  }))
  expect(readDescribedHead(lines, described()).title).toMatchObject({
    text: 'A look at ladders',
    range: { start: 0, end: 17 }
  })
})

const bridges = parseFramework(
  `id: bridges
title: Bridge checks
grades: [{ id: sound, label: Sound }]
layout:
  titles: ["{body} - bridge check", "{body} check"]
  dates: { labels: [date of check] }
  parts: [{ as: summary, headings: [outcome of check] }]
judgements:
  - { id: verdict, title: Verdict, short: the verdict, labels: [result of check] }
  - { id: reasons, title: Reasons, stated: nowhere, bodyOrder: 1 }
`,
  builtIn
)

test.each(['**Date of check:**', 'Result of check: Sound', 'Outcome of check', 'Bridge check'])(
  'the inspected body is not read from "%s"',
  line => {
    if (!('framework' in bridges)) throw new Error(JSON.stringify(bridges.problems))
    const { framework } = bridges
    if (framework.layout === null) throw new Error('it describes its layout')
    const lines = plainLines(`How the crossing at Mill Lane fared\n\n${line}\n12 May 2025\n`)
    expect(readDescribedHead(lines, { ...framework, layout: framework.layout }).authority).toBeNull()
  }
)
