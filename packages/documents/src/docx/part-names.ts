/** The names of an archive's parts: paths with `/`. */

/** The folder of a part; empty at the top. */
export function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf('/')))
}

/** The name of a part without its folder. */
export function nameOf(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1)
}

/** A path as seen from a folder, without `.` and `..`; one that begins with `/` is seen from the top. */
export function within(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
