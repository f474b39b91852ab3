/** Asks which reference an improvement item is to cite; those that fit the item come first. */
import { window, workspace } from 'vscode'
import type { WorkspaceEdit } from 'vscode-languageclient'
import type { Server } from '../client/server.ts'

/** What the code action hands over. */
export interface ReferenceChoices {
  readonly choices: readonly {
    readonly id: string
    readonly title: string | null
    readonly fits: boolean
    readonly edit: WorkspaceEdit
  }[]
}

export async function chooseReference(server: Server, { choices }: ReferenceChoices): Promise<void> {
  const items = choices.map(({ id, title, fits, edit }) => ({
    label: id,
    description: title ?? '',
    detail: fits ? 'Fits this item.' : '',
    edit
  }))
  const chosen = await window.showQuickPick(items, {
    placeHolder: 'Which reference is the item to cite?',
    matchOnDescription: true
  })
  if (chosen === undefined) return
  const { protocol2CodeConverter } = await server.start()
  const applied = await workspace.applyEdit(await protocol2CodeConverter.asWorkspaceEdit(chosen.edit))
  if (!applied) throw new Error('The draft has changed meanwhile; choose again.')
}
