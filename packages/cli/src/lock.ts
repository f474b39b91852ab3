/**
 * A lock that other processes heed, by a file for each process that asks. One sees itself alone, or takes its file away again and
 * tries later; so nothing has to be taken over from a process that was killed.
 */
import { createHash } from 'node:crypto'
import { open, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeFolder } from '@touchstone/project/node'

export interface Lock {
  release(): Promise<void>
}

/** In milliseconds: how often a holder shows that it lives, and how long one of another machine may be silent. */
const beat = 5_000
const silence = 60_000

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 12)

/**
 * Takes the lock `name` in a folder, which is made where it is not there. Null where another process has had it for `patience`
 * milliseconds.
 */
export async function takeLock(folder: string, name: string, patience: number): Promise<Lock | null> {
  const prefix = `.${name}.lock-`
  const own = `${prefix}${machine}-${process.pid}`
  const path = join(folder, own)
  const until = Date.now() + patience
  for (;;) {
    await place(folder, path)
    const others = (await readdir(folder)).filter(file => file.startsWith(prefix) && file !== own)
    const held = await Promise.all(others.map(other => isHeld(folder, other, prefix, path)))
    if (!held.includes(true)) return hold(path)
    await rm(path, { force: true })
    if (Date.now() >= until) {
      await rmdir(folder).catch(() => {})
      return null
    }
    // By chance, or two that begin together would get in each other's way for ever.
    await wait(20 + Math.random() * 100)
  }
}

/** Puts the own file down. One of this name that is there was left by a process that is gone, or is a link. */
async function place(folder: string, path: string): Promise<void> {
  for (let tries = 3; ; tries--) {
    try {
      await makeFolder(folder)
      await rm(path, { force: true })
      return await (await open(path, 'wx')).close()
    } catch (error) {
      // Another run may have taken the empty folder away in between.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 1) throw error
    }
  }
}

function hold(path: string): Lock {
  const alive = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), beat)
  alive.unref()
  return {
    async release() {
      clearInterval(alive)
      await rm(path, { force: true })
    }
  }
}

/** Whether the process that a file stands for is alive; the file of one that is gone is taken away. */
async function isHeld(folder: string, file: string, prefix: string, own: string): Promise<boolean> {
  const path = join(folder, file)
  const [host, pid] = file.slice(prefix.length).split('-')
  const held = host === machine ? isAlive(Number(pid)) : await isFresh(path, own)
  if (!held) await rm(path, { force: true })
  return held
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's process may not be asked, which says that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** By the clock of the disk, which two machines share. */
async function isFresh(path: string, own: string): Promise<boolean> {
  const [theirs, ours] = await Promise.all([stat(path).catch(() => null), stat(own)])
  return theirs !== null && ours.mtimeMs - theirs.mtimeMs < silence
}
