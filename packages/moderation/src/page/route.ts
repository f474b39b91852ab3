/** Where the reader is: in the address, so that links, the way back and printing work as everywhere. */
import { useEffect, useState } from 'preact/hooks'

export const views = [
  { id: 'queue', title: 'Queue' },
  { id: 'wording', title: 'Grades and wording' },
  { id: 'spread', title: 'Distributions' },
  { id: 'rules', title: 'Findings by rule' },
  { id: 'reuse', title: 'Reuse' },
  { id: 'sample', title: 'Sample' },
  { id: 'decisions', title: 'Decisions' }
] as const

export type View = (typeof views)[number]['id']

export type Route =
  | { readonly view: View }
  /** A draft by its place in the queue, and the id of the part of it that is looked for. */
  | { readonly view: 'draft'; readonly draft: number; readonly part: string | null }

/** `#queue`, `#d12` or `#d12-3`: drafts and their sections count from 1. */
export function routeOf(hash: string): Route {
  const [, draft, section] = /^#d(\d+)(?:-(\d+))?$/.exec(hash) ?? []
  if (draft !== undefined)
    return { view: 'draft', draft: Number(draft) - 1, part: section === undefined ? null : hash.slice(1) }
  return { view: views.find(({ id }) => `#${id}` === hash)?.id ?? 'queue' }
}

export function hrefOf(draft: number, section?: number): string {
  return `#d${draft + 1}${section === undefined ? '' : `-${section + 1}`}`
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const changed = () => {
      // The link that skips the navigation is no place of its own.
      if (location.hash !== '#main') setRoute(routeOf(location.hash))
    }
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return route
}
