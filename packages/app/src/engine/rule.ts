/** What is to be known of a rule: why it is there, where it can be wrong, and how often it was right where that was measured. */
import { rules } from '@touchstone/core'
import measured from '../../../core/model/measured-rules.json' with { type: 'json' }
import type { RuleView } from '../protocol.ts'

interface Measured {
  readonly date: string
  readonly drafts: number
  readonly perReport: number
  readonly read: number
  readonly held: number
}

const figures: Readonly<Record<string, Measured>> = measured

export function ruleView(id: string): RuleView | null {
  const rule = rules.find(one => one.id === id)
  if (rule === undefined) return null
  const { flags, why, leavesAlone, canBeWrong, source } = rule
  return { id, flags, why, leavesAlone, canBeWrong, source, accuracy: accuracyOf(figures[id]) }
}

function accuracyOf(found: Measured | undefined): string {
  if (found === undefined)
    return 'It compares what the draft states, without weights that were learned: it is as right as the reading of the draft.'
  const { drafts, perReport, read, held, date } = found
  const often = `On ${drafts} published drafts it speaks ${perReport.toFixed(2)} times a draft.`
  return read === 0
    ? `${often} None of its findings was among those that a reader looked at.`
    : `${often} A reader looked at ${read} of its findings beside their reports (${date}): ${held} hold up.`
}
