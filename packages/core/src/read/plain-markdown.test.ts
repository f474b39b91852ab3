import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parser } from './markdown.ts'
import { partsOf } from './markdown-parts.ts'
import { plainBlock } from './plain-markdown.ts'

const root = join(import.meta.dirname, '../../../..')
const folders = ['corpus', '../shared/reports'].map(name => join(root, name)).filter(existsSync)
const texts = folders.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(md|txt)$/.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8'))
)

/** What is asked of a tree: kinds and places. */
function shape(node: Nodes): unknown {
  const { type, position } = node
  const place = [position?.start.offset, position?.end.offset]
  return [type, ...place, ...('children' in node ? node.children.map(shape) : [])]
}

function shapes(text: string): unknown[] {
  return parser.parse(text).children.map(shape)
}

describe('prose without markup', () => {
  it.each([
    'Plans are late.',
    'Plans are late, and visits are too.\r\n\r\n',
    '12. Plans are late - and visits: too!\n\n',
    '3) Plans\n\n\n',
    '- Plans are late',
    '+ Plans are late (in 2024).\n\n'
  ])('is read as the parser reads %j', text => {
    expect([plainBlock(text)].map(block => block && shape(block))).toEqual(shapes(text))
  })

  it.each([
    '# Plans',
    ' Plans',
    'Plans *are* late',
    'Plans\nare late',
    'Plans\n===',
    'Plans\n- late',
    'Plans  \nare late',
    'Plans ',
    'Plans &amp; visits',
    '12.  Plans',
    '1234567890. Plans',
    'Plans\n\nVisits',
    '- [ ] Plans',
    ''
  ])('is not taken for it: %j', text => {
    expect(plainBlock(text)).toBeNull()
  })

  it('is most of a draft in Markdown', () => {
    const text = readFileSync(join(root, 'corpus/thornmere-2025.md'), 'utf8')
    const parts = partsOf(text).map(({ start, end }) => text.slice(start, end))
    expect(parts.filter(part => plainBlock(part) !== null).length).toBeGreaterThan(parts.length / 2)
  })

  it('is read as the parser reads it in every draft that is there', () => {
    const different: string[] = []
    for (const text of texts) {
      for (const { start, end } of partsOf(text)) {
        const part = text.slice(start, end)
        const block = plainBlock(part)
        if (block === null) continue
        const read = JSON.stringify(shapes(part))
        if (read !== JSON.stringify([shape(block)])) different.push(part)
      }
    }
    expect(different).toEqual([])
  }, 120_000)

  it('is read as the parser reads it, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...[
        'Plans',
        'are late',
        ' ',
        '  ',
        '\t',
        '\n',
        '\r\n',
        '\r',
        '1. ',
        '12) ',
        '- ',
        '+ ',
        '* ',
        '#',
        '>',
        '='
      ],
      ...[
        '-',
        ':',
        '!',
        '"',
        "'",
        '|',
        '~',
        '_',
        '\\',
        '&amp;',
        '<b>',
        '[',
        ']',
        '(',
        ')',
        '.',
        ',',
        '\f',
        '\u00A0'
      ],
      ...[
        '\u2019',
        '\u2028',
        '\u200B',
        '\0',
        'www.plans.example',
        'https://plans.example',
        'a@plans.example',
        '```',
        '{'
      ]
    )
    const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))
    const opening = fc.constantFrom('', '', '1. ', '- ', 'Plans ')
    fc.assert(
      fc.property(opening, text, (first, rest) => {
        const block = plainBlock(first + rest)
        if (block !== null) expect([shape(block)]).toEqual(shapes(first + rest))
      }),
      { numRuns: 20_000 }
    )
  }, 120_000)
})
