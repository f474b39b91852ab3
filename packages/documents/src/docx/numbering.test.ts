import { describe, expect, it } from 'vitest'
import { formatNumber } from './number-format.ts'
import { Numbering } from './numbering.ts'
import { type Element, parseXml } from './xml.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const part = (name: string, inside: string) => parseXml(`<w:${name} ${namespace}>${inside}</w:${name}>`, name)

/** The properties of a paragraph on a list and a level of it. */
function on(list: number, level = 0): Element {
  return part('pPr', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

const styled = (style: string) => part('pPr', `<w:pStyle w:val="${style}"/>`)

function level(at: number, text: string, format = 'decimal', more = '', start = 1): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
}

function numbering(
  levels: string,
  nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  styles?: string
) {
  const abstract = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>`
  return new Numbering(
    part('numbering', abstract + nums),
    styles === undefined ? undefined : part('styles', styles)
  )
}

function labels(given: Numbering, paragraphs: readonly Element[]): (string | null)[] {
  return paragraphs.map(one => given.next(one)?.text ?? null)
}

describe('the numbers that Word prints', () => {
  it('count within a list, and begin where it says', () => {
    expect(labels(numbering(level(0, '%1.', 'decimal', '', 7)), [on(1), on(1), on(1)])).toEqual([
      '7.',
      '8.',
      '9.'
    ])
  })

  it('begin anew below a number of the level above, and take its number up', () => {
    const given = numbering(level(0, '%1.') + level(1, '%1.%2') + level(2, '(%3)', 'lowerLetter'))
    const paragraphs = [on(1), on(1, 1), on(1, 1), on(1, 2), on(1), on(1, 1), on(1, 2)]
    expect(labels(given, paragraphs)).toEqual(['1.', '1.1', '1.2', '(a)', '2.', '2.1', '(a)'])
  })

  it('go on below a number of the level above when they are told to', () => {
    const given = numbering(level(0, '%1.') + level(1, '%2)', 'decimal', '<w:lvlRestart w:val="0"/>'))
    expect(labels(given, [on(1), on(1, 1), on(1), on(1, 1)])).toEqual(['1.', '1)', '2.', '2)'])
  })

  it('go on in another list of the same definition, unless that one has a start of its own', () => {
    const num = (id: number, inside = '') =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${inside}</w:num>`
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const given = numbering(level(0, '%1.'), num(1) + num(2) + num(3, start))
    expect(labels(given, [on(1), on(2), on(3), on(3), on(1)])).toEqual(['1.', '2.', '5.', '6.', '7.'])
  })

  it('are those of a level that a list overrides', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, '(%1)', 'upperRoman')}</w:lvlOverride>`
    const given = numbering(level(0, '%1.'), `<w:num w:numId="1"><w:abstractNumId w:val="0"/>${own}</w:num>`)
    expect(labels(given, [on(1), on(1)])).toEqual(['(I)', '(II)'])
  })

  it('come from the style of a paragraph, and from what that is based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Para"><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    const given = numbering(level(0, '%1.'), undefined, styles)
    const none = part('pPr', '<w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(labels(given, [styled('Para'), none, styled('Base'), styled('Loop'), styled('Nobody')])).toEqual([
      '1.',
      null,
      '2.',
      null,
      null
    ])
  })

  it('stand on the level that the list gives a style', () => {
    const styles = ['One', 'Two'].map(
      id =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    )
    const given = numbering(
      level(0, '%1.', 'decimal', '<w:pStyle w:val="One"/>') +
        level(1, '%1.%2', 'decimal', '<w:pStyle w:val="Two"/>'),
      undefined,
      styles.join('')
    )
    expect(labels(given, [styled('One'), styled('Two'), styled('Two')])).toEqual(['1.', '1.1', '1.2'])
  })

  it('are found through a list style', () => {
    const abstracts = `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Ours"/>${level(0, '%1)')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Ours"/></w:abstractNum>`
    const given = new Numbering(
      part('numbering', `${abstracts}<w:num w:numId="9"><w:abstractNumId w:val="2"/></w:num>`),
      undefined
    )
    expect(labels(given, [on(9)])).toEqual(['1)'])
  })

  it('are bullets where the list has bullets or no definition, and nothing where it prints nothing', () => {
    const given = numbering(level(0, '\uf0b7', 'bullet') + level(1, 'o', 'bullet') + level(2, '', 'none'))
    expect([on(1), on(1, 1), on(1, 2), on(7), undefined].map(one => given.next(one))).toEqual([
      { text: '-', bullet: true },
      { text: '–', bullet: true },
      null,
      { text: '-', bullet: true },
      null
    ])
  })

  it('are digits throughout where the list wants legal numbers', () => {
    const given = numbering(level(0, '%1.', 'upperRoman') + level(1, '%1.%2', 'decimal', '<w:isLgl/>'))
    expect(labels(given, [on(1), on(1), on(1, 1)])).toEqual(['I.', 'II.', '2.1'])
  })
})

describe('the formats of Word', () => {
  it.each([
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
    ['upperLetter', [2], ['B']],
    ['lowerRoman', [4, 9, 14, 40, 1999], ['iv', 'ix', 'xiv', 'xl', 'mcmxcix']],
    ['ordinal', [1, 2, 3, 11, 12, 21, 112], ['1st', '2nd', '3rd', '11th', '12th', '21st', '112th']],
    ['decimalZero', [3, 12], ['03', '12']],
    ['hindiNumbers', [8], ['8']]
  ])('print %s', (format, numbers, printed) => {
    expect(numbers.map(number => formatNumber(number, format))).toEqual(printed)
  })
})
