import { useEffect, useRef } from 'preact/hooks'
import { Cue, useWide } from './wide.tsx'

/** A chart as Plot draws it, drawn anew when `parts` change. What it shows stands beside it in words or a table. */
export function Chart({
  draw,
  parts,
  caption
}: {
  draw(): SVGSVGElement | HTMLElement
  parts: readonly unknown[]
  caption: string
}) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const drawn = draw()
    // Plot names groups by their kind of mark, which a screen reader would take for nothing it knows.
    for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
    place.current?.replaceChildren(drawn)
  }, parts)
  // Behind the drawing, which it measures.
  const wide = useWide(place)
  return (
    <figure class="chart">
      <Cue wide={wide} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a chart wider than the screen is scrolled by keyboard */}
      <section class="chart-frame" aria-label={caption} tabIndex={0} ref={place} />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
