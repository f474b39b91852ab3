/** Goes from finding to finding, and from a finding to its other places, by the keyboard. */
import {
  commands,
  type Diagnostic,
  languages,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window
} from 'vscode'
import type { ActiveReport } from '../documents/active-report.ts'
import { noReport } from './sample.ts'

/** To the next finding behind the cursor, or the one before; round at the end. */
export function goToFinding(step: 1 | -1): void {
  const editor = window.activeTextEditor
  const found = editor === undefined ? [] : findingsIn(editor)
  if (editor === undefined || found.length === 0) {
    window.setStatusBarMessage('There is no finding in this draft.', 3000)
    return
  }
  const { start } = editor.selection
  const next =
    step === 1
      ? (found.find(({ range }) => range.start.isAfter(start)) ?? found[0])
      : (found.findLast(({ range }) => range.start.isBefore(start)) ?? found.at(-1))
  if (next === undefined) return
  show(editor, next.range)
  window.setStatusBarMessage(next.message, 6000)
}

/** From a finding at the cursor to its other places, one after the other, and back to the finding. */
export function goToOtherPlace(): void {
  const editor = window.activeTextEditor
  if (editor === undefined) return
  const { active } = editor.selection
  const rounds = findingsIn(editor).map(({ range, relatedInformation = [] }) => [
    range,
    ...relatedInformation.map(({ location }) => location.range)
  ])
  // Of a round that was begun the next place; of several findings the first.
  const round =
    rounds.find(places => same(places, walked?.places) && at(places, active) >= 0) ??
    rounds.find(([range]) => range?.contains(active)) ??
    rounds.find(places => at(places, active) >= 0)
  if (round === undefined) {
    window.setStatusBarMessage('No finding speaks of the words at the cursor.', 3000)
    return
  }
  walked = { places: round }
  const next = round[(at(round, active) + 1) % round.length]
  if (next !== undefined) show(editor, next)
}

/** Offers what can be put right at the cursor, or at a finding of the draft; also from a panel or the walkthrough. */
export async function showFixes({ document }: ActiveReport): Promise<void> {
  if (document === null) return noReport()
  const seen = window.visibleTextEditors.find(editor => editor.document === document)
  const viewColumn = seen?.viewColumn ?? ViewColumn.Active
  const editor = await window.showTextDocument(document, { viewColumn })
  const found = findingsIn(editor)
  const here = found.some(({ range }) => range.contains(editor.selection.active))
  const first = found.find(one => mendable.has(ruleOf(one))) ?? found[0]
  if (!here && first !== undefined) show(editor, new Range(first.range.start, first.range.start))
  await commands.executeCommand('editor.action.quickFix')
}

/** Rules whose findings can be put right by an edit. */
const mendable = new Set(['paragraph-numbering', 'improvement-reference', 'acronym', 'grade-word'])

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** The finding whose places were gone through last: one place may belong to several. */
let walked: { readonly places: readonly Range[] } | null = null

function at(places: readonly Range[], active: Selection['active']): number {
  return places.findIndex(range => range.contains(active))
}

function same(one: readonly Range[], other: readonly Range[] | undefined): boolean {
  return other?.length === one.length && one.every((range, index) => range.isEqual(other[index] as Range))
}

function findingsIn({ document }: TextEditor): Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'touchstone')
    .sort((one, other) => one.range.start.compareTo(other.range.start))
}

function show(editor: TextEditor, { start, end }: Range): void {
  editor.selection = new Selection(start, end)
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport)
}
