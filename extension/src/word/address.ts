/** The address under which the text of a Word document or a PDF is shown. */
export const shownScheme = 'touchstone-draft'

/** Of `/folder/draft.docx` it is `/folder/draft.docx.txt`: an editor of text opens it, and none for Word documents. */
export function shownPath(path: string): string {
  return `${path}.txt`
}

export function documentPath(shown: string): string {
  return shown.replace(/\.txt$/, '')
}
