/**
 * Where configuration is read from. Every surface brings its own: Node's file system, an editor's virtual one, a map in
 * memory. Paths are opaque strings of that system; only its own functions take them apart.
 */
export interface Files {
  /** The whole text, or null when there is no such file. Rejects when it cannot be read. */
  readFile(path: string): Promise<string | null>
  /** Whether there is such a file; left out where nobody can tell without reading it. */
  exists?(path: string): Promise<boolean>
  /** The names in a folder, none where it cannot be listed; left out where nobody can tell. */
  list?(folder: string): Promise<readonly string[]>
  /** The folder a path lies in; null at the root. */
  folder(path: string): string | null
  /** `path` as seen from `folder`; a whole path is returned as it is. */
  resolve(folder: string, path: string): string
  /** `path` relative to `folder` with `/` between its parts; null when it does not lie in it. */
  relative(folder: string, path: string): string | null
  /** Where a path leads when every link is followed; the path itself where nothing is there. Left out where there are no links. */
  real?(path: string): Promise<string>
  /**
   * Why settings that stand above the folder `from` may be another person's: "it belongs to another user"; null where they
   * are not. Left out where files have no owners.
   */
  doubt?(path: string, from: string): Promise<string | null>
}

/** Files that can also be written: a waiver, a baseline. */
export interface WritableFiles extends Files {
  /** All of it or nothing: a reader never sees half a file. */
  writeFile(path: string, text: string): Promise<void>
}
