import { useState } from 'preact/hooks'
import { usePrinting } from './printing.ts'

/** A long list is shown a page at a time, so that ten thousand rows cost what fifty do; it is printed whole. */
export function usePages<Entry>(
  entries: readonly Entry[],
  size = 50
): { page: readonly Entry[]; first: number; turn: preact.JSX.Element | null } {
  const [at, setAt] = useState(0)
  const printing = usePrinting()
  if (printing) return { page: entries, first: 0, turn: null }
  const pages = Math.max(1, Math.ceil(entries.length / size))
  const here = Math.min(at, pages - 1)
  const first = here * size
  const page = entries.slice(first, first + size)
  const turn =
    pages === 1 ? null : (
      <fieldset class="pages" aria-label="Pages of the list">
        <button type="button" disabled={here === 0} onClick={() => setAt(here - 1)}>
          Previous
        </button>
        <output>
          {first + 1} to {first + page.length} of {entries.length}
        </output>
        <button type="button" disabled={here === pages - 1} onClick={() => setAt(here + 1)}>
          Next
        </button>
      </fieldset>
    )
  return { page, first, turn }
}
