/** Lists the findings that may stand, and takes a waiver away again: its comment from the draft, or its entry from the waivers file. */
import { type CheckedAnswer, type Finding, waivingComment } from '@touchstone/core'
import { removeWaiver } from '@touchstone/project'
import { workspaceEdit } from '../actions/edit.ts'
import { Moved, Unusable } from '../answered.ts'
import type { Read } from '../check/answers.ts'
import type { Context } from '../context.ts'
import { UnwaiveRequest, type WaivedFinding } from '../protocol.ts'
import type { Feature } from './feature.ts'
import { placed } from './placed.ts'
import { uriIn } from './uri.ts'
import { checkedOf } from './waive.ts'

export const unwaive: Feature = {
  capabilities: () => ({}),
  register(context) {
    context.connection.onRequest(
      UnwaiveRequest,
      context.answering('nothing', params => takeBack(params, context))
    )
  }
}

/** Those that a comment or an entry silences, in the order of the draft; the baseline's are none of them. */
export function waivedIn(read: Read, answer: CheckedAnswer, { system }: Context): WaivedFinding[] {
  return answer.waived.flatMap((finding): WaivedFinding[] => {
    const { waived, fingerprint, rule, message, range } = finding
    const place = waived === null ? null : placeOf(finding, read, answer, system.uriOf)
    if (waived === null || place === null) return []
    const { reason, by } = waived
    return [{ fingerprint, rule, message, reason, by, ...placed(range, answer), waiver: place }]
  })
}

/** Where the waiver itself stands. */
function placeOf(
  { waived, rule, range, fingerprint }: Finding,
  { uri, settings }: Read,
  answer: CheckedAnswer,
  uriOf: (path: string) => string
): WaivedFinding['waiver'] | null {
  if (waived?.from === 'draft') {
    const { comments, text } = answer.report
    const comment = waivingComment({ rule, range }, { comments, text })
    return comment && { uri, line: answer.lines.place(comment.range.start).line }
  }
  const { waivers = [], waiversPath = null } = settings?.project ?? {}
  const entry = waivers.find(one => one.fingerprint === fingerprint && one.rule === rule)
  return entry === undefined || waiversPath === null ? null : { uri: uriOf(waiversPath), line: entry.line }
}

async function takeBack(
  params: { readonly uri: string; readonly fingerprint: string },
  context: Context
): Promise<null> {
  const { answers, connection, session, system, reread } = context
  const read = checkedOf(await answers.of(uriIn(params)))
  const finding = read?.answer.waived.find(({ fingerprint }) => fingerprint === params.fingerprint)
  if (read === null || finding?.waived == null) throw new Unusable('There is no such waiver any more.')
  if (finding.waived.from === 'draft') {
    const { comments, text } = read.answer.report
    const comment = waivingComment(finding, { comments, text })
    if (comment === null) throw new Unusable('The comment of this waiver was not found.')
    const range = { start: comment.range.start, end: endBehind(text, comment.range.end) }
    const edit = workspaceEdit([{ range, text: '' }], read, session)
    const { applied } = await connection.workspace.applyEdit(edit)
    if (!applied) throw new Moved('The editor did not take the edit; the document may have changed.')
    return null
  }
  const path = read.settings?.project.waiversPath ?? null
  const before = path === null ? null : await system.files.readFile(path)
  const after = before === null ? null : await removeWaiver(before, finding)
  if (path === null || after === null) throw new Unusable('The waivers file has no such entry any more.')
  await system.files.writeFile(path, after)
  await reread()
  return null
}

/** With the blank line that was put below the comment. */
function endBehind(text: string, end: number): number {
  return end + (/^(?:[ \t]*\r?\n){0,2}/.exec(text.slice(end, end + 200))?.[0].length ?? 0)
}
