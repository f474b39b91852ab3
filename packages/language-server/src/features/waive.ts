/** Waives a finding with a reason: in the draft through the client, or in the waivers file. */
import { appendWaiver } from '@touchstone/project'
import { workspaceEdit } from '../actions/edit.ts'
import { commentAbove } from '../actions/waive.ts'
import { Moved, Unusable } from '../answered.ts'
import type { Context } from '../context.ts'
import { type WaiveParams, WaiveRequest } from '../protocol.ts'
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
  const read = await answers.of(uriIn(params))
  if (!read?.answer.checked) throw new Unusable('The document is not open, or it was not checked.')
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
    await writeEntry(params, finding.rule, reason, read.settings?.project.waiversPath ?? null, context)
    return { place: 'file' }
  }
  const { applied } = await connection.workspace.applyEdit(workspaceEdit([edit], read, session))
  if (!applied) throw new Moved('The editor did not take the edit; the document may have changed.')
  return { place: 'draft' }
}

async function writeEntry(
  { fingerprint, by, until, uri }: WaiveParams,
  rule: string,
  reason: string,
  path: string | null,
  { system, reread }: Context
): Promise<void> {
  if (path === null || system.pathOf(uri) === null) {
    throw new Unusable('Save the document first: the waivers file stands beside it.')
  }
  const text = await system.files.readFile(path)
  const entry = { fingerprint, rule, reason, by: by ?? null, until: until ?? null }
  await system.files.writeFile(path, await appendWaiver(text, entry))
  await reread()
}
