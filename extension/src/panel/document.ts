/** The frame of the evidence panel: everything in it is ours, and it may load nothing else. Pure. */
import { ledgerStyle } from '@touchstone/pages'
import { style } from './style.ts'

export interface Frame {
  /** Unguessable, anew for each panel. */
  readonly nonce: string
  /** The panel's own script, as text: the panel loads no file at all. */
  readonly script: string
}

export function documentOf({ nonce, script }: Frame): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evidence</title>
<style nonce="${nonce}">${style}${ledgerStyle}</style>
</head>
<body>
<main>
<form aria-label="What if a grade were another" hidden>
<p>What if a grade were another? Nothing in the draft is changed.</p>
<label>Judgement <select id="judgement" name="judgement"></select></label>
<label>Grade <select id="grade" name="grade" disabled></select></label>
</form>
<div id="answer" data-part role="status"></div>
<div id="ledger" data-part><p>The evidence is being read…</p></div>
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`
}
