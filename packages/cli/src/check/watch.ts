import { join, resolve } from 'node:path'
import { ConfigError, configFile, defaultWaiversFile, ignoreFile, type Project } from '@touchstone/project'
import { watch as watchFiles } from 'chokidar'
import type { CheckFlags } from '../commands/check.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { errorLines } from '../terminal/error-lines.ts'
import { isDraftName } from './find-drafts.ts'
import { globFolder } from './targets.ts'

/** Editors write in several steps; a run waits until they are done. In milliseconds. */
const settled = 100

/**
 * Runs once, then again after every change of a draft or of the configuration, until it is interrupted. `once` tells the
 * project that holds, whose own files are watched wherever they lie.
 */
export async function watch(
  paths: readonly string[],
  flags: CheckFlags,
  io: Io,
  once: (heed: (project: Project) => void) => Promise<ExitCode>
): Promise<ExitCode> {
  const heeded = new Set(settingsFiles.map(name => resolve(io.cwd, name)))
  if (flags.config !== undefined) heeded.add(resolve(io.cwd, flags.config))
  const output = flags.output === undefined ? null : resolve(io.cwd, flags.output)
  const watcher = watchFiles(
    [...paths.map(path => resolve(io.cwd, globFolder(path, io.cwd) ?? path)), ...heeded],
    {
      ignoreInitial: true,
      followSymlinks: flags.followLinks === true,
      ignored: (path, stats) =>
        // What a run writes itself is no reason for another.
        path === output ||
        /[\\/](node_modules|\.git|\.touchstone-cache)([\\/]|$)/.test(path) ||
        (stats?.isFile() === true && !isDraftName(path) && !heeded.has(path))
    }
  )
  const follow = (paths: readonly string[]) => {
    for (const path of paths) {
      if (heeded.has(path)) continue
      heeded.add(path)
      watcher.add(path)
    }
  }
  let running = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    running = running.then(async () => {
      try {
        await once(project => follow(filesOf(project)))
      } catch (error) {
        // What cannot be used is put right in the files that are to blame.
        if (error instanceof ConfigError) follow(error.problems.map(({ path }) => path))
        io.err(errorLines(error as Error))
      }
      io.err('Waiting for changes; Ctrl-C ends.\n')
    })
  }
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(again, settled)
  })
  again()
  await new Promise<void>(done => process.once('SIGINT', done).once('SIGTERM', done))
  clearTimeout(timer)
  await watcher.close()
  await running
  return exit.clean
}

const settingsFiles = [configFile, defaultWaiversFile, ignoreFile]

/** The files that the settings of a project come from. */
function filesOf({ root, configPath, config, waiversPath, baselinePath }: Project): string[] {
  return [
    configPath ?? join(root, configFile),
    waiversPath,
    join(root, ignoreFile),
    ...(baselinePath === null ? [] : [baselinePath]),
    ...(config.frameworks ?? []).map(name => resolve(root, name))
  ]
}
