/** Builds the extension into `extension/dist`: its two entries, the panel's script, the server, and what reads a batch. */
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  at,
  bundle,
  bundleModerationPage,
  bundleServer,
  copyModel,
  dataGiven,
  pluginsWithDataIn,
  program,
  root
} from './bundles.mjs'
import { noNetwork } from './no-network.mjs'
import { bundledPackages, packageOf, writeNotices } from './notices.mjs'

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
const tinypool = createRequire(at('packages', 'cli', 'package.json')).resolve('tinypool')

/** It starts processes from files of its own, so it stands beside the bundle as it is. */
const tinypoolBeside = {
  name: 'tinypool-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^tinypool$/ }, () => ({ path: './tinypool/index.js', external: true }))
  }
}

/** What the editor itself loads. It gives the extension `vscode`, and no other module. */
const hosted = { ...shared, format: 'cjs', external: ['vscode'] }

const modelFiles = copyModel(join(making, 'server'))
const desktop = await bundle({
  ...hosted,
  entryPoints: [source('desktop.ts')],
  outfile: join(making, 'desktop.cjs'),
  platform: 'node',
  target: 'node20',
  conditions: ['touchstone-source', 'node'],
  plugins: [noNetwork]
})
const web = await bundle({
  ...hosted,
  entryPoints: [source('web.ts')],
  outfile: join(making, 'web.js'),
  platform: 'browser',
  target: 'es2022',
  conditions: ['touchstone-source', 'browser'],
  define: { MODEL_FILES: JSON.stringify(modelFiles) }
})
const panel = await bundle({
  ...shared,
  entryPoints: [source('panel', 'page', 'main.ts')],
  outfile: join(making, 'panel.js'),
  platform: 'browser',
  format: 'iife',
  target: 'es2022'
})

const server = await bundleServer(join(making, 'server'), {}, dataGiven)
const moderation = await buildModeration(join(making, 'moderate'))

cpSync(at('docs', 'rules'), join(making, 'rules'), { recursive: true })
cpSync(at('docs', 'schema', 'touchstone.schema.json'), join(making, 'touchstone.schema.json'))
writeNotices(making, [
  ...bundledPackages([desktop, web, panel, ...server, ...moderation]),
  packageOf(tinypool)
])

rmSync(shipped, { recursive: true, force: true })
renameSync(making, shipped)

/** What reads a batch of drafts, with the processes and the thread that it starts, the page, and the weights. */
async function buildModeration(outdir) {
  const command = (...parts) => at('packages', 'cli', 'src', 'moderate', ...parts)
  const programs = await bundle({
    ...program,
    entryPoints: {
      run: command('run-for-editor.ts'),
      document: at('packages', 'cli', 'src', 'annotate', 'document-for-editor.ts'),
      mcp: at('packages', 'cli', 'src', 'mcp', 'serve-for-editor.ts'),
      'moderate-worker': command('worker.ts'),
      'pdf-worker': at('packages', 'documents', 'src', 'pdf', 'pdf-worker.ts')
    },
    // The model and the weights are those of the server.
    plugins: [tinypoolBeside, ...pluginsWithDataIn('../server/model')],
    outdir
  })
  const page = await bundleModerationPage(outdir)
  cpSync(dirname(tinypool), join(outdir, 'tinypool'), {
    recursive: true,
    filter: path => !path.endsWith('.d.ts')
  })
  // The extension itself is in CommonJS.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n')
  return [programs, page]
}
