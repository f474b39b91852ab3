/** The worker in which everything is checked. */
import { expose } from 'comlink'
import { Engine } from './engine.ts'

let engine: Engine | null = null

/** The page gives the program that reads PDFs first, and then asks the engine. */
const door = {
  start(pdfProgram: string): void {
    engine = new Engine(pdfProgram)
  },
  async ask<Name extends Asked>(
    name: Name,
    ...parts: Parameters<Engine[Name]>
  ): Promise<Awaited<ReturnType<Engine[Name]>>> {
    if (engine === null) throw new Error('The engine has not been started')
    return (await (engine[name] as (...parts: unknown[]) => unknown)(...parts)) as Awaited<
      ReturnType<Engine[Name]>
    >
  }
}

export type Asked =
  | 'configure'
  | 'open'
  | 'edit'
  | 'view'
  | 'close'
  | 'ledger'
  | 'whatIf'
  | 'take'
  | 'waive'
  | 'rule'
  | 'compare'
  | 'moderate'
export type Door = typeof door

expose(door)
