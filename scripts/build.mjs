/** Builds what is shipped: the command as one bundle with lazy parts beside it, and the libraries. Prints to stderr. */
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { noNetwork } from './no-network.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'node20',
  conditions: ['touchstone-source'],
  logLevel: 'warning',
  legalComments: 'linked'
}

/** JSON.parse of a file starts faster than the same data as source, so big data stays in files beside the bundle. */
const dataBeside = {
  name: 'data-beside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/model\/[\w-]+\.json$/ }, ({ path }) => ({
      path: basename(path),
      namespace: 'data-beside'
    }))
    onLoad({ filter: /.*/, namespace: 'data-beside' }, ({ path }) => ({
      contents:
        "import { readFileSync } from 'node:fs'\n" +
        `export default JSON.parse(readFileSync(new URL('./model/${path}', import.meta.url), 'utf8'))`,
      loader: 'js'
    }))
  }
}

/** What a runtime brings by itself to reach a network: a library that would call it finds nothing there. */
const noCalls = Object.fromEntries(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map(name => [name, 'undefined'])
)

/** What is shipped to run in Node, minified, with its lazy parts and the learned weights beside it. */
const program = {
  ...shared,
  platform: 'node',
  splitting: true,
  minify: true,
  plugins: [dataBeside, noNetwork],
  define: noCalls,
  // Packages in CommonJS ask for Node's own modules by require, and for where they stand.
  banner: {
    js:
      "import { createRequire as __cr } from 'node:module'; import { fileURLToPath as __fp } from 'node:url';" +
      'const require = __cr(import.meta.url), __filename = __fp(import.meta.url);'
  }
}

/** Built beside its place and moved there whole, so that nobody runs half a build. */
async function ship(name, makeIn) {
  const shipped = at('packages', name, 'dist')
  const making = at('packages', name, `dist.${process.pid}`)
  await makeIn(making)
  const model = at('packages', 'core', 'model')
  for (const file of existsSync(model) ? readdirSync(model) : []) {
    if (file.endsWith('.json')) cpSync(join(model, file), join(making, 'model', file))
  }
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
