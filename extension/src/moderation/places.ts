/** Where the results of a batch go. Pure. */

/** Beside the drafts and not among them: "drafts-moderated" for "drafts". */
export function resultsBeside(folder: string): string {
  return `${folder.replace(/[\\/]+$/, '')}-moderated`
}

const written = ['index.html', 'results.json', 'findings.csv', 'sections.csv', 'results.sarif', 'audit.json']

/** The files of a folder that a run would write over. */
export function writtenOver(names: readonly string[]): string[] {
  return written.filter(name => names.includes(name))
}
