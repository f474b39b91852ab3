/** Cites a reference in an improvement item, or writes it in the house form; those that fit the item come first. */
import { type Edit, offered, sourceRange } from '@touchstone/core'
import { CodeActionKind } from 'vscode-languageserver'
import { itemAt } from '../features/at.ts'
import { idsOf, titleOf, written } from '../features/reference-text.ts'
import { shownScheme } from '../protocol.ts'
import { workspaceEdit } from './edit.ts'
import type { Offers } from './offer.ts'

/** How many are offered at once: those that fit best. */
const mostOffered = 3
const chooseReferenceCommand = 'touchstone.chooseReference'

export const references: Offers = function* (asked) {
  const { answer, range, read, session } = asked
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
        edits: () => [{ range: whole, text: house }]
      }
    }
  }
  const finding = asked.findings.find(({ rule }) => rule === 'improvement-reference')
  const kind = finding === undefined ? CodeActionKind.RefactorRewrite : CodeActionKind.QuickFix
  const about = finding === undefined ? {} : { finding }
  const standing = item.references.length === 1 ? cited?.id : null
  const all = idsOf(system).filter(id => id !== standing)
  const fitting = offered(answer.facts.traces?.[at]?.references ?? []).filter(id => all.includes(id))
  const end = item.passage.range.end
  const citing = (id: string): Edit =>
    whole === undefined
      ? { range: { start: end, end }, text: ` ${written(id, system)}` }
      : { range: whole, text: written(id, system) }
  const asks = session.abilities.commands.has(chooseReferenceCommand)
  // Who cannot be asked which one is offered all of them.
  const shown = asks ? fitting.slice(0, mostOffered) : [...new Set([...fitting, ...all])]
  for (const id of shown) {
    const fits = fitting.includes(id) ? ' (fits this item)' : ''
    const title = `Cite ${id}: ${titleOf(id, system)}${fits}`
    yield { title, kind, edits: () => [citing(id)], ...about }
  }
  if (!asks || read.uri.startsWith(`${shownScheme}:`)) return
  const title = shown.length > 0 ? 'Cite another reference…' : 'Cite a reference…'
  const choices = [...new Set([...fitting, ...all])].map(id => ({
    id,
    title: titleOf(id, system),
    fits: fitting.includes(id),
    edit: workspaceEdit([citing(id)], read, session)
  }))
  yield {
    title,
    kind,
    command: { title, command: chooseReferenceCommand, arguments: [{ choices }] },
    ...about
  }
}
