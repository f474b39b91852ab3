import { basename, resolve } from 'node:path'
import { configFile, defaultWaiversFile, ignoreFile } from '@touchstone/project'
import { watch as watchFiles } from 'chokidar'
import type { CheckFlags } from '../commands/check.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'

/** Editors write in several steps; a run waits until they are done. */
const quiet = 100

/** Runs once, then again after every change of a draft or of the configuration, until it is interrupted. */
export async function watch(
  paths: readonly string[],
  flags: CheckFlags,
  io: Io,
  once: () => Promise<ExitCode>
): Promise<ExitCode> {
  const roots = paths.map(path => resolve(io.cwd, path.split(/[*?[\]{}!]/)[0] || '.'))
  if (flags.config !== undefined) roots.push(resolve(io.cwd, flags.config))
  const watcher = watchFiles([...roots, ...settingsFiles.map(name => resolve(io.cwd, name))], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      /[\\/](node_modules|\.git|\.touchstone-cache)([\\/]|$)/.test(path) ||
      (stats?.isFile() === true && !isRead(path))
  })
  let running = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    running = running.then(async () => {
      try {
        await once()
      } catch (error) {
        io.err(`${(error as Error).message}\n`)
      }
      io.err('Waiting for changes; Ctrl-C ends.\n')
    })
  }
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(again, quiet)
  })
  again()
  await new Promise<void>(done => process.once('SIGINT', done).once('SIGTERM', done))
  clearTimeout(timer)
  await watcher.close()
  await running
  return exit.clean
}

const settingsFiles = [configFile, defaultWaiversFile, ignoreFile]

function isRead(path: string): boolean {
  return /\.(md|markdown|txt|docx|pdf|ya?ml)$/i.test(path) || basename(path) === ignoreFile
}
