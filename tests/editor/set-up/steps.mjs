/** Runs the steps of the set-up: one line each, and what a command printed only when it failed. */
import { spawnSync } from 'node:child_process'

/** The whole set-up takes two to three minutes from nothing; what takes four times that is stuck. */
const LIMIT = 12 * 60_000
const started = Date.now()

export class SetUpError extends Error {}

/** Does one step and says how long it took. */
export function step(name, work) {
  const from = Date.now()
  process.stderr.write(`${name} … `)
  const said = work()
  process.stderr.write(`${said ?? 'done'} (${Math.round((Date.now() - from) / 1000)} s)\n`)
}

/** Runs a command to its end, within what is left of the time. */
export function run(command, args, { cwd, env = {} } = {}) {
  const left = LIMIT - (Date.now() - started)
  const whole = [command, ...args].join(' ')
  if (left <= 0) throw new SetUpError(`The set-up took longer than ${LIMIT / 60_000} minutes.`)
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: left,
    maxBuffer: 64 * 1024 * 1024
  })
  if (error?.code === 'ETIMEDOUT') throw new SetUpError(`"${whole}" was stopped: it took too long.`)
  if (error) throw new SetUpError(`"${whole}" could not be run: ${error.message}`)
  if (status !== 0) {
    const tail = `${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n')
    throw new SetUpError(`"${whole}" failed:\n${tail}`)
  }
  return stdout
}
