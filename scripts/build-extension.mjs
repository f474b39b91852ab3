/** Builds the extension into `extension/dist`: its two entries, the panel's script, and the server that `build.mjs` made. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { at, copyModel, program, root } from './bundles.mjs'
import { noNetwork } from './no-network.mjs'

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
/** It starts processes from files of its own, so it stands beside the bundle as it is. */
const tinypoolBeside = {
  name: 'tinypool-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^tinypool$/ }, () => ({ path: './tinypool/index.js', external: true }))
  }
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

await buildModeration(join(making, 'moderate'))

mkdirSync(making, { recursive: true })
/** The server as a library is for others. */
const left = new Set(['index.js', 'index.js.LEGAL.txt'])
cpSync(server, join(making, 'server'), { recursive: true, filter: path => !left.has(basename(path)) })
cpSync(at('docs', 'rules'), join(making, 'rules'), { recursive: true })
cpSync(at('docs', 'schema', 'touchstone.schema.json'), join(making, 'touchstone.schema.json'))

rmSync(shipped, { recursive: true, force: true })
renameSync(making, shipped)

/** What reads a batch of drafts, with the processes and the thread that it starts, the page, and the weights. */
async function buildModeration(outdir) {
  const command = (...parts) => at('packages', 'cli', 'src', 'moderate', ...parts)
  await build({
    ...program,
    entryPoints: {
      run: command('run-for-editor.ts'),
      'moderate-worker': command('worker.ts'),
      'pdf-worker': at('packages', 'documents', 'src', 'pdf', 'pdf-worker.ts')
    },
    plugins: [tinypoolBeside, ...program.plugins],
    outdir
  })
  cpSync(at('packages', 'cli', 'dist', 'moderation-page.js'), join(outdir, 'moderation-page.js'))
  const tinypool = createRequire(at('packages', 'cli', 'package.json')).resolve('tinypool')
  cpSync(dirname(tinypool), join(outdir, 'tinypool'), {
    recursive: true,
    filter: path => !path.endsWith('.d.ts')
  })
  copyModel(outdir)
  // The extension itself is in CommonJS.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n')
}
