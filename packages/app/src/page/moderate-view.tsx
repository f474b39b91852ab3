import { useEffect, useState } from 'preact/hooks'
import { unpacked } from '../packed.ts'
import { ask } from './client.ts'
import { download } from './download.ts'
import type { State } from './store.ts'

/** The moderators' page over the drafts that are open. It stands in a frame of its own, and can be saved as a file. */
export function ModerateView({ state: { drafts } }: { state: State }) {
  const [page, setPage] = useState<{ html: string; address: string } | null>(null)
  useEffect(() => {
    let address = ''
    let left = false
    void makePage(drafts.map(({ path }) => path)).then(html => {
      if (left) return
      address = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
      setPage({ html, address })
    })
    return () => {
      left = true
      URL.revokeObjectURL(address)
    }
  }, [drafts])
  return (
    <section aria-labelledby="moderate-title" class="moderate">
      <div class="draft-head">
        <h2 id="moderate-title">Many drafts</h2>
        <button
          type="button"
          disabled={page === null}
          onClick={() => page && download({ name: 'moderation.html', type: 'text/html', content: page.html })}
        >
          Save this page as a file
        </button>
      </div>
      <p class="meta">
        What you decide here lasts until the page is closed: export the decisions, or save the page and open
        that.
      </p>
      {page === null ? (
        <p role="status">Ranking {drafts.length} drafts…</p>
      ) : (
        <iframe title="The moderators' page" src={page.address} />
      )}
    </section>
  )
}

async function makePage(paths: readonly string[]): Promise<string> {
  const element = document.getElementById('moderation')
  const script = await unpacked(element?.textContent ?? '')
  return ask('moderate', paths, { script, digest: element?.dataset.digest ?? '' })
}
