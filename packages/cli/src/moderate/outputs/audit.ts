/** `audit.json`: all that the results follow from, so that `touchstone replay` can make them again and compare. */
import { hash16 } from '@touchstone/core'
import { weightsFingerprint } from '@touchstone/core/model'
import type { DraftRecord } from '@touchstone/moderation'
import type { Project } from '@touchstone/project'
import type { ModerateFlags } from '../../commands/moderate.ts'
import { VERSION } from '../../version.ts'
import { build, identityOf } from '../identity.ts'
import type { WholeFile } from '../whole-files.ts'
import type { Setup } from '../worker.ts'

export const auditName = 'audit.json'

/** Flags that findings follow from. */
const kept = ['only', 'skip', 'framework', 'baseline', 'config', 'followLinks', 'plugins'] as const

export interface Audit extends Made {
  readonly touchstone: 'audit'
  /** The day that waivers were compared with: `2026-12-01`. */
  readonly today: string
  /** A hash of the settings and of the build: rules, waivers, baseline. */
  readonly identity: string
  /** The paths as they were given; null where parts were merged. */
  readonly paths: readonly string[] | null
  readonly flags: Partial<Pick<ModerateFlags, (typeof kept)[number]>>
  /** Every file that was read with the hash of its bytes; null where it could not be read. */
  readonly inputs: readonly { readonly path: string; readonly content: string | null }[]
  /** SHA-256 of each file of results. */
  readonly results: Readonly<Record<string, string>>
}

/** What the findings were made with. */
export interface Made {
  readonly version: string
  readonly build: string
  readonly weights: string
  /** A hash of each framework by its id. */
  readonly frameworks: Readonly<Record<string, string>>
}

export function madeWith({ frameworks }: Pick<Project, 'frameworks'>): Made {
  return {
    version: VERSION,
    build: build().slice(0, 16),
    weights: weightsFingerprint(),
    frameworks: Object.fromEntries(frameworks.map(one => [one.id, hash16(JSON.stringify(one))]))
  }
}

/** Written beside the results, an input a line. */
export class AuditTrail {
  readonly #file: WholeFile
  #inputs = 0

  constructor(file: WholeFile) {
    this.#file = file
  }

  async begin({ today, flags }: Setup, paths: readonly string[], project: Project): Promise<void> {
    const head = {
      touchstone: 'audit',
      ...madeWith(project),
      today,
      identity: identityOf(project, today),
      paths: flags.merge ? null : paths,
      flags: Object.fromEntries(
        kept.flatMap(name => (flags[name] === undefined ? [] : [[name, flags[name]]]))
      )
    }
    await this.#file.write(`${JSON.stringify(head).slice(0, -1)},"inputs":[`)
  }

  async add({ path, content }: DraftRecord): Promise<void> {
    await this.#file.write(`${this.#inputs++ > 0 ? ',' : ''}\n${JSON.stringify({ path, content })}`)
  }

  async end(results: Readonly<Record<string, string>>): Promise<void> {
    await this.#file.write(`\n],"results":${JSON.stringify(results)}}\n`)
  }
}
