import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Memory } from '../memory/memory.ts'
import { markdownLines } from './markdown.ts'
import { partsOf } from './markdown-parts.ts'

const corpus = new URL('../../../../corpus/', import.meta.url)
const drafts = readdirSync(corpus).filter(name => name.endsWith('.md'))
const read = (text: string) => markdownLines(text, new Memory())
/** A definition keeps the text in one part, and is no prose itself. */
const definition = '[whole]: /text\n\n'
const readAtOnce = (text: string) =>
  JSON.parse(JSON.stringify(read(definition + text)), (key, value) =>
    key === 'start' || key === 'end' ? value - definition.length : value
  )

const blocks = fc.constantFrom(
  '# A heading',
  'Title\n===',
  'Plans are timely.',
  'Plans\nare *timely*.',
  '- one',
  '- two\n- three',
  '* one',
  '+ one',
  '1. first',
  '2. second\n3. third',
  '1) first',
  '-',
  '- one\n\n  more',
  '  - deeper',
  '   indented',
  '    code',
  '\tcode',
  '> said',
  '> said\nlazily',
  '---',
  '***',
  '| a | b |\n| - | - |\n| c | d |',
  '<!-- a comment -->',
  '<!-- a\n\ncomment',
  'the end -->',
  '<!-->',
  '<!-- x --> <!--',
  '<div>',
  '</div>',
  '<div>text</div>',
  'see <!-- inside',
  '[link]',
  '![picture](a.png)',
  '\\',
  '\uFEFF',
  '\u00a0',
  '\u2028',
  '  ',
  '&nbsp;',
  '`code`',
  '` open',
  '``',
  '**',
  '1. ',
  '10000000000. long',
  '- - -',
  '= =',
  '<a>',
  '<?',
  '```',
  '~~~\ncode',
  '<pre>',
  '[a]: /b'
)
const ends = fc.constantFrom('\n', '\n\n', '\n \n', '\n\t\n', '\n\n\n', '\r\n', '\r\n\r\n', '\r', '\r\r', '')
const texts = fc.array(fc.tuple(blocks, ends), { maxLength: 12 }).map(parts =>
  parts
    .flat()
    .join('')
    .replace(/^\uFEFF+/, '')
)

describe('Markdown read part by part', () => {
  it('gives the lines and comments of the text read at once', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(read(text)).toEqual(readAtOnce(text))
      }),
      { numRuns: 500 }
    )
  })

  it.each(drafts)('gives those of %s read at once', name => {
    const text = readFileSync(new URL(name, corpus), 'utf8')
    expect(partsOf(text).length).toBeGreaterThan(10)
    expect(read(text)).toEqual(readAtOnce(text))
  })

  it('gives the same whatever the memory holds of the text before an edit', () => {
    const memory = new Memory()
    for (const name of drafts) {
      const text = readFileSync(new URL(name, corpus), 'utf8')
      markdownLines(text, memory)
      for (const { start } of partsOf(text).filter((_, at) => at % 9 === 0)) {
        const edited = `${text.slice(0, start)}<!-- noted -->\n\n${text.slice(start + 1)}`
        expect(markdownLines(edited, memory)).toEqual(read(edited))
      }
    }
  })

  it('reads a text that begins with a byte order mark at its own offsets', () => {
    const text = '\uFEFF# Title\n\nPlans are timely.\n'
    expect(read(text).lines.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'Plans are timely.'
    ])
  })
})

describe('Markdown that nests deeper than anybody writes', () => {
  const tangles: [string, string][] = [
    ['lists', '- '.repeat(20_000)],
    ['numbered lists', '1. '.repeat(20_000)],
    ['quotations', '> '.repeat(20_000)],
    ['emphasis', `${'*a '.repeat(10_000)}${'b* '.repeat(10_000)}`],
    ['comments that are not closed', '<!-- '.repeat(200_000)],
    ['comments on many lines that are not closed', 'a <!-- b\n'.repeat(5_000)],
    ['the same with the line ends of Windows', 'a <!-- b\r\n'.repeat(5_000)],
    ['lines without an empty one', `- ${'Plans.\n'.repeat(10_000)}`],
    ['pictures', `${'!['.repeat(10_000)}${'](a)'.repeat(10_000)}`]
  ]
  it.each(tangles)('is read without breaking down: %s', (_name, tangle) => {
    const { lines } = read(`Plans are timely.\n\n${tangle}here\n\nVisits are late.\n`)
    expect(lines[0]?.text).toBe('Plans are timely.')
    expect(lines[lines.length - 2]?.text.endsWith('here')).toBe(true)
    expect(lines[lines.length - 1]?.text).toBe('Visits are late.')
  })

  it('keeps the comments and places of such a part', () => {
    const text = `${'- '.repeat(200)}here <!-- noted -->\n`
    const { lines, comments } = read(text)
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual([text.trim()])
    expect(comments.map(({ text: words }) => words)).toEqual(['noted'])
  })

  it('leaves what people write to the parser', () => {
    expect(read('> - **Plans** [are](a) _timely_.\n').lines[0]?.text).toBe('Plans are timely.')
    expect(read(`- ${'**timely** '.repeat(200)}\n`).lines[0]?.text.startsWith('timely timely')).toBe(true)
  })
})
