/** Adds to the small parts of the archive that say what is in it, without touching what they say. */
import { DocumentError } from '../document.ts'
import { prefixOf } from './anchor.ts'
import { childrenNamed, type Element, parseXml } from './xml.ts'

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** `[Content_Types].xml` with the comments among its parts. */
export function withContentType(source: string, part: string): string {
  const root = parseXml(source, '[Content_Types].xml')
  const known = childrenNamed(root, 'Override').some(
    one => one.attributes.PartName?.toLowerCase() === `/${part}`.toLowerCase()
  )
  if (known) return source
  return withLast(
    source,
    root,
    `<${prefixOf(source, root)}Override PartName="/${part}" ContentType="${commentsType}"/>`
  )
}

/** The relationships of the main part with one to the comments; `source` is null when it has none yet. */
export function withRelationship(source: string | null, type: string, target: string): string {
  const given =
    source ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}"/>`
  const root = parseXml(given, 'relationships')
  const ids = new Set(root.children.map(one => one.attributes.Id))
  let id = 'rIdTouchstone'
  for (let count = 2; ids.has(id); count++) id = `rIdTouchstone${count}`
  return withLast(
    given,
    root,
    `<${prefixOf(given, root)}Relationship Id="${id}" Type="${type}" Target="${target}"/>`
  )
}

/** The source with `text` as the last thing inside its root. */
export function withLast(source: string, root: Element, text: string): string {
  if (root.closeStart >= root.end) {
    // `<Root/>` is opened, which is the one thing here that is not only added to.
    const open = source.slice(0, root.openEnd).replace(/(?<!\s)\s*\/>$/, '>')
    if (open === source.slice(0, root.openEnd))
      throw new DocumentError('It is damaged; save it again in Word.')
    const name = /^[^\s/>]+/.exec(source.slice(root.start + 1))?.[0] ?? ''
    return `${open}${text}</${name}>${source.slice(root.openEnd)}`
  }
  return source.slice(0, root.closeStart) + text + source.slice(root.closeStart)
}
