/** `touchstone replay`: the results of an earlier run made again and compared, byte for byte. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readRegularFile } from '@touchstone/project/node'
import { line } from '@touchstone/results'
import { settings } from '../check/settings.ts'
import type { ModerateFlags } from '../commands/moderate.ts'
import type { ReplayFlags } from '../commands/replay.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import { whyUnreadable } from '../file-errors.ts'
import type { Io } from '../io.ts'
import { contentOf } from './draft-record.ts'
import { identityOf } from './identity.ts'
import { moderate } from './moderate.ts'
import { type Audit, auditName, madeWith } from './outputs/audit.ts'

export async function replay(given: string, flags: ReplayFlags, io: Io): Promise<ExitCode> {
  const audit = await auditAt(given, io)
  const paths = audit.paths ?? audit.inputs.map(({ path }) => path)
  const asThen = { ...audit.flags, ...(flags.plugins === undefined ? {} : { plugins: flags.plugins }) }
  const others = [...(await otherSettings(audit, paths, asThen, io)), ...(await otherInputs(audit, io))]
  if (others.length > 0) {
    for (const other of others) io.err(line(other))
    io.err(line('Nothing was made again.'))
    return exit.unchecked
  }
  const out = flags.out ?? (await mkdtemp(join(tmpdir(), 'touchstone-replay-')))
  try {
    const { workers, quiet } = flags
    const run = { ...asThen, out, workers, today: audit.today, quiet: true } as ModerateFlags
    // What the run says of its drafts was said then.
    const code = await moderate(paths, run, { ...io, err: quiet ? () => {} : io.err })
    if (code === exit.interrupted) return code
    return await compared(audit, resolve(io.cwd, out), io)
  } finally {
    if (flags.out === undefined) await rm(out, { recursive: true, force: true })
  }
}

async function auditAt(given: string, io: Io): Promise<Audit> {
  const path = resolve(io.cwd, given)
  const folder = (await stat(path).catch(() => null))?.isDirectory() === true
  let text: string
  try {
    text = Buffer.from(await readRegularFile(folder ? join(path, auditName) : path)).toString('utf8')
  } catch (error) {
    throw new UsageError(`${given} cannot be read: ${whyUnreadable(error)}`)
  }
  const audit = parsed(text)
  if (audit === null) throw new UsageError(`${given} is no audit.json that moderate wrote.`)
  return audit
}

function parsed(text: string): Audit | null {
  try {
    const audit = JSON.parse(text) as Audit
    const whole =
      audit.touchstone === 'audit' &&
      [audit.version, audit.build, audit.weights, audit.today, audit.identity].every(
        one => typeof one === 'string'
      ) &&
      [audit.frameworks, audit.flags, audit.results].every(one => typeof one === 'object' && one !== null) &&
      (audit.paths === null || Array.isArray(audit.paths)) &&
      Array.isArray(audit.inputs)
    return whole ? audit : null
  } catch {
    return null
  }
}

/** What of this version and of the settings is not as it was then, each a sentence. */
async function otherSettings(
  audit: Audit,
  paths: readonly string[],
  flags: Audit['flags'],
  io: Io
): Promise<string[]> {
  const project = await settings(paths, flags, io)
  const now = madeWith(project)
  if (audit.version !== now.version)
    return [`It was made by Touchstone ${audit.version}; this is ${now.version}.`]
  if (audit.build !== now.build) return [`It was made by another build of Touchstone ${now.version}.`]
  if (audit.weights !== now.weights)
    return [`It was made with the weights ${audit.weights}; these are ${now.weights}.`]
  const frameworks = Object.entries(now.frameworks).filter(([id, hash]) => audit.frameworks[id] !== hash)
  if (frameworks.length > 0)
    return frameworks.map(([id]) => `The framework ${id} is not the one that it was made with.`)
  if (audit.identity !== identityOf(project, audit.today))
    return ['The settings, waivers or baseline are not those that it was made with.']
  return []
}

/** Drafts that are not as they were then, each a sentence. */
async function otherInputs({ inputs }: Audit, io: Io): Promise<string[]> {
  const others: string[] = []
  for (const { path, content } of inputs) {
    if (content === null) continue
    const bytes = await readRegularFile(resolve(io.cwd, path)).catch(() => null)
    if (bytes === null) others.push(`${path} can no longer be read.`)
    else if (contentOf(bytes) !== content) others.push(`${path} has changed since.`)
  }
  return others
}

async function compared({ results }: Audit, out: string, io: Io): Promise<ExitCode> {
  const others: string[] = []
  for (const [name, digest] of Object.entries(results)) {
    const bytes = await readRegularFile(join(out, name)).catch(() => new Uint8Array())
    if (createHash('sha256').update(bytes).digest('hex') !== digest) others.push(name)
  }
  for (const name of others) io.out(line(`${name} is not as it was.`))
  if (others.length > 0) return exit.findings
  io.out(line(`Made again: ${Object.keys(results).length} files, every byte as it was.`))
  return exit.clean
}
