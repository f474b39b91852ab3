/** Builds the extension into `extension/dist`: its two entries, the panel's script, and the server that `build.mjs` made. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { noNetwork } from './no-network.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const server = at('packages', 'language-server', 'dist')

if (!existsSync(join(server, 'server.mjs'))) {
  process.stderr.write('The language server is not built. Run "pnpm build" and try again.\n')
  process.exit(2)
}

// Built beside its place and moved there whole, so that nobody packs half a build.
const shipped = at('extension', 'dist')
const making = at('extension', `dist.${process.pid}`)
const source = (...parts) => at('extension', 'src', ...parts)

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  logLevel: 'warning',
  legalComments: 'linked'
}
/** What the editor itself loads. It gives the extension `vscode`, and no other module. */
const hosted = { ...shared, format: 'cjs', external: ['vscode'] }

await build({
  ...hosted,
  entryPoints: [source('desktop.ts')],
  outfile: join(making, 'desktop.cjs'),
  platform: 'node',
  target: 'node20',
  conditions: ['touchstone-source', 'node'],
  plugins: [noNetwork]
})
await build({
  ...hosted,
  entryPoints: [source('web.ts')],
  outfile: join(making, 'web.js'),
  platform: 'browser',
  target: 'es2022',
  conditions: ['touchstone-source', 'browser']
})
await build({
  ...shared,
  entryPoints: [source('panel', 'page', 'main.ts')],
  outfile: join(making, 'panel.js'),
  platform: 'browser',
  format: 'iife',
  target: 'es2022'
})

mkdirSync(making, { recursive: true })
/** The server as a library is for others. */
const left = new Set(['index.js', 'index.js.LEGAL.txt'])
cpSync(server, join(making, 'server'), { recursive: true, filter: path => !left.has(basename(path)) })
cpSync(at('docs', 'rules'), join(making, 'rules'), { recursive: true })
cpSync(at('docs', 'schema', 'touchstone.schema.json'), join(making, 'touchstone.schema.json'))

rmSync(shipped, { recursive: true, force: true })
renameSync(making, shipped)
