/** The page around its script: all that stands in the file before and after the packed evidence. */
import { baseStyle, escapeMarkup, ledgerStyle } from '@touchstone/pages'
import type { PageData } from './page-data.ts'
import { pageStyle } from './page-style.ts'

export interface PageFrame {
  readonly before: string
  /** The packed evidence of a draft, by its place in the queue, from 0. */
  evidence(at: number, packed: string): string
  /** The packed comparison of a draft with the inspection before it. */
  comparison(at: number, packed: string): string
  readonly after: string
}

/** `script` is the page's program, `digest` its SHA-256 in base64: no other script may run in the page. */
export function moderationPage(data: PageData, script: string, digest: string): PageFrame {
  const policy = `default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  const drafts = data.drafts.length
  return {
    before: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>Touchstone moderation: ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}</title>
<style>${baseStyle}${ledgerStyle}${pageStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><h1>Drafts that need a second look</h1></header>
<main id="main" tabindex="-1"><p id="waiting">${drafts} drafts. Reading them takes a moment.</p>
<noscript><p>This page needs its script, which runs on this machine and asks for nothing outside. Without it, findings.csv and sections.csv beside this file hold the same.</p></noscript></main>
<footer><p>Made by Touchstone ${escapeMarkup(data.version)} on this machine; it holds words of the drafts. The order is an order for reading and says nothing of whether a grade is right.</p></footer>
<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>
`,
    evidence: (at, packed) => `<script type="text/plain" id="evidence-${at}">${packed}</script>\n`,
    comparison: (at, packed) => `<script type="text/plain" id="comparison-${at}">${packed}</script>\n`,
    after: `<script>${script}</script>
</body>
</html>
`
  }
}

/** JSON that cannot end the element that it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
