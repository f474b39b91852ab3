import { describe, expect, it } from 'vitest'
import { type DraftDocument, type ReadOptions, readDocument } from '../../packages/documents/src/index.ts'
import { namespaces, paragraph, wordFile } from './make-zip.ts'

async function read(
  body: string,
  parts: Record<string, string> = {},
  options: ReadOptions = {}
): Promise<DraftDocument> {
  const document = await readDocument(wordFile(body, parts), 'draft.docx', options)
  if ('reason' in document) throw new Error(document.reason)
  return document
}

const textOf = async (...given: Parameters<typeof read>) => (await read(...given)).text

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const author = 'w:id="1" w:author="A"'
const inserted = (words: string) => `<w:ins ${author}>${run(words)}</w:ins>`
const deleted = (words: string) =>
  `<w:del ${author}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map(one => paragraph(one)).join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

const numbering = `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
const listed = (words: string, list: number, mark = '') =>
  `<w:p><w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr>${mark}</w:pPr>${run(words)}</w:p>`

describe('a Word document as draft text', () => {
  it('has a paragraph a line, a table by tabs, numbers and bullets as Word prints them', async () => {
    const body = [
      paragraph('A title'),
      '<w:p/>',
      table(row(cell('Judgement'), cell('Grade')), row(cell('Overall', 'effectiveness'), cell('Good'))),
      listed('first', 2),
      listed('second', 2),
      listed('', 2),
      listed('One.', 1),
      listed('Two.', 1)
    ]
    expect(await textOf(body.join(''), { 'word/numbering.xml': numbering })).toBe(
      'A title\n\nJudgement\tGrade\nOverall effectiveness\tGood\n\n- first\n- second\n\n1. One.\n\n2. Two.\n'
    )
  })

  it('says in which paragraph of the file each place stands, those in tables and empty ones counted', async () => {
    const document = await read(`${paragraph('a')}<w:p/>${table(row(cell('b'), cell('c')))}${paragraph('d')}`)
    const place = (words: string) => document.place(document.text.indexOf(words))
    expect(['a', 'b', 'c', 'd'].map(place)).toEqual([1, 3, 4, 5].map(at => `Word paragraph ${at}`))
  })

  it('takes cells one by one where a table is a matter of layout', async () => {
    const long = 'A sentence that is long enough to be prose. '.repeat(8).trim()
    expect(await textOf(table(row(cell(long, 'More.'), cell('Aside'))))).toBe(`${long}\n\nMore.\n\nAside\n`)
    expect(await textOf(table(row(cell('Alone', 'in its row'))))).toBe('Alone\n\nin its row\n')
  })

  it('reads rows and cells in content controls, and tables inside cells', async () => {
    const control = (inside: string) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const inner = table(row(cell('in'), cell('ner')))
    const body = control(table(control(row(control(cell('a')), `<w:tc>${inner}<w:p/></w:tc>`))))
    expect(await textOf(body)).toBe('a\tin ner\n')
  })

  it('reads a table in a table of layout row by row, and what stands around it', async () => {
    const inner = table(
      row(cell('Judgement'), cell('Grade')),
      row(cell('Overall effectiveness'), cell('Good'))
    )
    const around = table(
      row(cell('A title')),
      row(cell('Aside'), `<w:tc>${paragraph('Above')}${inner}${paragraph('Below')}</w:tc>`)
    )
    expect(await textOf(around + paragraph('After'))).toBe(
      'A title\n\nAside\n\nAbove\n\nJudgement\tGrade\nOverall effectiveness\tGood\n\nBelow\n\nAfter\n'
    )
  })

  it('leaves a cell as it is around a frame that holds one word', async () => {
    const frame = `<w:tc>${table(row(cell('Good'), cell('')))}<w:p/></w:tc>`
    expect(await textOf(table(row(cell('Judgement'), cell('Grade')), row(cell('Overall'), frame)))).toBe(
      'Judgement\tGrade\nOverall\tGood\n'
    )
  })

  it('leaves out a list of contents that is told by the name of its style or by its gallery', async () => {
    const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="Inhalt1"><w:name w:val="toc 1"/></w:style></w:styles>`
    const gallery = (inside: string) =>
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const body =
      paragraph('Care leavers 3', '<w:pStyle w:val="Inhalt1"/>') +
      gallery(paragraph('Contents') + paragraph('Children in care 2')) +
      paragraph('Prose.')
    expect(await textOf(body, { 'word/styles.xml': styles })).toBe('Prose.\n')
  })

  it('leaves out rows that are hidden', async () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('Old')}${cell('Poor')}</w:tr>`
    expect(await textOf(table(row(cell('a'), cell('b')), hidden))).toBe('a\tb\n')
  })

  it('loses nothing behind a field that never ends, and numbers fields that hold no number yet', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`
    const numbered = (words: string) =>
      `<w:p>${mark('begin')}${code('SEQ para')}${mark('end')}${run(`. ${words}`)}</w:p>`
    const unended = `<w:p>${mark('begin')}${code('TOC')}${run('Prose.')}</w:p>`
    expect(await textOf(unended + numbered('One.') + numbered('Two.'))).toBe('Prose.\n\n1. One.\n\n2. Two.\n')
  })

  it('is given up when it takes too long', async () => {
    const bytes = wordFile(paragraph('Children are seen.').repeat(20_000))
    const bounds = { seconds: 0.001, megabytes: 1024 }
    expect(await readDocument(bytes, 'draft.docx', { bounds })).toEqual({
      reason: expect.stringMatching(/^The document takes more than 0\.001 seconds to read/)
    })
  })

  it('keeps breaks inside a paragraph as lines, and tabs only where they part a short line', async () => {
    const parts = (words: string[], between: string) =>
      `<w:p>${words.map(run).join(`<w:r>${between}</w:r>`)}</w:p>`
    const long = 'word '.repeat(60).trim()
    const body =
      parts(['a', 'b'], '<w:br/>') +
      parts(['Overall', 'Good'], '<w:tab/>') +
      parts(['12.', 'Help'], '<w:tab/>')
    expect(await textOf(body + parts([long, 'end'], '<w:tab/>'))).toBe(
      `a\nb\n\nOverall\tGood\n\n12. Help\n\n${long} end\n`
    )
  })

  it('shows space at the ends of a run only where the file keeps it', async () => {
    const body = '<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b\n c</w:t></w:r></w:p>'
    expect(await textOf(body)).toBe('a b  c\n')
  })

  it('leaves out cells that a tracked change takes away, and reads base text, not what stands above it', async () => {
    const gone =
      '<w:tc><w:tcPr><w:cellDel w:id="9" w:author="A"/></w:tcPr><w:p><w:r><w:t>Inadequate</w:t></w:r></w:p></w:tc>'
    const rows = table(row(cell('Judgement'), cell('Grade')), row(cell('Overall'), gone, cell('Good')))
    expect(await textOf(rows)).toBe('Judgement\tGrade\nOverall\tGood\n')
    const ruby = `<w:r><w:ruby><w:rt>${run('above')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`
    expect(await textOf(`<w:p>${run('a ')}${ruby}</w:p>`)).toBe('a base\n')
  })

  it('has the letters of symbol fonts, and nothing that is no character or would break a line', async () => {
    const symbols = (font: string, ...codes: string[]) =>
      `<w:p><w:r><w:t>a</w:t>${codes.map(code => `<w:sym w:font="${font}" w:char="${code}"/>`).join('')}<w:t>z</w:t></w:r></w:p>`
    expect(await textOf(symbols('Arial', 'F047', 'f06f', 'F0E9', '0047'))).toBe('aGoéGz\n')
    expect(await textOf(symbols('Arial', '000A', '0000', 'D800', 'F00A', 'xyz', '12345'))).toBe('az\n')
    expect(await textOf(symbols('Wingdings', 'F0FC'))).toBe('a\uf0fcz\n')
  })

  it('reads hyperlinks, fields, symbols and other ways to say one thing once', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const choice = `<mc:AlternateContent><mc:Choice Requires="x">${run('new')}</mc:Choice><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`
    const body = `<w:p><w:hyperlink>${run('link')}</w:hyperlink>${field}${run(' field ')}${choice}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>`
    expect(await textOf(body)).toBe('link field new-\n')
  })

  it('leaves out comments and a table of contents', async () => {
    const body = `<w:p><w:commentRangeStart w:id="1"/>${run('words')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`
    expect(await textOf(paragraph('Care leavers: good 3', '<w:pStyle w:val="TOC1"/>') + body)).toBe('words\n')
  })

  it('puts notes below what cites them, under raised numbers, and never above the table', async () => {
    const note = (id: number, words: string) => `<w:footnote w:id="${id}">${paragraph(words)}</w:footnote>`
    const cite = (words: string, id: number) =>
      `<w:p>${run(words)}<w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`
    const notes = {
      'word/footnotes.xml': `<w:footnotes ${namespaces}>${note(4, 'First.')}${note(5, 'Second.')}</w:footnotes>`
    }
    const body =
      cite('Title', 4) +
      paragraph('Dates') +
      table(row(cell('a'), cell('b'))) +
      cite('Prose.', 5) +
      paragraph('More.')
    expect(await textOf(body, notes)).toBe(
      'Title\n\nDates\n\na\tb\n\n¹ First.\n\nProse.\n\n² Second.\n\nMore.\n'
    )
  })

  it('reads a running title of the pages, which can say other dates, and no other header', async () => {
    const footer = (...lines: string[]) =>
      `<w:ftr ${namespaces}>${lines.map(line => paragraph(line)).join('')}</w:ftr>`
    const title = footer(
      "Inspection of Exampleshire local authority children's services",
      '3 to 14 March 2025'
    )
    const document = await read(paragraph('Body.'), { 'word/footer1.xml': title })
    expect(document.text).toBe(
      "Body.\n\nInspection of Exampleshire local authority children's services\n3 to 14 March 2025\n"
    )
    expect(document.place(document.text.indexOf('March'))).toBe('the header or footer of the Word pages')
    expect(await textOf(paragraph('Body.'), { 'word/footer1.xml': footer('Draft 3, not for sharing') })).toBe(
      'Body.\n'
    )
  })

  it('says what it did not read', async () => {
    const box = `<w:p>${run('Seen.')}<w:r><w:pict><w:txbxContent>${paragraph('Aside.')}</w:txbxContent></w:pict></w:r></w:p>`
    const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret.</w:t></w:r></w:p>'
    const { text, notes } = await read(`${box}${hidden}<w:altChunk/>`)
    expect(text).toBe('Seen.\n')
    expect(notes.map(({ message }) => message.split(' was ')[0])).toEqual([
      'A text box',
      'Hidden text',
      'A document that is embedded in this one'
    ])
    expect(
      (await read('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown.</w:t></w:r></w:p>')).notes
    ).toEqual([])
  })
})

describe('tracked changes', () => {
  const both = async (body: string, parts: Record<string, string> = {}) => [
    await textOf(body, parts),
    await textOf(body, parts, { tracked: 'original' })
  ]

  it('are read as accepted, or as before them', async () => {
    const body = `<w:p>${run('Help is ')}${deleted('poor')}${inserted('good')}${run('.')}</w:p>`
    expect(await both(body)).toEqual(['Help is good.\n', 'Help is poor.\n'])
  })

  it('move words from one place to another', async () => {
    const from = `<w:p><w:moveFrom ${author}>${run('moved ')}</w:moveFrom>${run('here')}</w:p>`
    const to = `<w:p>${run('there ')}<w:moveTo ${author}>${run('moved')}</w:moveTo></w:p>`
    expect(await both(from + to)).toEqual(['here\n\nthere moved\n', 'moved here\n\nthere \n'])
  })

  it('join paragraphs whose mark is gone, and number those that are left', async () => {
    const gone = (kind: string) => `<w:rPr><w:${kind} ${author}/></w:rPr>`
    const body =
      listed('One', 1) +
      listed(' and half.', 1, gone('del')) +
      listed('Two.', 1, gone('ins')) +
      listed(' Three.', 1)
    expect(await both(body, { 'word/numbering.xml': numbering })).toEqual([
      '1. One\n\n2.  and half.Two.\n\n3.  Three.\n',
      '1. One\n\n2.  and half.\n\n3. Two. Three.\n'
    ])
  })

  it('add and take out whole paragraphs and rows', async () => {
    const mark = (kind: string) => `<w:trPr><w:${kind} ${author}/></w:trPr>`
    const rows = table(
      row(cell('a'), cell('1')),
      row(mark('del'), cell('b'), cell('2')),
      row(mark('ins'), cell('c'), cell('3'))
    )
    expect(await both(rows)).toEqual(['a\t1\nc\t3\n', 'a\t1\nb\t2\n'])
    const out = `<w:p><w:pPr><w:rPr><w:del ${author}/></w:rPr></w:pPr>${deleted('Gone.')}</w:p>`
    expect(await both(out + paragraph('Left.'))).toEqual(['Left.\n', 'Gone.\n\nLeft.\n'])
  })

  it('change the list that a paragraph is on', async () => {
    const before =
      '<w:pPrChange w:id="1" w:author="A"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>'
    expect(await both(listed('words', 1, before), { 'word/numbering.xml': numbering })).toEqual([
      '1. words\n',
      '- words\n'
    ])
  })
})
