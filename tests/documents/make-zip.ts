import { type Zippable, zipSync } from 'fflate'

/** An archive of these entries, in this order. */
export function zip(entries: Iterable<readonly [string, string | Uint8Array]>): Buffer {
  const files: Zippable = {}
  for (const [name, content] of entries) files[name] = new Uint8Array(Buffer.from(content as string))
  return Buffer.from(zipSync(files, { mtime: '2026-01-01T12:00:00' }))
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a Word document with this body; `parts` adds others, or takes the place of these. */
export function wordParts(body: string, parts: Readonly<Record<string, string>> = {}): Map<string, string> {
  const others = Object.keys(parts).flatMap(name => /^word\/(\w+)\.xml$/.exec(name)?.[1] ?? [])
  const related = others
    .filter(name => name !== 'document')
    .map((name, at) => [
      `Id="r${at}"`,
      `Type="${relations}/${name.replace(/\d+$/, '')}"`,
      `Target="${name}.xml"`
    ])
    .map(attributes => `<Relationship ${attributes.join(' ')}/>`)
  return new Map(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
      ...parts
    })
  )
}

export const namespaces = `xmlns:w="${word}" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return zip(wordParts(body, parts))
}

/** A paragraph with these words; `inside` stands in its properties. */
export function paragraph(words: string, inside = ''): string {
  return `<w:p>${inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}
