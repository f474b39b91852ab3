/** The drafts of a folder and below. Links that leave the folder are left alone unless the user says otherwise. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { unreadEndings } from '@touchstone/documents'
import { nodeFiles } from '@touchstone/project/node'

/** What drafts are told by in a folder. */
export const draftEndings = ['md', 'markdown', 'txt', 'docx', 'pdf']

export interface FoundDrafts {
  /** Drafts, and what may hide some: folders that cannot be read, links that lead nowhere. Reading them says why. */
  readonly paths: readonly string[]
  /** Links to drafts and folders elsewhere, which were not followed. */
  readonly left: readonly string[]
}

export async function draftsIn(folder: string, followLinks: boolean): Promise<FoundDrafts> {
  const root = await realpath(folder).catch(() => folder)
  const paths: string[] = []
  const left: string[] = []
  const seen = new Set<string>()
  await walk(folder, root)
  return { paths, left }

  async function walk(path: string, real: string): Promise<void> {
    if (seen.has(real)) return
    seen.add(real)
    const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
    if (entries === null) {
      paths.push(path)
      return
    }
    for (const entry of entries) {
      const { name } = entry
      if (name.startsWith('.') || name === 'node_modules') continue
      const at = join(path, name)
      if (entry.isSymbolicLink()) await link(at)
      else if (entry.isDirectory()) await walk(at, join(real, name))
      else if (isDraftName(name)) paths.push(at)
    }
  }

  async function link(path: string): Promise<void> {
    const to = await realpath(path).catch(() => null)
    if (to === null) {
      if (isDraftName(path)) paths.push(path)
      return
    }
    const isFolder = (await stat(to)).isDirectory()
    if (!isFolder && !isDraftName(path)) return
    if (followLinks) await (isFolder ? walk(path, to) : paths.push(path))
    else if (!liesIn(to, root)) left.push(path)
    // A folder that lies in the root is read in its own place.
    else if (!isFolder) paths.push(path)
  }
}

/** Of the matches of a glob that begins in `folder`: the same. */
export async function withoutLinksOut(matches: readonly string[], folder: string): Promise<FoundDrafts> {
  const root = await realpath(folder).catch(() => folder)
  const paths: string[] = []
  const left: string[] = []
  for (const path of matches) {
    const to = await realpath(path).catch(() => path)
    if (!liesIn(to, root)) left.push(path)
    else if ((await stat(to).catch(() => null))?.isDirectory() !== true) paths.push(path)
  }
  return { paths, left }
}

function liesIn(path: string, folder: string): boolean {
  return path === folder || nodeFiles.relative(folder, path) !== null
}

const endings = [...draftEndings, ...unreadEndings]

/** By the ending; documents that are not read may be drafts too, and are said not to have been checked. Word keeps a file of such a name, "~$" before it, beside a document that is open. */
export function isDraftName(path: string): boolean {
  const name = basename(path)
  return !name.startsWith('~$') && endings.includes(name.split('.').pop()?.toLowerCase() ?? '')
}
