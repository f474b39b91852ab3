/** Puts each card of the margin beside its passage, below the card before it. */
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Wide enough for two columns; `style.ts` has the same figure. */
export const wide = '(min-width: 60rem)'
const gap = 8

/** Runs again when one of `parts` changes, and when the window does. Give the result to the margin as its `ref`. */
export function useMargin(parts: readonly unknown[]) {
  const margin = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const place = () => {
      if (margin.current !== null) placeCards(margin.current)
    }
    place()
    const query = matchMedia(wide)
    const watcher = new ResizeObserver(place)
    const text = document.querySelector('.text, .cm-editor')
    if (text !== null) watcher.observe(text)
    query.addEventListener('change', place)
    return () => {
      watcher.disconnect()
      query.removeEventListener('change', place)
    }
  }, parts)
  return margin
}

function placeCards(margin: HTMLElement): void {
  const cards = [...margin.querySelectorAll<HTMLElement>('.card')]
  const beside = matchMedia(wide).matches && document.querySelector('.text') !== null
  margin.classList.toggle('placed', beside)
  const top = margin.getBoundingClientRect().top
  const marks = new Map<string, HTMLElement>()
  for (const mark of document.querySelectorAll<HTMLElement>('.text mark'))
    for (const key of (mark.dataset.key ?? '').split(' ')) if (!marks.has(key)) marks.set(key, mark)
  const tops = cards.map(card => {
    const mark = marks.get(card.dataset.key ?? '')
    return mark === undefined ? 0 : mark.getBoundingClientRect().top - top
  })
  const heights = cards.map(card => card.offsetHeight)
  // The open card stands where its passage does; those above it make room.
  const open = cards.findIndex(card => card.classList.contains('open'))
  const settled = [...tops]
  if (open >= 0)
    for (let at = open - 1; at >= 0; at--)
      settled[at] = Math.min(
        settled[at] as number,
        (settled[at + 1] as number) - (heights[at] as number) - gap
      )
  let below = Math.min(0, settled[0] ?? 0)
  for (const [at, card] of cards.entries()) {
    below = Math.max(below, settled[at] as number)
    card.style.top = beside ? `${below}px` : ''
    below += (heights[at] as number) + gap
  }
  margin.style.minHeight = beside ? `${below}px` : ''
}
