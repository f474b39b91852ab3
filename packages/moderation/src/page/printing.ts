/** Whether the page is being printed: lists are then whole. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export const Printing = createContext(false)

export function usePrinting(): boolean {
  return useContext(Printing)
}

/** Calls `draw` before and after printing, at once: what is drawn later is not printed. */
export function whenPrinting(draw: (printing: boolean) => void): void {
  addEventListener('beforeprint', () => draw(true))
  addEventListener('afterprint', () => draw(false))
  matchMedia('print').addEventListener('change', ({ matches }) => draw(matches))
}
