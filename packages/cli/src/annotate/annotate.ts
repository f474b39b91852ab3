import { realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { annotateDocument, documentFormat } from '@touchstone/documents'
import { commentsOf, count, line, placesIn } from '@touchstone/results'
import { writeOutput } from '../check/output.ts'
import { readDraft } from '../check/read-file.ts'
import { settings } from '../check/settings.ts'
import { statOf, type Target, targets } from '../check/targets.ts'
import { uncheckedLine } from '../check/unchecked.ts'
import type { AnnotateFlags } from '../commands/annotate.ts'
import { evidenceCheck } from '../evidence/read.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'

/** `touchstone annotate`: the findings of a Word document as comments in a copy of it. */
export async function annotate(path: string, flags: AnnotateFlags, io: Io): Promise<ExitCode> {
  const output = resolve(io.cwd, flags.output)
  refuse(path, output, flags, io)
  const project = await settings([path], flags, io)
  const [target] = await targets([path], project, io.cwd)
  const name = (target as Target).shown
  const failed = (reason: string) => {
    io.err(uncheckedLine(name, reason))
    return exit.unchecked
  }
  const draft = await readDraft(target as Target, name, io)
  if ('reason' in draft) return failed(draft.reason)
  const answer = (await evidenceCheck(project, {}, io))(draft, target as Target, name)
  if (!answer.checked) return failed(answer.reason)
  const { place } = placesIn(draft, answer)
  const written = await annotateDocument(draft.bytes, name, commentsOf(answer, place))
  if ('reason' in written) return failed(written.reason)
  await writeOutput(flags.output, written.bytes, io)
  const found = answer.findings.length
  const waived = answer.waived.length > 0 ? ` ${answer.waived.length} waived and left out.` : ''
  const said =
    found === 0 ? 'No findings: it has no new comments.' : `${count(found, 'finding')} as comments.`
  if (!flags.quiet) io.err(line(`Wrote ${flags.output}. ${said}${waived}`))
  return exit.clean
}

function refuse(path: string, output: string, { force, output: given }: AnnotateFlags, io: Io): void {
  if (documentFormat(path) !== 'docx' || statOf(resolve(io.cwd, path))?.isDirectory())
    throw new UsageError(`annotate takes one Word document (.docx); ${path} is none.`)
  if (documentFormat(given) !== 'docx')
    throw new UsageError(`The copy is a Word document; give --output a name that ends in .docx.`)
  const [from, to] = [statOf(resolve(io.cwd, path)), statOf(output)]
  const same = from && to && from.dev === to.dev && from.ino === to.ino
  if (same || whole(resolve(io.cwd, path)) === whole(output))
    throw new UsageError('--output names the document itself, which is never written to; give another name.')
  if (to !== undefined && force === undefined)
    throw new UsageError(`${given} is there already; give --force to write over it, or another name.`)
}

/** A path without links; of one that is not there yet, the folder's. */
function whole(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(whole(dirname(path)), path.slice(dirname(path).length))
  }
}
