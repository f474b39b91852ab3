/** The server for assistants, told to the editor where it can start such servers: VS Code 1.101 and newer. */
import type { Disposable, Uri } from 'vscode'

/** Of the editor, what the types of the oldest version that is supported do not have. */
export interface AssistantEditor {
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string
  ) => { cwd?: Uri }
  readonly lm?: {
    readonly registerMcpServerDefinitionProvider?: (
      id: string,
      provider: { provideMcpServerDefinitions(): readonly object[] }
    ) => Disposable
  }
}

/** The file that is run, and what the editor is told of it. */
export interface AssistantServer {
  readonly program: string
  readonly version: string
  /** The folder in which paths begin; undefined where none is open. */
  folder(): Uri | undefined
}

/** As `mcpServerDefinitionProviders` of the manifest has it. */
const id = 'touchstone'

export function offerToAssistants(editor: AssistantEditor, server: AssistantServer): Disposable[] {
  const { McpStdioServerDefinition: Definition, lm } = editor
  if (Definition === undefined || lm?.registerMcpServerDefinitionProvider === undefined) return []
  const provideMcpServerDefinitions = () => {
    const env = { ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' }
    const offered = new Definition('Touchstone', process.execPath, [server.program], env, server.version)
    const cwd = server.folder()
    if (cwd !== undefined) offered.cwd = cwd
    return [offered]
  }
  // Editors from before 1.101 have it half made, and refuse; the rest of the extension works all the same.
  try {
    return [lm.registerMcpServerDefinitionProvider(id, { provideMcpServerDefinitions })]
  } catch {
    return []
  }
}
