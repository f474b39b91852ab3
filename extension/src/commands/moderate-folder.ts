/** Reads a folder of drafts as `touchstone moderate` does, and shows the moderators' page. */
import {
  commands,
  type ExtensionContext,
  FileType,
  type LogOutputChannel,
  ProgressLocation,
  Uri,
  window,
  workspace
} from 'vscode'
import { advances } from '../moderation/batch-progress.ts'
import { resultsBeside, writtenOver } from '../moderation/places.ts'
import type { BatchEnded } from '../moderation/run.ts'

/** Loaded when it is asked for; null in a browser, which can run nothing beside itself. */
export type Moderation = (() => Promise<typeof import('../moderation/desktop.ts')>) | null

const notHere =
  'A batch is read by a process of its own, which a browser cannot start. Open the folder in VS Code on the desktop, or run ' +
  '"touchstone moderate".'

export async function moderateFolder(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel,
  moderation: Moderation,
  given?: Uri
): Promise<void> {
  if (moderation === null) {
    void window.showInformationMessage(notHere)
    return
  }
  const folder = given ?? (await chooseFolder())
  if (folder === undefined) return
  if (folder.scheme !== 'file') {
    void window.showInformationMessage(
      'A batch is read from a folder on disk; this one is not on a disk of this machine.'
    )
    return
  }
  const results = await chooseResults(folder)
  if (results === undefined) return
  const { startBatch, showPage } = await moderation()
  const asked = { folder: folder.fsPath, out: results.fsPath, plugins: mayRunPlugins(folder) }
  const { code, said } = await window.withProgress<BatchEnded>(
    {
      location: ProgressLocation.Notification,
      title: `Reading ${workspace.asRelativePath(folder)}`,
      cancellable: true
    },
    (progress, token) => {
      const advance = advances()
      const program = Uri.joinPath(extensionUri, 'dist', 'moderate', 'run.js').fsPath
      const run = startBatch(program, asked, told => progress.report(advance(told)))
      token.onCancellationRequested(run.stop)
      return run.ended
    }
  )
  log.info(said)
  if (code === 0) {
    await showPage(results)
    void commands.executeCommand('setContext', 'touchstone.moderated', true)
    void window.showInformationMessage(inOneLine(said))
  } else void window.showWarningMessage(inOneLine(stoppedOr(said, code)))
}

async function chooseFolder(): Promise<Uri | undefined> {
  const open = (workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
    label: name,
    description: uri.fsPath,
    uri
  }))
  const another = { label: 'Another folder…', description: '', uri: undefined }
  const chosen =
    open.length === 0
      ? another
      : await window.showQuickPick([...open, another], {
          placeHolder: 'Which folder of drafts?',
          ignoreFocusOut: true
        })
  if (chosen === undefined || chosen.uri !== undefined) return chosen?.uri
  return pickFolder('Read the Drafts of This Folder')
}

/** Asks for the place of the results, and again before anything is written over. */
async function chooseResults(folder: Uri): Promise<Uri | undefined> {
  const beside = folder.with({ path: resultsBeside(folder.path) })
  const places = [
    { label: 'Beside the drafts', description: beside.fsPath, uri: beside },
    { label: 'In another folder…', description: '', uri: undefined }
  ]
  const question = 'Where are the results to be written? They hold words of the drafts.'
  const chosen = await window.showQuickPick(places, { placeHolder: question, ignoreFocusOut: true })
  if (chosen === undefined) return undefined
  const results = chosen.uri ?? (await pickFolder('Write the Results Here'))
  if (results === undefined) return undefined
  const inTheWay = writtenOver(await namesIn(results))
  if (inTheWay.length === 0) return results
  const over = 'Write Over Them'
  const detail = `These are there already: ${inTheWay.join(', ')}.`
  const answer = await window.showWarningMessage(
    `${workspace.asRelativePath(results)} holds the results of an earlier run.`,
    { modal: true, detail },
    over
  )
  return answer === over ? results : undefined
}

async function pickFolder(openLabel: string): Promise<Uri | undefined> {
  const only = { canSelectFolders: true, canSelectFiles: false, canSelectMany: false }
  return (await window.showOpenDialog({ ...only, openLabel }))?.[0]
}

async function namesIn(folder: Uri): Promise<string[]> {
  try {
    return (await workspace.fs.readDirectory(folder))
      .filter(([, type]) => type === FileType.File)
      .map(([name]) => name)
  } catch {
    return []
  }
}

function mayRunPlugins(folder: Uri): boolean {
  return workspace.isTrusted && workspace.getConfiguration('touchstone', folder).get('plugins') === true
}

function stoppedOr(said: string, code: number): string {
  return code === 130 ? said.replace('give --resume to go on', 'the next run into that folder goes on') : said
}

function inOneLine(said: string): string {
  return said.replace(/\s*\n\s*/g, ' ')
}
