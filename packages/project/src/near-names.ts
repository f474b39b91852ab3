/** Files of settings under a name that nothing reads: "touchstone.yml". Whoever wrote one thinks that it holds. */
import { didYouMean as nearest } from '@touchstone/core/did-you-mean'
import type { Files } from './files.ts'
import { ignoreFile } from './ignore.ts'
import { configFile } from './settings-files.ts'
import { defaultWaiversFile } from './waiver.ts'

/** What is to be said of such a file. */
export function misnamedMessage({ meant }: Pick<Misnamed, 'meant'>): string {
  return `Nothing reads a file of this name, so what it says does not hold; name it ${meant}.`
}

export interface Misnamed {
  readonly path: string
  /** The name that would be read. */
  readonly meant: string
}

/** Such files in the folder that the search begins in and above it, as far as the folder `last` where that is given. */
export async function misnamedIn(files: Files, from: string, last: string | null): Promise<Misnamed[]> {
  const found: Misnamed[] = []
  for (let folder: string | null = from; folder !== null; folder = files.folder(folder)) {
    for (const name of (await files.list?.(folder)) ?? []) {
      const meant = meantBy(name)
      if (meant !== null) found.push({ path: files.resolve(folder, name), meant })
    }
    if (folder === last) break
  }
  return found
}

const usual: readonly (readonly [RegExp, string])[] = [
  [
    /^[._]?touchstone(?:[._-]?(?:config|settings|rc))?\.(?:ya?ml|toml)(?:\.txt)?$|^\.?touchstonerc$/,
    configFile
  ],
  [/^[._]?touchstone[._-]?waivers?\.(?:ya?ml|toml)(?:\.txt)?$/, defaultWaiversFile],
  [/^[._]?touchstone[._-]?ignored?(?:\.txt)?$/, ignoreFile]
]

/** The name that a file should have had; null for one that is read or means something else. */
export function meantBy(name: string): string | null {
  const read = [configFile, defaultWaiversFile, ignoreFile]
  if (read.includes(name)) return null
  const lower = name.toLowerCase()
  const known = usual.find(([pattern]) => pattern.test(lower))
  if (known !== undefined) return known[1]
  return /^.?to.*(?:\.ya?ml|ignore)$/.test(lower) ? nearest(lower, read) : null
}
