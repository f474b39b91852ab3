/** Builds what is shipped: the command as one bundle with lazy parts beside it, and the libraries. Prints to stderr. */
import { renameSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { at, copyModel, program, shared } from './bundles.mjs'

/** Built beside its place and moved there whole, so that nobody runs half a build. */
async function ship(name, makeIn) {
  const shipped = at('packages', name, 'dist')
  const making = at('packages', name, `dist.${process.pid}`)
  await makeIn(making)
  copyModel(making)
  rmSync(shipped, { recursive: true, force: true })
  renameSync(making, shipped)
}

await ship('cli', async outdir => {
  await build({
    ...program,
    entryPoints: {
      touchstone: at('packages', 'cli', 'src', 'main.ts'),
      index: at('packages', 'cli', 'src', 'index.ts'),
      'moderate-worker': at('packages', 'cli', 'src', 'moderate', 'worker.ts'),
      'pdf-worker': at('packages', 'documents', 'src', 'pdf', 'pdf-worker.ts')
    },
    // It starts threads from files of its own, which a bundle would not have.
    external: ['tinypool'],
    outdir
  })
  // The program of the moderators' page, which is written into the page.
  await build({
    ...shared,
    entryPoints: { 'moderation-page': at('packages', 'moderation', 'src', 'page', 'main.tsx') },
    outdir,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    charset: 'ascii',
    legalComments: 'none'
  })
})

const server = (...parts) => at('packages', 'language-server', 'src', ...parts)
await ship('language-server', async outdir => {
  await build({
    ...program,
    entryPoints: { server: server('node', 'main.ts') },
    outdir,
    outExtension: { '.js': '.mjs' }
  })
  // A worker loads one file: the weights are in it.
  await build({
    ...shared,
    entryPoints: { worker: server('worker', 'main.ts') },
    // A worker has no document, which what is meant for pages may ask for.
    conditions: [...shared.conditions, 'worker'],
    outdir,
    platform: 'browser',
    format: 'iife',
    // A library makes an address of where the worker stands, and fails where it was started from its text.
    define: { 'self.location': 'undefined' },
    minify: true
  })
  await build({
    ...shared,
    entryPoints: { index: server('index.ts') },
    outdir,
    platform: 'neutral',
    packages: 'external'
  })
})

await build({
  ...shared,
  entryPoints: [at('packages', 'core', 'src', 'index.ts'), at('packages', 'core', 'src', 'model.ts')],
  outdir: at('packages', 'core', 'dist'),
  platform: 'neutral',
  packages: 'external',
  splitting: true
})
await build({
  ...shared,
  entryPoints: [at('packages', 'project', 'src', 'index.ts'), at('packages', 'project', 'src', 'node.ts')],
  outdir: at('packages', 'project', 'dist'),
  platform: 'neutral',
  packages: 'external',
  splitting: true
})
await build({
  ...shared,
  entryPoints: {
    index: at('packages', 'documents', 'src', 'index.ts'),
    'pdf-worker': at('packages', 'documents', 'src', 'pdf', 'pdf-worker.ts')
  },
  outdir: at('packages', 'documents', 'dist'),
  platform: 'node',
  packages: 'external',
  splitting: true
})
