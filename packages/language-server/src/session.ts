/** What is known of the client and of the conversation; filled in by `initialize`. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver'
import { chooseEncoding, type Encoding, Places } from './text/encoding.ts'

/** What the client can take. */
export interface Abilities {
  readonly pullsDiagnostics: boolean
  /** Lets the server offer diagnostics anew with other options. */
  readonly registersDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesLenses: boolean
  readonly refreshesTokens: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly versionedEdits: boolean
  readonly nestedSymbols: boolean
  readonly configuration: boolean
  readonly changesFolders: boolean
  readonly watchesFiles: boolean
  readonly progress: boolean
  readonly snippets: boolean
  /** Takes `window/showDocument`. */
  readonly showsDocuments: boolean
  /** Asks for the edits of an action when it is taken. */
  readonly resolvesActions: boolean
  /** Commands that the client itself brings, by name. */
  readonly commands: ReadonlySet<string>
  /** Answers `touchstone/readFile`; only a worker asks. */
  readonly readsFiles: boolean
  /** Answers `touchstone/readDocument`. */
  readonly readsDocuments: boolean
  /** Lets the server ask to be told of changed settings. */
  readonly registersConfiguration: boolean
  readonly refreshesHints: boolean
  readonly hoversMarkdown: boolean
  readonly labelDetails: boolean
  /** Asks for edits before it renames files. */
  readonly tellsOfRenames: boolean
}

/** What the user may set, under `touchstone` in the editor's configuration. */
export interface Settings {
  readonly codeLens: boolean
  readonly semanticTokens: boolean
  /** Whether each heading is followed by the grade that its section reads as. */
  readonly inlayHints: boolean
  /** Whether drafts that are not open are checked too, for clients that ask for the whole workspace. */
  readonly workspaceDiagnostics: boolean
  /** By rule: how grave its findings are, or `off`; touchstone.yaml goes before. */
  readonly rules: Readonly<Record<string, string>>
  /** Whether retext plugins named by a configuration may run; off until the client says that the folder is trusted. */
  readonly plugins: boolean
}

const defaultSettings: Settings = {
  codeLens: true,
  semanticTokens: false,
  inlayHints: false,
  workspaceDiagnostics: false,
  rules: {},
  plugins: false
}

export class Session {
  phase: 'new' | 'ready' | 'shut' = 'new'
  abilities: Abilities = abilitiesOf({ capabilities: {}, processId: null, rootUri: null })
  encoding: Encoding = 'utf-16'
  places: Places = new Places('utf-16')
  settings: Settings = defaultSettings
  /** URIs of the open folders. */
  folders: readonly string[] = []
  /** Whether the command was given that checks all drafts; it holds until the server ends. */
  asksForAll = false

  /** Whether drafts that are not open are checked too. */
  get checksAll(): boolean {
    return this.asksForAll || this.settings.workspaceDiagnostics
  }

  initialize(params: InitializeParams): void {
    this.phase = 'ready'
    this.abilities = abilitiesOf(params)
    this.encoding = chooseEncoding(params.capabilities?.general?.positionEncodings)
    this.places = new Places(this.encoding)
    this.settings = settingsFrom(optionsOf(params).settings)
    const root = params.rootUri ?? null
    this.folders = params.workspaceFolders?.map(folder => folder.uri) ?? (root === null ? [] : [root])
  }
}

/** The settings of a client's answer; what is left out or of the wrong kind keeps its default. */
export function settingsFrom(given: unknown): Settings {
  const chosen = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  const entries = Object.entries(defaultSettings).map(([name, usual]) => {
    const value = chosen[name]
    const fits = typeof value === typeof usual && value !== null
    return [name, fits ? value : usual]
  })
  return Object.fromEntries(entries) as unknown as Settings
}

function abilitiesOf(params: InitializeParams): Abilities {
  const { textDocument, workspace, window }: ClientCapabilities = params.capabilities ?? {}
  const { commands, readsFiles, readsDocuments } = optionsOf(params)
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeDescription:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    changesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    showsDocuments: window?.showDocument?.support === true,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    commands: new Set(Array.isArray(commands) ? commands.map(String) : []),
    readsFiles: readsFiles === true,
    readsDocuments: readsDocuments === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    hoversMarkdown: (textDocument?.hover?.contentFormat ?? ['markdown'])[0] === 'markdown',
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    tellsOfRenames: workspace?.fileOperations?.willRename === true
  }
}

interface Options {
  readonly settings?: unknown
  readonly commands?: unknown
  readonly readsFiles?: unknown
  readonly readsDocuments?: unknown
}

function optionsOf({ initializationOptions }: InitializeParams): Options {
  return typeof initializationOptions === 'object' && initializationOptions !== null
    ? (initializationOptions as Options)
    : {}
}
