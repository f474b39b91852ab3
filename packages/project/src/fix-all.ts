import { type Answer, applyFixes, type CheckedAnswer, type Finding } from '@touchstone/core'

/** Fixes can free the way for others; no draft has needed more than three rounds. */
const rounds = 10

/** Applies fixes until none is left, checking anew each time; gives the text and its last answer. */
export function fixAll(
  text: string,
  first: CheckedAnswer,
  check: (text: string) => Answer,
  apply: (text: string, findings: readonly Finding[]) => ReturnType<typeof applyFixes> = applyFixes
): { text: string; answer: Answer } {
  let now: { text: string; answer: Answer } = { text, answer: first }
  for (let round = 0; round < rounds && now.answer.checked; round++) {
    const fixed = apply(now.text, now.answer.findings)
    if (fixed.applied.length === 0) break
    now = { text: fixed.text, answer: check(fixed.text) }
  }
  return now
}
