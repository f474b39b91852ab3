import { readFile } from 'node:fs/promises'
import { type Answer, applyFixes, type CheckedAnswer } from '@touchstone/core'

/** Fixes can free the way for others; no draft has needed more than three rounds. */
const rounds = 10

/** Applies fixes until none is left, checking anew each time; gives the text and its last answer. */
export function fixAll(
  text: string,
  first: CheckedAnswer,
  check: (text: string) => Answer
): { text: string; answer: Answer } {
  let now: { text: string; answer: Answer } = { text, answer: first }
  for (let round = 0; round < rounds && now.answer.checked; round++) {
    const fixed = applyFixes(now.text, now.answer.findings)
    if (fixed.applied.length === 0) break
    now = { text: fixed.text, answer: check(fixed.text) }
  }
  return now
}

/** Writes a fixed draft, whole or not at all; refuses when the file is not the one that was read. */
export async function writeFixed(
  path: string,
  before: Uint8Array,
  text: string
): Promise<{ refused: string } | null> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  try {
    if (!(await readFile(path)).equals(before)) {
      return { refused: 'It changed while it was checked, so nothing was written; run it again.' }
    }
    await writeFileAtomic(path, text)
    return null
  } catch (error) {
    return { refused: `It cannot be written: ${(error as Error).message}.` }
  }
}
