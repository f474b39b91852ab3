/** Shows what is wrong in a settings file in that file, and takes it back when it was put right. */
import type { Problem } from '@touchstone/project'
import {
  type Diagnostic,
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Context } from '../context.ts'

export function followProblems({ connection, session, projects, system, logged }: Context): void {
  const shown = new Set<string>()
  projects.onRead = (problems, read, reason) => {
    const byPath = new Map<string, Problem[]>()
    for (const problem of problems) byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem])
    for (const path of new Set([...read.keys(), ...byPath.keys()])) {
      const found = byPath.get(path) ?? []
      if (found.length === 0 && !shown.has(path)) continue
      const text = TextDocument.create('', 'yaml', 0, read.get(path) ?? '')
      const diagnostics = found.map(({ line, column, message }): Diagnostic => {
        const start = text.offsetAt({ line: line - 1, character: column - 1 })
        const end = text.offsetAt({ line, character: 0 })
        const range = session.places.range(text, { start, end: Math.max(start, end - 1) })
        return { range, severity: DiagnosticSeverity.Error, source: 'touchstone', message }
      })
      if (found.length === 0) shown.delete(path)
      else shown.add(path)
      logged(() => connection.sendDiagnostics({ uri: system.uriOf(path), diagnostics }))
    }
    if (reason === null) return
    const message: ShowMessageParams = { type: MessageType.Warning, message: reason }
    logged(() => connection.sendNotification(ShowMessageNotification.type, message))
  }
}
