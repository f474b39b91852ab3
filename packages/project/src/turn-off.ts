import { Document, isMap, parseDocument } from 'yaml'

/** The text of a touchstone.yaml in which a rule is off; comments and the order of the rest stay as they are. */
export function turnOffRule(text: string | null, rule: string): string {
  const document: Document = text === null ? new Document({}) : parseDocument(text)
  if (!isMap(document.contents)) {
    const comment = document.contents === null ? document.commentBefore : null
    document.contents = document.createNode({}) as never
    if (comment) document.commentBefore = comment
  }
  if (!isMap(document.get('rules'))) document.set('rules', document.createNode({}))
  document.setIn(['rules', rule], 'off')
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
