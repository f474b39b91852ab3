import { useMemo, useState } from 'preact/hooks'
import type { CheckedDraft, DraftView } from '../protocol.ts'
import { Cards } from './cards.tsx'
import { Editor } from './editor.tsx'
import { EvidenceView } from './evidence-view.tsx'
import { type Filter, Filters, noFilter, passes } from './filters.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import type { Store } from './store.ts'
import { TakeAway } from './take-away.tsx'
import { TextView } from './text-view.tsx'

type Side = 'findings' | 'evidence'

export function DraftPage({ store, draft }: { store: Store; draft: DraftView }) {
  if (draft.checked) return <Checked store={store} draft={draft} />
  return (
    <section aria-labelledby="draft-title" class="refused">
      <h2 id="draft-title">{draft.path}</h2>
      <p class="error">
        <strong>{draft.failed ? 'It could not be checked.' : 'It is not a report.'}</strong> {draft.reason}
      </p>
      <button type="button" onClick={() => store.close(draft.path)}>
        Close
      </button>
    </section>
  )
}

function Checked({ store, draft }: { store: Store; draft: CheckedDraft }) {
  const [side, setSide] = useState<Side>('findings')
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [active, setActive] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  /** The place that the editor is to show. */
  const [goTo, setGoTo] = useState<{ readonly offset: number } | null>(null)
  const [rule, setRule] = useState<string | null>(null)
  const shown = useMemo(() => draft.findings.filter(one => passes(one, filter)), [draft, filter])
  /** Shows a place of the text, in whatever is on the screen. */
  const reveal = (offset: number) => {
    setSide('findings')
    setGoTo({ offset })
    requestAnimationFrame(() => {
      const line = draft.text.slice(0, offset).split('\n').length
      const element = document.getElementById(`line-${line}`)
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    })
  }
  return (
    <section aria-labelledby="draft-title" class="draft">
      <div class="draft-head">
        <div>
          <h2 id="draft-title">{draft.authority ?? draft.path}</h2>
          <p class="meta">{[draft.path, draft.framework].join(' · ')}</p>
        </div>
        <div class="actions">
          <fieldset class="choice" aria-label="What is shown">
            <button type="button" aria-pressed={side === 'findings'} onClick={() => setSide('findings')}>
              Findings
            </button>
            <button type="button" aria-pressed={side === 'evidence'} onClick={() => setSide('evidence')}>
              Evidence
            </button>
          </fieldset>
          <button
            type="button"
            aria-pressed={editing}
            onClick={() => setEditing(!editing)}
            disabled={side === 'evidence'}
          >
            Edit
          </button>
          <TakeAway store={store} draft={draft} />
        </div>
      </div>
      {side === 'evidence' ? (
        <EvidenceView draft={draft} reveal={reveal} />
      ) : (
        <>
          <Filters draft={draft} filter={filter} setFilter={setFilter} />
          <div class="beside">
            {editing ? (
              <Editor
                draft={draft}
                shown={shown}
                goTo={goTo}
                change={text => void store.edit(draft.path, text)}
              />
            ) : (
              <TextView draft={draft} shown={shown} active={active} choose={setActive} />
            )}
            <Cards
              draft={draft}
              shown={shown}
              active={active}
              choose={setActive}
              reveal={reveal}
              explain={setRule}
              waive={(finding, reason) => void store.waive(finding, reason)}
            />
          </div>
        </>
      )}
      {rule === null ? null : <RuleDialog id={rule} close={() => setRule(null)} />}
    </section>
  )
}
