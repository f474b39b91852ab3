import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { useEffect, useRef } from 'preact/hooks'
import type { CheckedDraft, FindingView } from '../protocol.ts'

/** The text to be edited in place; the findings follow what is typed. */
export function Editor({
  draft,
  shown,
  goTo,
  change
}: {
  draft: CheckedDraft
  shown: readonly FindingView[]
  goTo: { readonly offset: number } | null
  change(text: string): void
}) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  useEffect(() => {
    if (place.current === null) return
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: draft.text,
        extensions: [
          history(),
          drawSelection(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'The text of the draft' }),
          lintGutter(),
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
          EditorView.updateListener.of(update => {
            if (update.docChanged) change(update.state.doc.toString())
          })
        ]
      })
    })
    view.current = editor
    editor.focus()
    return () => editor.destroy()
  }, [])
  useEffect(() => {
    const editor = view.current
    // While an answer is under way the text may have gone on; its own answer comes next.
    if (editor === null || editor.state.doc.length !== lengthIn(draft.text)) return
    editor.dispatch(setDiagnostics(editor.state, shown.map(diagnosticOf)))
  }, [draft, shown])
  useEffect(() => {
    const editor = view.current
    if (editor === null || goTo === null) return
    const anchor = Math.min(goTo.offset, editor.state.doc.length)
    editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  }, [goTo])
  return (
    <div class="editor">
      {draft.kind === 'docx' || draft.kind === 'pdf' ? (
        <p class="note">
          This is the text that was read. What you change here shows how the findings follow; the document
          itself stays as it is.
        </p>
      ) : null}
      <div ref={place} />
    </div>
  )
}

/** CodeMirror counts a line's end as one. */
function lengthIn(text: string): number {
  return text.replaceAll('\r\n', '\n').length
}

function diagnosticOf({ start, end, severity, message, rule }: FindingView): Diagnostic {
  return {
    from: start,
    to: end,
    severity: severity === 'information' ? 'info' : severity,
    message,
    source: rule
  }
}
