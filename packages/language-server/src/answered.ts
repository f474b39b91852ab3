/** The frame of every request handler: who may ask when, what must be in the question, and what becomes of errors. */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { Session } from './session.ts'

/** Refused: the document is not the one that the question was about. */
export class Moved extends Error {}

/** Refused: the question cannot be answered as it was put; the message says what is wrong with it. */
export class Unusable extends Error {}

type Needs = 'document' | 'position' | 'range' | 'nothing'

/**
 * Wraps a handler. A question before `initialize`, after `shutdown` or without what it needs gets an error reply, and so
 * does one whose answer fails or comes too late; the server lives on.
 */
export function answered<Params, Result>(
  session: Session,
  needs: Needs,
  log: (message: string) => void,
  handler: (params: Params, token: CancellationToken) => Promise<Result> | Result
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return async (params, token) => {
    if (session.phase === 'new') return refused(ErrorCodes.ServerNotInitialized, 'Send "initialize" first')
    if (session.phase === 'shut') return refused(ErrorCodes.InvalidRequest, 'The server is shutting down')
    const lacks = lacking(params, needs)
    if (lacks !== null) return refused(ErrorCodes.InvalidParams, `The parameters have no ${lacks}`)
    try {
      const result = await handler(params, token)
      return token.isCancellationRequested ? refused(LSPErrorCodes.RequestCancelled, 'Cancelled') : result
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (error instanceof Moved) return refused(LSPErrorCodes.ContentModified, message)
      if (error instanceof Unusable) return refused(ErrorCodes.InvalidParams, message)
      log(message)
      return refused(ErrorCodes.InternalError, message)
    }
  }
}

function refused(code: number, message: string): ResponseError<never> {
  return new ResponseError(code, message)
}

/** The name of the first part that is missing; null when everything is there. */
function lacking(params: unknown, needs: Needs): string | null {
  if (needs === 'nothing') return null
  const { textDocument, position, range } = (params ?? {}) as Record<string, unknown>
  if (typeof (textDocument as { uri?: unknown } | undefined)?.uri !== 'string') return 'textDocument.uri'
  if (needs === 'position' && !isPlace(position)) return 'position'
  const { start, end } = (range ?? {}) as { start?: unknown; end?: unknown }
  if (needs === 'range' && !(isPlace(start) && isPlace(end))) return 'range'
  return null
}

function isPlace(place: unknown): boolean {
  const { line, character } = (place ?? {}) as { line?: unknown; character?: unknown }
  return Number.isInteger(line) && Number.isInteger(character)
}
