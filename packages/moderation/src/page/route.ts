/** Where the reader is: in the address, so that links, the way back and printing work as everywhere. */
import { useEffect, useState } from 'preact/hooks'

export const views = [
  { id: 'queue', title: 'Queue' },
  { id: 'wording', title: 'Grades and wording' },
  { id: 'spread', title: 'Distributions' },
  { id: 'time', title: 'Over time' },
  { id: 'rules', title: 'Findings by rule' },
  { id: 'reuse', title: 'Reuse' },
  { id: 'sample', title: 'Sample' },
  { id: 'points', title: 'Points' },
  { id: 'decisions', title: 'Decisions' }
] as const

export type View = (typeof views)[number]['id']

export type Route =
  | { readonly view: View }
  /** A draft by its number, and the id of the part of it that is looked for. */
  | { readonly view: 'draft'; readonly draft: number; readonly part: string | null }

/** `#queue`, `#d12`, `#d12-3` or `#d12-acronym`: drafts and their sections count from 1; other parts have a name. */
export function routeOf(hash: string): Route {
  const [, draft, part] = /^#d(\d+)(?:-([a-z0-9-]+))?$/.exec(hash) ?? []
  if (draft !== undefined)
    return { view: 'draft', draft: Number(draft) - 1, part: part === undefined ? null : hash.slice(1) }
  return { view: views.find(({ id }) => `#${id}` === hash)?.id ?? 'queue' }
}

/** `part` is the number of a section, from 0, or the name of another part. */
export function hrefOf(draft: number, part?: number | string): string {
  return `#${partId(draft, part)}`
}

/** The id of a part of a draft, which the page's address names. */
export function partId(draft: number, part?: number | string): string {
  const name = typeof part === 'number' ? part + 1 : part
  return `d${draft + 1}${name === undefined ? '' : `-${name}`}`
}

/** Goes to a view from a script. */
export function goTo(view: View): void {
  if (isFramed()) dispatchEvent(new CustomEvent(going, { detail: `#${view}` }))
  else location.hash = view
}

const going = 'touchstone-go'

/** In a frame whose page was made from a text, the browser lets nothing change the address. */
function isFramed(): boolean {
  return location.protocol === 'blob:'
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const changed = () => {
      // The link that skips the navigation is no place of its own.
      if (location.hash !== '#main') setRoute(routeOf(location.hash))
    }
    const followed = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const hash = link?.getAttribute('href') ?? ''
      if (!isFramed() || !hash.startsWith('#') || hash === '#main') return
      event.preventDefault()
      setRoute(routeOf(hash))
    }
    const sent = (event: Event) => setRoute(routeOf((event as CustomEvent<string>).detail))
    addEventListener('hashchange', changed)
    document.addEventListener('click', followed)
    addEventListener(going, sent)
    return () => {
      removeEventListener('hashchange', changed)
      document.removeEventListener('click', followed)
      removeEventListener(going, sent)
    }
  }, [])
  return route
}
