/** What helps to look into a finding before anything is changed: its other place, the evidence, the page of its rule. */
import { type Finding, rules } from '@touchstone/core'
import { CodeActionKind } from 'vscode-languageserver'
import { headingAt, rowAt, sectionAt } from '../features/at.ts'
import { placeLabel } from '../features/place-label.ts'
import { showEvidenceCommand, showPlaceCommand } from '../protocol.ts'
import type { Asked, Offer, Offers } from './offer.ts'

const rulePageCommand = 'touchstone.openRulePage'
/** Of more places the first one of each finding comes first; the others stand beside its message. */
const mostPlaces = 3

/** "Go to the other place", for clients that can be shown a place. */
export const otherPlaces: Offers = function* ({ read, findings, session }) {
  if (!session.abilities.showsDocuments) return
  const places = findings
    .flatMap(finding => finding.evidence.map(({ range, label }, at) => ({ finding, range, label, at })))
    .sort((one, other) => one.at - other.at)
  const apart = places.filter(
    ({ range }, at) => places.findIndex(one => one.range.start === range.start) === at
  )
  for (const { finding, range, label } of apart.slice(0, mostPlaces)) {
    const line = read.document.positionAt(range.start).line + 1
    const title = `Go to the other place, line ${line}: ${placeLabel(label, range, read.text)}`
    const given = { uri: read.uri, range: session.places.range(read.document, range) }
    yield about(finding, { title, command: showPlaceCommand, arguments: [given] })
  }
}

/** The evidence of the judgement in whose section or row a finding stands. */
export const showEvidence: Offers = function* ({ read, answer, findings, session }) {
  if (!session.abilities.commands.has(showEvidenceCommand)) return
  for (const finding of findings) {
    const { start } = finding.range
    const judgement =
      rowAt(answer, start)?.judgement ??
      (headingAt(answer, start) ?? sectionAt(answer, start))?.section.judgement ??
      null
    if (judgement === null) continue
    const title = 'Show the evidence for this judgement'
    yield about(finding, { title, command: showEvidenceCommand, arguments: [{ uri: read.uri, judgement }] })
  }
}

export const explainRule: Offers = function* ({ findings, session }: Asked) {
  if (!session.abilities.commands.has(rulePageCommand)) return
  for (const finding of findings) {
    if (!rules.some(({ id }) => id === finding.rule)) continue
    const title = `Explain the rule "${finding.rule}"`
    yield about(finding, { title, command: rulePageCommand, arguments: [finding.rule] })
  }
}

function about(finding: Finding, command: NonNullable<Offer['command']>): Offer {
  return { title: command.title, kind: CodeActionKind.QuickFix, command, finding }
}
