/** What the page holds: the drafts that are open, the settings beside them, and what is going on. */
import { useEffect, useState } from 'preact/hooks'
import type { DraftView, SettingsView } from '../protocol.ts'
import { waiversName } from '../settings-names.ts'
import { ask, today } from './client.ts'
import { type Given, sorted } from './files.ts'

export interface State {
  readonly drafts: readonly DraftView[]
  /** The draft that is looked at. */
  readonly at: string | null
  /** Settings by name. */
  readonly settings: ReadonlyMap<string, string>
  readonly inForce: SettingsView
  readonly busy: { readonly done: number; readonly total: number; readonly name: string } | null
  /** Whole sentences for the reader: what could not be done, and why. */
  readonly notices: readonly string[]
}

const noSettings: SettingsView = { problems: [], unused: [], waivers: 0 }

export class Store {
  state: State = { drafts: [], at: null, settings: new Map(), inForce: noSettings, busy: null, notices: [] }
  readonly #listeners = new Set<() => void>()
  #configured = false
  #cancelled = false

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.#listeners) listener()
  }

  say(notice: string): void {
    this.set({ notices: [...this.state.notices, notice] })
  }

  /** Opens what was dropped or chosen: settings first, so that the drafts are checked under them. */
  async open(files: readonly File[]): Promise<void> {
    const { drafts, settings } = sorted(files)
    if (settings.length > 0) {
      const texts = await Promise.all(
        settings.map(async ({ name, file }) => [name, await file.text()] as const)
      )
      await this.configure(new Map([...this.state.settings, ...texts]))
    }
    await this.#openAll(drafts)
  }

  cancel(): void {
    this.#cancelled = true
  }

  async configure(settings: ReadonlyMap<string, string>): Promise<void> {
    const files = [...settings].map(([name, text]) => ({ name, text }))
    const inForce = await ask('configure', files, today())
    this.#configured = true
    this.set({ settings, inForce })
    if (inForce.problems.length > 0) return
    const drafts: DraftView[] = []
    for (const { path } of this.state.drafts) drafts.push(await ask('view', path))
    this.set({ drafts })
  }

  async edit(path: string, text: string): Promise<void> {
    const start = performance.now()
    this.#put(await ask('edit', path, text))
    performance.measure('touchstone edit', { start })
  }

  close(path: string): void {
    void ask('close', path)
    const drafts = this.state.drafts.filter(one => one.path !== path)
    this.set({ drafts, at: this.state.at === path ? (drafts[0]?.path ?? null) : this.state.at })
  }

  /** Adds a waiver to the waivers file of the page, which the reader can save. */
  async waive(
    finding: { readonly rule: string; readonly fingerprint: string },
    reason: string
  ): Promise<void> {
    const { settings } = this.state
    const text = await ask('waive', settings.get(waiversName) ?? null, finding, reason, '')
    await this.configure(new Map([...settings, [waiversName, text]]))
  }

  async #openAll(drafts: readonly Given[]): Promise<void> {
    this.#cancelled = false
    for (const [done, { name, file }] of drafts.entries()) {
      if (this.#cancelled) {
        this.say(`Stopped: ${drafts.length - done} of ${drafts.length} files were not opened.`)
        break
      }
      this.set({ busy: { done, total: drafts.length, name } })
      try {
        if (!this.#configured) await this.configure(this.state.settings)
        const bytes = new Uint8Array(await file.arrayBuffer())
        this.#put(await ask('open', name, bytes), done === 0)
      } catch (error) {
        this.say(`${name} could not be opened: ${(error as Error).message}`)
      }
    }
    this.set({ busy: null })
  }

  #put(draft: DraftView, look = false): void {
    const { drafts, at } = this.state
    const known = drafts.some(({ path }) => path === draft.path)
    this.set({
      drafts: known ? drafts.map(one => (one.path === draft.path ? draft : one)) : [...drafts, draft],
      at: look || at === null ? draft.path : at
    })
  }
}

export function useStore(store: Store): State {
  const [state, setState] = useState(store.state)
  useEffect(() => store.listen(() => setState(store.state)), [store])
  return state
}
