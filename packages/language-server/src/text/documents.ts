/** The open documents, mirrored from the client's changes in whatever encoding was agreed on. */
import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Places } from './encoding.ts'

export type Documents = TextDocuments<TextDocument>

/** `places` is asked at each change: the encoding is known only after the client has said hello. */
export function openDocuments(places: () => Places): Documents {
  return new TextDocuments<TextDocument>({
    create: (uri, languageId, version, content) => {
      if (typeof uri !== 'string' || typeof content !== 'string') {
        throw new Error('textDocument/didOpen needs a uri and a text')
      }
      return TextDocument.create(uri, languageId, version, content)
    },
    update: (document, changes, version) => update(document, changes, version, places())
  })
}

/** Changes follow one another: each counts its places in the text that the one before it left. */
function update(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  places: Places
): TextDocument {
  for (const change of changes) refuseMalformed(change)
  for (const change of changes) {
    if (!('range' in change)) TextDocument.update(document, [change], version)
    else {
      const range = {
        start: places.toUtf16(document, change.range.start),
        end: places.toUtf16(document, change.range.end)
      }
      TextDocument.update(document, [{ range, text: change.text }], version)
    }
  }
  return document
}

/** A change is applied as it was meant or not at all. */
function refuseMalformed(change: TextDocumentContentChangeEvent): void {
  const whole = typeof change?.text === 'string'
  const numbers =
    whole && 'range' in change
      ? [change.range?.start, change.range?.end].flatMap(place => [place?.line, place?.character])
      : []
  if (!whole || numbers.some(number => !Number.isInteger(number) || (number as number) < 0)) {
    throw new Error('textDocument/didChange holds a change without a text or with a broken range')
  }
}
