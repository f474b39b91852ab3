/** Firefox, driven by Marionette, its own protocol: a line of JSON behind its length in bytes, over a port of this machine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const found = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(path => existsSync(path))

/** Why there is no Firefox; null where there is one. */
export const noFirefox =
  found === undefined ? 'no Firefox on this machine: apt-get install firefox-esr' : null

const startTime = 40_000

export class Firefox {
  readonly #process: ChildProcess
  readonly #profile: string
  readonly #socket: Socket
  readonly #waiting = new Map<number, (answer: [unknown, unknown]) => void>()
  #said = Buffer.alloc(0)
  #sent = 0

  private constructor(process: ChildProcess, profile: string, socket: Socket) {
    this.#process = process
    this.#profile = profile
    this.#socket = socket
    socket.on('data', chunk => this.#take(chunk))
    // What was asked is answered by nobody once it has ended.
    socket.on('close', () => {
      for (const settle of this.#waiting.values()) settle(['Firefox has ended', null])
    })
  }

  static async launch(): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'touchstone-firefox-'))
    // Whatever port is free; Firefox writes down which.
    writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n')
    const args = ['--headless', '--no-remote', '--marionette', '--profile', profile]
    const process = spawn(found as string, args, { stdio: 'ignore' })
    try {
      const socket = connect(await portIn(profile), '127.0.0.1')
      await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
      const firefox = new Firefox(process, profile, socket)
      await firefox.#ask('WebDriver:NewSession', {})
      return firefox
    } catch (error) {
      process.kill('SIGKILL')
      throw error
    }
  }

  async open(url: string): Promise<void> {
    await this.#ask('WebDriver:Navigate', { url })
  }

  /** What a script of the page gives: the body of a function, which may be async. */
  async run<Value>(script: string): Promise<Value> {
    const answer = await this.#ask('WebDriver:ExecuteScript', {
      script: `return (async () => {${script}})()`,
      args: []
    })
    return (answer as { value: Value }).value
  }

  async close(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve))
    this.#process.kill('SIGKILL')
    await ended
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }

  #ask(command: string, parameters: object): Promise<unknown> {
    const number = ++this.#sent
    const line = JSON.stringify([0, number, command, parameters])
    this.#socket.write(`${Buffer.byteLength(line)}:${line}`)
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, ([error, value]) =>
        error === null ? resolve(value) : reject(new Error(`${command}: ${JSON.stringify(error)}`))
      )
    })
  }

  #take(chunk: Buffer): void {
    this.#said = Buffer.concat([this.#said, chunk])
    for (;;) {
      const colon = this.#said.indexOf(':')
      const end = colon + 1 + Number(this.#said.subarray(0, colon))
      if (colon < 0 || this.#said.length < end) return
      const answer = JSON.parse(this.#said.subarray(colon + 1, end).toString())
      this.#said = this.#said.subarray(end)
      // The first line is a greeting, and no answer.
      if (!Array.isArray(answer)) continue
      const [, number, error, value] = answer
      this.#waiting.get(number)?.([error, value])
      this.#waiting.delete(number)
    }
  }
}

/** The port that Firefox has written into its profile. */
async function portIn(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort')
  for (const until = Date.now() + startTime; Date.now() < until; ) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (port > 0) return port
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`Firefox has opened no port within ${startTime / 1000} seconds`)
}
