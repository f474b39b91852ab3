/** The page around its drafts, in the order in which it stands in the file, so that it can be written piece by piece. */
import { escapeMarkup, ledgerStyle, pageHead } from '@touchstone/pages'
import type { PageData } from './page-data.ts'
import { pageStyle } from './page-style.ts'

export interface PageProgram {
  readonly script: string
  /** Its SHA-256 in base64: no other script may run in the page. */
  readonly digest: string
}

/** The page up to the evidence. Its program stands before that, so that the queue is there while the rest is read. */
export function* pageStart(data: PageData, { script, digest }: PageProgram): Generator<string> {
  const { length } = data.drafts
  const drafts = `${length} ${length === 1 ? 'draft' : 'drafts'}`
  yield pageHead({
    title: `Touchstone moderation: ${drafts}`,
    style: ledgerStyle + pageStyle,
    allowed: `script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`
  })
  yield `<header><h1>Drafts that need a second look</h1></header>
<main id="main" tabindex="-1"><p id="waiting">${drafts}. Reading them takes a moment.</p>
<noscript><p>This page needs its script, which runs on this machine and asks for nothing outside. Without it, findings.csv and sections.csv beside this file hold the same.</p></noscript></main>
<footer><p>Made by Touchstone ${escapeMarkup(data.version)} on this machine; it holds words of the drafts. The order is an order for reading and says nothing of whether a grade is right.</p></footer>
<script type="application/json" id="data">`
  yield* dataPieces(data)
  yield `</script>\n<script>${script}</script>\n`
}

/** The packed evidence of a draft, by its place in the queue, from 0. */
export function evidencePart(at: number, packed: string): string {
  return `<script type="text/plain" id="evidence-${at}">${packed}</script>\n`
}

/** The packed comparison of a draft with the inspection before it. */
export function comparisonPart(at: number, packed: string): string {
  return `<script type="text/plain" id="comparison-${at}">${packed}</script>\n`
}

export const pageEnd = '</body>\n</html>\n'

/** The data as JSON, a draft a piece: the whole of a large batch would stand in memory several times. */
function* dataPieces({ drafts, ...rest }: PageData): Generator<string> {
  yield inScript(`${JSON.stringify(rest).slice(0, -1)},"drafts":[`)
  for (const [at, draft] of drafts.entries()) yield inScript(`${at > 0 ? ',' : ''}${JSON.stringify(draft)}`)
  yield ']}'
}

/** JSON that cannot end the element that it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
