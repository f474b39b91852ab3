/** The server as a process that runs the bundled file; nothing is ever fetched. */
import { type ChildProcess, fork } from 'node:child_process'
import { type LogOutputChannel, Uri } from 'vscode'

/** Milliseconds in which a server that was asked to end has to do so. */
const patience = 2_000

/** What it says beside its messages is written to the log: what Node says of a crash. */
export function startServerProcess(extensionUri: Uri, log?: LogOutputChannel): ChildProcess {
  const module = Uri.joinPath(extensionUri, 'dist', 'server', 'server.mjs').fsPath
  const server = fork(module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
    // An editor that is being debugged would have the server wait for a debugger too.
    execArgv: [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    silent: true
  })
  server.on('error', error => log?.error(String(error)))
  server.stdout?.setEncoding('utf8').on('data', (said: string) => log?.info(said.trimEnd()))
  server.stderr?.setEncoding('utf8').on('data', (said: string) => log?.error(said.trimEnd()))
  return server
}

/** Ends a server that was asked to end and does not. */
export function seeThatItEnds(server: ChildProcess): void {
  if (server.exitCode !== null || server.signalCode !== null) return
  const timer = setTimeout(() => server.kill('SIGKILL'), patience)
  server.once('exit', () => clearTimeout(timer))
}
