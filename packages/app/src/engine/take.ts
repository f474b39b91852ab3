/** What can be taken away of drafts: the formats of the command. */
import type { CheckedAnswer } from '@touchstone/core'
import { ledgerOf } from '@touchstone/core'
import { annotateDocument } from '@touchstone/documents/browser'
import { ledgerPage } from '@touchstone/pages'
import { commentsOf, type Draft, placesIn, type Run } from '@touchstone/results'
import { findingsCsv } from '@touchstone/results/formats/findings-csv'
import { html } from '@touchstone/results/formats/html'
import { json } from '@touchstone/results/formats/json'
import { sarif } from '@touchstone/results/formats/sarif'
import type { TakeFormat, Taken } from '../protocol.ts'

type Text = Exclude<TakeFormat, 'word' | 'ledger'>

const texts: Readonly<Record<Text, { readonly name: string; readonly type: string; of(run: Run): string }>> =
  {
    json: { name: 'findings.json', type: 'application/json', of: json },
    sarif: { name: 'findings.sarif', type: 'application/json', of: run => sarif(run, path => path) },
    csv: { name: 'findings.csv', type: 'text/csv', of: findingsCsv },
    html: { name: 'findings.html', type: 'text/html', of: html }
  }

/** A run in one of the formats that are text. */
export function takenText(run: Run, format: Text): Taken {
  const { name, type, of } = texts[format]
  return { name: nameFor(run, name), type, content: of(run) }
}

export function takenLedger(
  parts: readonly { readonly draft: Draft; readonly answer: CheckedAnswer }[],
  version: string
): Taken {
  const ledgers = parts.map(({ draft, answer }) => ({
    path: answer.path,
    ledger: ledgerOf(answer, placesIn(draft, answer)),
    whatIf: null
  }))
  const [only] = ledgers.length === 1 ? ledgers : []
  const name = only === undefined ? 'evidence.html' : `${stem(only.path)}-evidence.html`
  return { name, type: 'text/html', content: ledgerPage(ledgers, version) }
}

/** The copy of a Word document with the findings as comments; throws with the reason where there can be none. */
export async function takenWord(draft: Draft, answer: CheckedAnswer): Promise<Taken> {
  const { place } = placesIn(draft, answer)
  const copy = await annotateDocument(draft.bytes, answer.path, commentsOf(answer, place))
  if ('reason' in copy) throw new Error(copy.reason)
  return {
    name: `${stem(answer.path).replace(/-findings$/, '')}-findings.docx`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: copy.bytes
  }
}

function nameFor({ files }: Run, name: string): string {
  const [only] = files.length === 1 ? files : []
  return only === undefined ? name : `${stem(only.path)}-${name}`
}

function stem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}
