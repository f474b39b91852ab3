/** The panel's state in the page: who reads, what was decided, what was graded blind. */
import type { Decision } from '../decisions.ts'
import type { BlindGrades } from '../readings.ts'
import { useKept } from './kept.ts'

export interface Panel {
  /** Who decides and grades in this browser. */
  readonly by: string
  setBy(by: string): void
  readonly decisions: readonly Decision[]
  decide(decisions: readonly Decision[]): void
  readonly readings: readonly BlindGrades[]
  setReadings(readings: readonly BlindGrades[]): void
}

export function usePanel(batch: string): Panel {
  const [by, setBy] = useKept(batch, 'by', '')
  const [decisions, decide] = useKept<readonly Decision[]>(batch, 'panel decisions', [])
  const [readings, setReadings] = useKept<readonly BlindGrades[]>(batch, 'readings', [])
  return { by, setBy, decisions, decide, readings, setReadings }
}
