/** How files of settings are found and read, in a folder that may have come from somebody else. */
import type { Files } from './files.ts'
import { wholeFile } from './problem.ts'

export const configFile = 'touchstone.yaml'

/**
 * The nearest file of a name, in the folder that the search begins in or above it; null where there is none. It is
 * refused where it may be another person's.
 */
export async function above(
  name: string,
  { files, from }: { readonly files: Files; readonly from: string }
): Promise<string | null> {
  for (let folder: string | null = from; folder !== null; folder = files.folder(folder)) {
    const path = files.resolve(folder, name)
    if ((await textOf(files, path)) === null) continue
    await within({ files, root: folder, configPath: path }, name)
    const doubt = folder === from ? null : await files.doubt?.(path, from)
    if (doubt)
      throw wholeFile(
        path,
        `These settings stand above ${from}, and ${doubt}. If they are meant, ${name === configFile ? 'give --config' : 'copy them into the folder of the drafts'}; if not, put a ${name} of your own there.`
      )
    return path
  }
  return null
}

/** Whose files are read: the folder that paths in the settings are relative to, and the file that names them. */
export interface Place {
  readonly files: Files
  readonly root: string
  readonly configPath: string | null
}

/**
 * The path of a file of the settings. It lies in their folder, also when every link is followed: a folder that came from somebody
 * else must not have files read, and told of in messages, that are none of its own.
 */
export async function within({ files, root, configPath }: Place, name: string): Promise<string> {
  const path = files.resolve(root, name)
  const [real, realRoot] =
    files.real === undefined ? [path, root] : await Promise.all([path, root].map(one => files.real?.(one)))
  if (files.relative(root, path) !== null && files.relative(realRoot as string, real as string) !== null)
    return path
  throw wholeFile(
    configPath ?? path,
    `${name} leads out of the folder of the settings (${root}); what they name must lie in it.`
  )
}

export async function textOf(files: Files, path: string): Promise<string | null> {
  try {
    return await files.readFile(path)
  } catch (error) {
    throw wholeFile(path, `It cannot be read: ${(error as Error).message}.`)
  }
}
