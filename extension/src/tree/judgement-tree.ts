/** The judgement tree in the side bar: the nodes of the report in front, asked for only while somebody sees them. */
import {
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window
} from 'vscode'
import type { Server } from '../client/server.ts'
import type { ActiveReport } from '../documents/active-report.ts'
import type { Node } from './node.ts'
import { nodesOf } from './nodes.ts'

const icons: Partial<Record<Node['kind'], ThemeIcon>> = {
  judgement: new ThemeIcon('law'),
  for: new ThemeIcon('add', new ThemeColor('charts.green')),
  against: new ThemeIcon('remove', new ThemeColor('charts.orange')),
  strength: new ThemeIcon('add'),
  weakness: new ThemeIcon('remove'),
  items: new ThemeIcon('checklist'),
  hold: new ThemeIcon('link'),
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  waivers: new ThemeIcon('pass'),
  waiver: new ThemeIcon('comment')
}

/** Milliseconds without an edit before the tree is made anew. */
const pause = 250

export class JudgementTree implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server
  readonly #active: ActiveReport
  readonly #view: TreeView<Node>
  readonly #changed = new EventEmitter<undefined>()
  readonly #subscriptions: Disposable[]
  #nodes: readonly Node[] = []
  #uri: string | null = null
  /** Number of the newest question: an older answer is dropped. */
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly onDidChangeTreeData = this.#changed.event

  constructor(server: Server, active: ActiveReport) {
    this.#server = server
    this.#active = active
    this.#view = window.createTreeView('touchstone.judgements', {
      treeDataProvider: this,
      showCollapseAll: true
    })
    this.#subscriptions = [
      this.#view,
      this.#changed,
      active.onDidChange(() => this.#follow()),
      this.#view.onDidChangeVisibility(() => void this.#refresh())
    ]
  }

  getChildren(node?: Node): Node[] {
    return [...(node?.children ?? this.#nodes)]
  }

  getTreeItem(node: Node): TreeItem {
    const item = new TreeItem(node.label, stateOf(node))
    item.id = `${this.#uri}#${node.id}`
    item.description = node.description
    item.tooltip = node.tooltip
    item.accessibilityInformation = { label: node.spoken }
    item.contextValue = node.kind
    item.command = {
      command: 'touchstone.reveal',
      title: 'Show in the Draft',
      arguments: [this.#uri, node.place, true]
    }
    const icon = icons[node.kind]
    if (icon !== undefined) item.iconPath = icon
    return item
  }

  dispose(): void {
    clearTimeout(this.#timer)
    for (const one of this.#subscriptions) one.dispose()
  }

  /** At once for another report; after an edit in a pause, for the ledger is long and nobody reads it while they type. */
  #follow(): void {
    clearTimeout(this.#timer)
    const wait = this.#uri !== null && this.#active.uri === this.#uri ? pause : 0
    this.#timer = setTimeout(() => void this.#refresh(), wait)
  }

  async #refresh(): Promise<void> {
    clearTimeout(this.#timer)
    if (!this.#view.visible) return
    const asked = ++this.#asked
    const { uri, checked } = this.#active
    const reply = uri !== null && checked?.checked === true ? await this.#server.ledger({ uri }) : null
    if (asked !== this.#asked) return
    this.#uri = uri
    this.#nodes = reply === null ? [] : nodesOf(reply)
    this.#changed.fire(undefined)
  }
}

function stateOf({ kind, children }: Node): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None
  return kind === 'items' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
}
