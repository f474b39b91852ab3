/** The command on the same drafts: what it says is what the editor has to say. */
import { spawnSync } from 'node:child_process'
import { command } from './places.ts'

/** Runs the built command; its exit code tells of findings, and only a code of 2 or more of trouble. */
export function runCommand(args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    cwd
  })
  if (status === null || status > 1) throw new Error(`touchstone ${args.join(' ')} failed:\n${stderr}`)
  return stdout
}

export function findingsByCommand(
  path: string,
  ...flags: readonly string[]
): readonly { readonly message: string }[] {
  return JSON.parse(runCommand(['check', path, '--format', 'json', ...flags])).reports[0].findings
}
