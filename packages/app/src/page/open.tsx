import { useRef, useState } from 'preact/hooks'
import type { Store } from './store.ts'

/** What the page begins with. */
export function Open({ store }: { store: Store }) {
  return (
    <section class="open" aria-labelledby="open-title">
      <h2 id="open-title">Check a draft inspection report</h2>
      <p class="lead">
        Touchstone reads a draft and shows where its grades and its evidence do not sit together. It never
        says that a grade is wrong, and never changes one.
      </p>
      <div class="dropzone">
        <p>Drop drafts anywhere on this page</p>
        <OpenButton store={store} primary />
        <p class="soft">
          Word, PDF, Markdown or text; one or many. A touchstone.yaml, waivers and frameworks may come along.
        </p>
      </div>
      <div class="others">
        <button type="button" onClick={() => void openSample(store)}>
          Try the sample draft
        </button>
        <Paste store={store} />
      </div>
      <p class="promise">
        Everything happens on this machine. The page cannot reach a network, and keeps nothing when it is
        closed.
      </p>
    </section>
  )
}

const accepted = '.docx,.pdf,.md,.markdown,.txt,.yaml,.yml,.json'

export function OpenButton({ store, primary = false }: { store: Store; primary?: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class={primary ? 'primary' : undefined} onClick={() => input.current?.click()}>
        {primary ? 'Choose files' : 'Open files'}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        onChange={event => {
          void store.open([...(event.currentTarget.files ?? [])])
          // The same file can be chosen again after it was saved.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

async function openSample(store: Store): Promise<void> {
  const text = document.getElementById('sample')?.textContent ?? ''
  await store.open([new File([text], 'sample-draft.md')])
}

function Paste({ store }: { store: Store }) {
  const [text, setText] = useState('')
  return (
    <details class="paste">
      <summary>Paste a draft</summary>
      <label>
        The text of the draft
        <textarea rows={8} value={text} onInput={event => setText(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        disabled={text.trim() === ''}
        onClick={() => void store.open([new File([text], 'pasted-draft.txt')])}
      >
        Check the pasted text
      </button>
    </details>
  )
}
