/** Builds the page that needs no installation: `packages/app/dist/touchstone.html`, one file that holds its programs. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { at, dataWithin, moderationPage, noCalls, root, shared } from './bundles.mjs'
import { noNetwork } from './no-network.mjs'
import { bundledPackages, writeNotices } from './notices.mjs'

/** What an office's mail lets through, and a page that opens at once. */
const largest = 6_000_000

const source = (...parts) => at('packages', 'app', 'src', ...parts)

const browser = {
  ...shared,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  write: false,
  metafile: true,
  outdir: root,
  define: noCalls,
  plugins: [dataWithin, noNetwork]
}
/** A worker has no document, which what is meant for pages may ask for. */
const worker = {
  ...browser,
  conditions: [...shared.conditions, 'worker'],
  // A library makes an address of where the worker stands, and fails where it was started from its text.
  define: { ...noCalls, 'self.location': 'undefined' }
}

const [engine, pdf, page, moderation, frame] = await Promise.all([
  build({ ...worker, entryPoints: [source('engine', 'main.ts')] }),
  build({ ...worker, entryPoints: [source('engine', 'pdf-program.ts')] }),
  build({
    ...browser,
    entryPoints: [source('page', 'main.tsx')],
    jsx: 'automatic',
    jsxImportSource: 'preact'
  }),
  // As the command has it, so that the page it is in is the same.
  build({ ...moderationPage, write: false, metafile: true, outdir: root }),
  build({ ...browser, entryPoints: [source('frame.ts')], platform: 'node', format: 'esm' })
])

const script = textOf(page).trim()
if (/<\/script|<!--/i.test(script)) throw new Error('The script of the page would end its own element')
const { appPage } = await import(
  `data:text/javascript;base64,${Buffer.from(textOf(frame)).toString('base64')}`
)
const html = appPage({
  script,
  digest: digestOf(script),
  engine: packed(engine),
  pdf: packed(pdf),
  moderation: packed(moderation),
  moderationDigest: digestOf(textOf(moderation)),
  sample: readFileSync(at('corpus', 'thornmere-2025-slips.md'), 'utf8')
})
if (html.length > largest)
  throw new Error(`The page is ${html.length} bytes long; it may be ${largest} at most`)

// Built beside its place and moved there whole, so that nobody opens half a page.
const shipped = at('packages', 'app', 'dist')
const making = at('packages', 'app', `dist.${process.pid}`)
mkdirSync(making, { recursive: true })
writeFileSync(join(making, 'touchstone.html'), html)
writeNotices(making, bundledPackages([engine, pdf, page, moderation].map(({ metafile }) => metafile)))
rmSync(shipped, { recursive: true, force: true })
renameSync(making, shipped)

function textOf({ outputFiles }) {
  return outputFiles[0].text
}

function digestOf(text) {
  return createHash('sha256').update(text).digest('base64')
}

function packed(made) {
  return deflateRawSync(textOf(made), { level: 9 }).toString('base64')
}
