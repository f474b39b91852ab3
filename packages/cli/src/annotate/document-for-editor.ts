/** Word documents and PDFs for an editor: a process that is asked by one message, answers by one, and ends with the editor. */
import { basename, dirname } from 'node:path'
import { readDraft } from '../check/read-file.ts'
import { exit } from '../exit.ts'
import { processIo } from '../io.ts'
import { annotate } from './annotate.ts'
import type { DocumentAsked, DocumentTold } from './document-messages.ts'

process.once('message', (asked: DocumentAsked) => {
  const answer = asked.type === 'read' ? read(asked.path) : write(asked)
  answer
    .catch((error: Error): DocumentTold => ({ reason: error.message }))
    .then(told => process.send?.(told, undefined, {}, () => process.disconnect()))
})
const editorEnded = () => process.exit(exit.unchecked)
process.once('disconnect', editorEnded)

async function read(path: string): Promise<DocumentTold> {
  const draft = await readDraft({ path }, basename(path), processIo())
  if ('reason' in draft) return { reason: draft.reason }
  return { text: draft.text, notes: draft.document?.notes.map(({ message }) => message) ?? [] }
}

/** Writes over a copy that is there: the editor has asked before. */
async function write({
  path,
  output,
  plugins
}: Extract<DocumentAsked, { type: 'annotate' }>): Promise<DocumentTold> {
  let said = ''
  const io = {
    ...processIo(),
    cwd: dirname(path),
    err: (text: string) => {
      said += text
    }
  }
  const code = await annotate(path, { output, plugins, force: true }, io)
  return code === exit.clean ? { said: said.trim() } : { reason: said.trim() }
}
