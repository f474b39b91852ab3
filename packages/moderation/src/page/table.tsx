import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Cue, useWide } from './wide.tsx'

/** A table under its heads; while it is wider than the screen, the keyboard can reach and scroll it. */
export function Table({
  label,
  caption,
  heads,
  numbers = false,
  children
}: {
  label: string
  /** The label unless given; null where a heading says it already. */
  caption?: string | null
  /** An empty one stands over what needs no name, as a button. */
  heads: readonly string[]
  /** Whether the cells are numbers. */
  numbers?: boolean
  /** The rows. */
  children: ComponentChildren
}) {
  const place = useRef<HTMLElement>(null)
  const wide = useWide(place)
  return (
    <>
      <Cue wide={wide} />
      <section class="scroll" aria-label={label} tabIndex={wide ? 0 : undefined} ref={place}>
        <table class={numbers ? 'matrix' : undefined}>
          {caption === null ? null : <caption>{caption ?? label}</caption>}
          <thead>
            <tr>
              {heads.map(head =>
                head === '' ? (
                  <td key={head} />
                ) : (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                )
              )}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  )
}
