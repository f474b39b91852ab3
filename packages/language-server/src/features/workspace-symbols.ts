/** Finds judgements, improvement items and paragraphs by their words, in every draft that is open. */
import type { SymbolInformation } from 'vscode-languageserver'
import type { Feature } from './feature.ts'
import { flatOutline } from './symbols.ts'

/** A list that somebody narrows by typing on. */
const most = 200

export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, documents, answers, answering, session }) {
    connection.onWorkspaceSymbol(
      answering('nothing', async (params, token): Promise<SymbolInformation[]> => {
        const words = String(params?.query ?? '')
          .toLowerCase()
          .split(/\s+/)
        const found: SymbolInformation[] = []
        for (const uri of documents.keys()) {
          const read = await answers.of(uri, token)
          if (!read?.answer.checked) continue
          const fits = ({ name }: SymbolInformation) => words.every(word => name.toLowerCase().includes(word))
          found.push(...flatOutline(read, read.answer, session.places).filter(fits))
        }
        return found.slice(0, most)
      })
    )
  }
}
