import { useEffect, useMemo, useState } from 'preact/hooks'
import { CompareView } from './compare-view.tsx'
import { DraftList } from './draft-list.tsx'
import { DraftPage } from './draft-page.tsx'
import { filesOf } from './files.ts'
import { ModerateView } from './moderate-view.tsx'
import { Open, OpenButton } from './open.tsx'
import { Settings } from './settings.tsx'
import { type Store, useStore } from './store.ts'

export type View = 'draft' | 'compare' | 'moderate' | 'settings'

export function App({ store }: { store: Store }) {
  const state = useStore(store)
  const [view, setView] = useState<View>('draft')
  const dropping = useDrop(store)
  const draft = state.drafts.find(({ path }) => path === state.at) ?? null
  // While others are checked, the draft that is looked at is not drawn again.
  const page = useMemo(
    () => (draft === null ? null : <DraftPage key={draft.path} store={store} draft={draft} />),
    [draft, store]
  )
  const several = state.drafts.filter(({ checked }) => checked).length > 1
  return (
    <>
      <header class="topbar">
        <h1>Touchstone</h1>
        {state.drafts.length > 0 ? (
          <nav aria-label="Views">
            <Tab view="draft" at={view} go={setView}>
              Draft
            </Tab>
            {several ? (
              <>
                <Tab view="compare" at={view} go={setView}>
                  Compare
                </Tab>
                <Tab view="moderate" at={view} go={setView}>
                  Moderate
                </Tab>
              </>
            ) : null}
            <Tab view="settings" at={view} go={setView}>
              Settings
            </Tab>
          </nav>
        ) : null}
        {state.drafts.length > 0 ? <OpenButton store={store} /> : null}
      </header>
      <Progress state={state} cancel={() => store.cancel()} />
      <Notices state={state} dismiss={() => store.set({ notices: [] })} />
      <main id="main" tabIndex={-1}>
        {state.drafts.length === 0 ? <Open store={store} /> : null}
        {state.drafts.length > 1 && view === 'draft' ? <DraftList store={store} state={state} /> : null}
        {view === 'draft' ? page : null}
        {view === 'compare' && several ? <CompareView state={state} /> : null}
        {view === 'moderate' && several ? <ModerateView state={state} /> : null}
        {view === 'settings' && state.drafts.length > 0 ? <Settings store={store} state={state} /> : null}
      </main>
      {dropping ? <div class="dropping">Drop to open</div> : null}
    </>
  )
}

function Tab({ view, at, go, children }: { view: View; at: View; go(view: View): void; children: string }) {
  return (
    <button
      type="button"
      class="tab"
      aria-current={view === at ? 'page' : undefined}
      onClick={() => go(view)}
    >
      {children}
    </button>
  )
}

function Progress({ state: { busy }, cancel }: { state: Store['state']; cancel(): void }) {
  return (
    <div class="progress" role="status">
      {busy === null ? null : (
        <>
          <span>
            Checking {busy.name}
            {busy.total > 1 ? ` (${busy.done + 1} of ${busy.total})` : ''}
          </span>
          <progress max={busy.total} value={busy.done} aria-label="Drafts checked" />
          {busy.total > 1 ? (
            <button type="button" onClick={cancel}>
              Stop
            </button>
          ) : null}
        </>
      )}
    </div>
  )
}

function Notices({ state: { notices, inForce }, dismiss }: { state: Store['state']; dismiss(): void }) {
  const all = [
    ...notices,
    ...inForce.problems,
    ...inForce.unused.map(name => `${name} was dropped and is not named by the settings, so nothing uses it.`)
  ]
  return (
    <div role="alert">
      {all.length === 0 ? null : (
        <div class="notices">
          {all.map(notice => (
            <p key={notice}>{notice}</p>
          ))}
          {notices.length > 0 ? (
            <button type="button" onClick={dismiss}>
              Dismiss
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}

/** Files may be dropped anywhere in the page. */
function useDrop(store: Store): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    addEventListener(
      'dragover',
      event => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal }
    )
    addEventListener(
      'dragleave',
      event => {
        if (event.relatedTarget === null) setOver(false)
      },
      { signal }
    )
    addEventListener(
      'drop',
      event => {
        if (!hasFiles(event) || event.dataTransfer === null) return
        event.preventDefault()
        setOver(false)
        void filesOf(event.dataTransfer).then(files => store.open(files))
      },
      { signal }
    )
    return () => stop.abort()
  }, [store])
  return over
}
