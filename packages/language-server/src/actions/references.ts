/** Cites a reference in an improvement item, or writes it in the house form; those that fit the item come first. */
import { offered, sourceRange } from '@touchstone/core'
import { CodeActionKind } from 'vscode-languageserver'
import { itemAt } from '../features/at.ts'
import { idsOf, titleOf, written } from '../features/reference-text.ts'
import type { Asked, Offer, Offers } from './offer.ts'

export const references: Offers = function* (asked) {
  const { answer, range } = asked
  const system = answer.framework.references?.system
  const found = itemAt(answer, range.start)
  if (system === undefined || found === null) return
  const { item, at } = found
  const cited = item.references[0]
  const whole = cited && sourceRange(item.passage, cited.start, cited.end)
  if (cited && whole && cited.id !== null && item.references.length === 1) {
    const house = written(cited.id, system)
    if (cited.text !== house) {
      yield {
        title: `Write the reference as "${house}"`,
        kind: CodeActionKind.RefactorRewrite,
        edits: [{ range: whole, text: house }]
      }
    }
  }
  const finding = asked.findings.find(({ rule }) => rule === 'improvement-reference')
  const standing = item.references.length === 1 ? cited?.id : null
  for (const id of inOrder(asked, at, idsOf(system))) {
    if (id === standing) continue
    const house = written(id, system)
    const end = item.passage.range.end
    const edits =
      whole === undefined
        ? [{ range: { start: end, end }, text: ` ${house}` }]
        : [{ range: whole, text: house }]
    const offer: Offer = {
      title: `Cite ${id}: ${titleOf(id, system)}`,
      kind: finding === undefined ? CodeActionKind.RefactorRewrite : CodeActionKind.QuickFix,
      edits
    }
    yield finding === undefined ? offer : { ...offer, finding }
  }
}

/** The references that fit the item, then the others in the system's order. */
function inOrder({ answer }: Asked, at: number, all: readonly string[]): string[] {
  const fitting = offered(answer.facts.traces?.[at]?.references ?? []).filter(id => all.includes(id))
  return [...new Set([...fitting, ...all])]
}
