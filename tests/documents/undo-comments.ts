/** Takes the comments of Touchstone out of a copy again, by other means than those that put them in. */

import { unzipSync } from 'fflate'
import { DomUtils, parseDocument } from 'htmlparser2'

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

export function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part)]))
}

/** A part without what speaks of comments, with the runs joined again that were parted for them. */
export function withoutComments(source: string, name: string): string {
  if (name === '[Content_Types].xml')
    return source.replace(/<Override PartName="\/word\/comments\.xml"[^>]*\/>/, '')
  if (name.endsWith('.rels')) return source.replace(/<Relationship Id="rIdTouchstone"[^>]*\/>/, '')
  if (name === 'word/comments.xml')
    return source
      .replace(/<w:comment w:id="\d+" w:author="Touchstone".*?<\/w:comment>/gs, '')
      .replace(/><\/w:comments>$/, '/>')
  const anchor = '(?:<w:commentRange(?:Start|End) w:id="\\d+"/>|<w:r><w:commentReference w:id="\\d+"/></w:r>)'
  const parted = new RegExp(
    `</w:t></w:r>(?:${anchor})+<w:r(?:\\s[^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">`,
    'gs'
  )
  return (
    source
      .replace(parted, '')
      .replace(new RegExp(anchor, 'g'), '')
      // Parting a run says of its space that it counts, on either side.
      .replaceAll('<w:t xml:space="preserve">', '<w:t>')
  )
}

/** What each comment says, and the words between its ends. */
export function commentedWords(bytes: Uint8Array): Map<string, string[]> {
  const parts = partsOf(bytes)
  const read = (name: string) => parseDocument(parts.get(name)?.toString() ?? '', { xmlMode: true })
  const found = new Map<string, string[]>()
  const elements = DomUtils.filter(node => 'name' in node, read('word/document.xml')) as Element[]
  for (const comment of DomUtils.getElementsByTagName('w:comment', read('word/comments.xml'))) {
    const id = comment.attribs['w:id']
    const at = (name: string) => elements.findIndex(one => one.name === name && one.attribs['w:id'] === id)
    const words = elements
      .slice(at('w:commentRangeStart'), at('w:commentRangeEnd'))
      .filter(one => one.name === 'w:t')
      .map(one => DomUtils.textContent(one))
      .join('')
    const says = DomUtils.textContent(comment)
    found.set(says, [...(found.get(says) ?? []), words])
  }
  return found
}
