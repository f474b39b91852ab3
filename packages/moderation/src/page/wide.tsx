import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Whether what stands in the element is wider than it. */
export function useWide(place: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const look = () => setWide((place.current?.scrollWidth ?? 0) > (place.current?.clientWidth ?? 0))
    look()
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  })
  return wide
}

/** Says that there is more at the side than the screen shows. */
export function Cue({ wide }: { wide: boolean }) {
  return wide ? <p class="cue">It goes on to the right: scroll sideways. →</p> : null
}
