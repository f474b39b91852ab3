/** Lets a finding stand: asks which one, why, and where the reason is to be written. */
import { commands, window, workspace } from 'vscode'
import type { Server } from '../client/server.ts'
import type { ActiveReport } from '../documents/active-report.ts'
import { noReport } from './sample.ts'

/** What a code action hands over; the palette hands over nothing. */
export interface WaiveTarget {
  readonly uri: string
  readonly fingerprint: string
  readonly rule: string
  readonly message: string
}

export async function waive(server: Server, active: ActiveReport, given?: WaiveTarget): Promise<void> {
  const target = given ?? (await chooseFinding(server, active))
  if (target === null) return
  const reason = await askReason(target)
  if (reason === undefined) return
  const place = await askPlace(target.uri)
  if (place === undefined) return
  const by = workspace.getConfiguration('touchstone').get<string>('waivedBy')?.trim()
  const { uri, fingerprint } = target
  await server.waive({ uri, fingerprint, reason, place, ...(by ? { by } : {}) })
  void commands.executeCommand('setContext', 'touchstone.waived', true)
  const undo = 'Undo'
  const told = place === 'draft' ? 'in a comment of the draft' : 'in the waivers file'
  const message = `The finding stands, and the reason is kept ${told}.`
  if ((await window.showInformationMessage(message, undo)) === undo)
    await server.unwaive({ uri, fingerprint })
}

/** Those at the cursor, or else all of the report. */
async function chooseFinding(server: Server, active: ActiveReport): Promise<WaiveTarget | null> {
  const { uri } = active
  const report = uri === null ? null : await server.report(uri)
  if (uri === null || !report?.checked || report.findings.length === 0) {
    await noReport('There is no finding in the report in front of you.')
    return null
  }
  const editor = window.activeTextEditor
  const line = editor?.document.uri.toString() === uri ? editor.selection.active.line + 1 : 0
  const here = report.findings.filter(finding => finding.line <= line && line <= finding.endLine)
  const items = (here.length > 0 ? here : report.findings).map(finding => ({
    label: finding.message,
    description: `line ${finding.line}, ${finding.rule}`,
    finding
  }))
  const choices = { placeHolder: 'Which finding may stand?', matchOnDescription: true }
  const chosen = await window.showQuickPick(items, choices)
  return chosen === undefined ? null : { uri, ...chosen.finding }
}

async function askReason({ rule, message }: WaiveTarget): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title: `Let "${rule}" stand`,
    prompt: message,
    placeHolder: 'Why may it stand? The next reader sees this sentence.',
    ignoreFocusOut: true,
    validateInput: text => (text.trim() === '' ? 'A reason is needed.' : null)
  })
  return reason?.trim()
}

/** A comment can be put into Markdown alone; a waivers file needs a folder. */
async function askPlace(uri: string): Promise<'draft' | 'file' | undefined> {
  const document = workspace.textDocuments.find(one => one.uri.toString() === uri)
  if (document?.languageId !== 'markdown') return 'file'
  if (document.isUntitled || workspace.getWorkspaceFolder(document.uri) === undefined) return 'draft'
  const places = [
    { label: 'In the draft', detail: 'As a comment above the paragraph; it is not printed.', place: 'draft' },
    { label: 'In touchstone.waivers.yaml', detail: 'Beside the drafts.', place: 'file' }
  ] as const
  return (await window.showQuickPick(places, { placeHolder: 'Where is the reason to be written?' }))?.place
}
