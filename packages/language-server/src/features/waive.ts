/** Waives a finding with a reason: in the draft through the client, or in the waivers file. */
import type { CheckedAnswer, Finding } from '@touchstone/core'
import { appendWaiver } from '@touchstone/project'
import { workspaceEdit } from '../actions/edit.ts'
import { commentAbove, wordsNaming } from '../actions/waive.ts'
import { Moved, Unusable } from '../answered.ts'
import type { Read } from '../check/answers.ts'
import type { Context } from '../context.ts'
import { type WaiveParams, WaiveRequest } from '../protocol.ts'
import { touches } from './at.ts'
import type { Feature } from './feature.ts'
import { uriIn } from './uri.ts'

export const waive: Feature = {
  capabilities: () => ({}),
  register(context) {
    context.connection.onRequest(
      WaiveRequest,
      context.answering('nothing', params => waiveFinding(params, context))
    )
    context.commands.set('touchstone.server.waive', given => waiveFinding(given as WaiveParams, context))
  }
}

async function waiveFinding(params: WaiveParams, context: Context): Promise<{ place: 'draft' | 'file' }> {
  const { answers, connection, session } = context
  const read = checkedOf(await answers.of(uriIn(params)))
  if (read === null) throw new Unusable('The document is not open, or it was not checked.')
  if (params.version !== undefined && params.version !== read.version) {
    throw new Moved('The document has changed since; look at the finding again.')
  }
  const reason = typeof params.reason === 'string' ? params.reason.trim() : ''
  if (reason === '') throw new Unusable('Say why the finding may stay: a waiver needs a reason.')
  const finding = read.answer.findings.find(({ fingerprint }) => fingerprint === params.fingerprint)
  if (finding === undefined)
    throw new Unusable('There is no such finding in the document; it may be waived already.')
  const edit = params.place === 'file' ? null : commentAbove(read, read.answer, finding, reason)
  if (edit === null) {
    await writeEntry(params, finding, reason, read, context)
    return { place: 'file' }
  }
  const { applied } = await connection.workspace.applyEdit(workspaceEdit([edit], read, session))
  if (!applied) throw new Moved('The editor did not take the edit; the document may have changed.')
  return { place: 'draft' }
}

export function checkedOf(read: Read | null): (Read & { readonly answer: CheckedAnswer }) | null {
  return read?.answer.checked ? { ...read, answer: read.answer } : null
}

async function writeEntry(
  { fingerprint, by, until }: WaiveParams,
  finding: Finding,
  reason: string,
  { uri, answer, settings }: Read & { readonly answer: CheckedAnswer },
  { system, reread, runtime }: Context
): Promise<void> {
  const path = settings?.project.waiversPath ?? null
  const draft = system.pathOf(uri)
  if (settings === null || path === null || draft === null) {
    throw new Unusable('Save the document first: the waivers file stands beside it.')
  }
  const folder = settings.files.folder(path) ?? settings.project.root
  const part = answer.report.sections.find(({ range }) => touches(range, finding.range))
  const entry = {
    fingerprint,
    rule: finding.rule,
    reason,
    by: by ?? null,
    until: until ?? null,
    file: settings.files.relative(folder, draft) ?? draft,
    section: part?.title ?? null,
    words: wordsNaming(finding, answer),
    date: runtime.today()
  }
  await system.files.writeFile(path, await appendWaiver(await system.files.readFile(path), entry))
  await reread()
}
