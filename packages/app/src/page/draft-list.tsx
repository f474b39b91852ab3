import type { DraftView } from '../protocol.ts'
import type { State, Store } from './store.ts'

/** The drafts that are open, to go from one to another. */
export function DraftList({ store, state }: { store: Store; state: State }) {
  return (
    <nav class="draft-list" aria-label="Open drafts">
      <ul>
        {state.drafts.map(draft => (
          <li key={draft.path}>
            <button
              type="button"
              aria-current={draft.path === state.at ? 'true' : undefined}
              onClick={() => store.set({ at: draft.path })}
            >
              <span class="name">{draft.path}</span> <span class="soft">{verdictOf(draft)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function verdictOf(draft: DraftView): string {
  if (!draft.checked) return draft.failed ? 'could not be checked' : 'not a report'
  return draft.findings.length === 0 ? 'no findings' : `${draft.findings.length}`
}
