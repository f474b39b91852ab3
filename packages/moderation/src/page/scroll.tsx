import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** What may be wider than the screen; while it is, the keyboard can reach and scroll it. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  const place = useRef<HTMLElement>(null)
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const look = () => setWide((place.current?.scrollWidth ?? 0) > (place.current?.clientWidth ?? 0))
    look()
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  })
  return (
    <section class="scroll" aria-label={label} tabIndex={wide ? 0 : undefined} ref={place}>
      {children}
    </section>
  )
}
