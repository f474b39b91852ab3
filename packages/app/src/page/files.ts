/** What a person drops or chooses: drafts, and settings beside them. */
import { isSettings } from '../settings-names.ts'

export interface Given {
  readonly name: string
  readonly file: File
}

export interface Sorted {
  readonly drafts: readonly Given[]
  readonly settings: readonly Given[]
}

export function sorted(files: readonly File[]): Sorted {
  const drafts: Given[] = []
  const settings: Given[] = []
  const taken = new Set<string>()
  for (const file of files) {
    if (isSettings(file.name)) settings.push({ name: file.name, file })
    // Word keeps a file of this name beside a document that is open.
    else if (!file.name.startsWith('~$')) drafts.push({ name: freeName(file.name, taken), file })
  }
  return { drafts, settings }
}

/** Two files of one name come from different folders. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let count = 2; taken.has(free); count++) free = name.replace(/(\.[^.]*)?$/, ` (${count})$1`)
  taken.add(free)
  return free
}

/** The files of a drop, those in folders too. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return [...transfer.files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    ]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    )
    if (some.length === 0) break
    found.push(...some)
  }
  return (await Promise.all(found.map(filesIn))).flat()
}
