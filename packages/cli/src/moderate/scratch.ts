/** What a run puts down on disk while it makes its results, since it grows with the batch; taken away at the end. */
import { mkdtemp, open, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '@touchstone/project/node'
import { Appender, lineAt, type Spot } from './appender.ts'
import { Buckets } from './buckets.ts'
import { stateFolder } from './state.ts'

const prefix = 'scratch-'

export interface Scratch {
  lines(name: string): Promise<KeptLines>
  buckets(): Promise<Buckets>
  end(): Promise<void>
}

/** Room for one run inside the folder of its results; what a killed run left there is taken away first. */
export async function openScratch(out: string): Promise<Scratch> {
  const state = join(out, stateFolder)
  await makeFolder(state)
  for (const name of await readdir(state))
    if (name.startsWith(prefix)) await rm(join(state, name), { recursive: true, force: true })
  const folder = await mkdtemp(join(state, prefix))
  const ends: (() => Promise<void>)[] = []
  return {
    async lines(name) {
      const file = await open(join(folder, name), 'w+')
      ends.push(() => file.close())
      return new KeptLines(new Appender(file))
    },
    async buckets() {
      const buckets = await Buckets.open(folder)
      ends.push(() => buckets.close())
      return buckets
    },
    async end() {
      for (const end of ends) await end()
      await rm(folder, { recursive: true, force: true })
      await rmdir(state).catch(() => {})
    }
  }
}

/** Lines on disk by number, from 0; in memory there is only where each stands. */
export class KeptLines {
  readonly #appender: Appender
  readonly #spots: Spot[] = []

  constructor(appender: Appender) {
    this.#appender = appender
  }

  get size(): number {
    return this.#spots.length
  }

  /** Gives the line's number. */
  async add(line: string): Promise<number> {
    return this.#spots.push(await this.#appender.append(line)) - 1
  }

  read(number: number): Promise<string> {
    return lineAt(this.#spots[number] as Spot)
  }
}
