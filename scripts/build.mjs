/** Builds what is shipped: the command as one bundle with lazy parts beside it, and the libraries. Prints to stderr. */
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

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

// Built beside its place and moved there whole, so that nobody runs half a build.
const shipped = at('packages', 'cli', 'dist')
const cli = at('packages', 'cli', `dist.${process.pid}`)
await build({
  ...shared,
  entryPoints: {
    touchstone: at('packages', 'cli', 'src', 'main.ts'),
    index: at('packages', 'cli', 'src', 'index.ts')
  },
  outdir: cli,
  platform: 'node',
  splitting: true,
  minify: true,
  plugins: [dataBeside],
  // Packages in CommonJS ask for Node's own modules by require, and for where they stand.
  banner: {
    js:
      "import { createRequire as __cr } from 'node:module'; import { fileURLToPath as __fp } from 'node:url';" +
      'const require = __cr(import.meta.url), __filename = __fp(import.meta.url);'
  }
})
const model = at('packages', 'core', 'model')
for (const name of existsSync(model) ? readdirSync(model) : []) {
  if (name.endsWith('.json')) cpSync(join(model, name), join(cli, 'model', name))
}

rmSync(shipped, { recursive: true, force: true })
renameSync(cli, shipped)

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
