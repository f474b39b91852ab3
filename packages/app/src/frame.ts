/** The page as one file: its parts, its programs packed as text, and a policy under which nothing else may run or be asked for. */
import { pageStyle } from '@touchstone/moderation'
import { escapeMarkup, ledgerStyle, pageHead } from '@touchstone/pages'
import manifest from '../package.json' with { type: 'json' }
import { appStyle } from './style.ts'

export interface Programs {
  /** The page's own script, and its SHA-256 in base64. */
  readonly script: string
  readonly digest: string
  /** Packed programs of the workers. */
  readonly engine: string
  readonly pdf: string
  /** The packed program of the moderators' page, and its SHA-256 in base64. */
  readonly moderation: string
  readonly moderationDigest: string
  /** The draft that is one click away. */
  readonly sample: string
}

export function appPage(given: Programs): string {
  const { script, digest, engine, pdf, moderation, moderationDigest, sample } = given
  const head = pageHead({
    title: 'Touchstone',
    style: ledgerStyle + pageStyle + appStyle,
    allowed: `script-src 'sha256-${digest}' 'sha256-${moderationDigest}'; worker-src blob:; frame-src blob:; connect-src 'none'; img-src data:; base-uri 'none'; form-action 'none'`
  })
  return `${head}<div id="app"><main id="main"><h1>Touchstone</h1><noscript><p>This page needs its script, which runs on this machine and asks for nothing outside.</p></noscript></main></div>
<footer><p>Touchstone ${escapeMarkup(manifest.version)}. It runs on this machine and sends nothing.</p></footer>
<script type="text/plain" id="sample">${escapeText(sample)}</script>
<script type="text/plain" id="pdf">${pdf}</script>
<script type="text/plain" id="moderation" data-digest="${moderationDigest}">${moderation}</script>
<script type="text/plain" id="engine">${engine}</script>
<script>${script}</script>
</body>
</html>
`
}

/** The sample has no markup; what could end its element is refused. */
function escapeText(text: string): string {
  if (text.includes('<')) throw new Error('The sample draft holds markup')
  return text
}
