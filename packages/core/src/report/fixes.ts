/** Puts fixes into a text. */
import type { Edit, Finding, Fix } from './finding.ts'

export interface Fixed {
  readonly text: string
  /** The findings whose fix went in, in the order of the text. */
  readonly applied: readonly Finding[]
}

/**
 * Applies the fixes of the findings to the text that they were found in. A fix goes in whole or not at all: one that
 * would touch what an earlier one changed waits for the next check.
 */
export function applyFixes(text: string, findings: readonly Finding[]): Fixed {
  const taken: Edit[] = []
  const applied: Finding[] = []
  const fixable = findings.filter(finding => finding.fix !== null && finding.waived === null)
  for (const finding of [...fixable].sort((a, b) => a.range.start - b.range.start)) {
    const fresh = newEdits(finding.fix as Fix, taken)
    if (fresh === null) continue
    for (const edit of fresh) taken.push(edit)
    applied.push(finding)
  }
  let fixed = ''
  let from = 0
  for (const { range, text: instead } of taken.sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end
  )) {
    fixed += text.slice(from, range.start) + instead
    from = range.end
  }
  return { text: fixed + text.slice(from), applied }
}

/** The edits of a fix that are not in already; null when one of them collides. */
function newEdits(fix: Fix, taken: readonly Edit[]): Edit[] | null {
  const fresh: Edit[] = []
  for (const edit of fix.edits) {
    if (taken.some(other => same(other, edit))) continue
    if (taken.some(other => collides(other, edit))) return null
    fresh.push(edit)
  }
  return fresh
}

function same(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text
}

/** Two insertions at one place collide too: their order would be a guess. */
function collides(a: Edit, b: Edit): boolean {
  if (a.range.start === b.range.start) return true
  return a.range.start < b.range.end && b.range.start < a.range.end
}
