/** How what is shipped is bundled; `build.mjs` and `build-extension.mjs` say what is. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { noNetwork } from './no-network.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const at = (...parts) => join(root, ...parts)

/** What all bundles have in common. */
export const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  // Of 20 alone esbuild thinks that it knows no import attributes.
  target: 'node20.19',
  conditions: ['touchstone-source'],
  logLevel: 'warning',
  legalComments: 'linked'
}

/** wink's model of English words, which the bundles have in a form that is parsed faster. */
const wordsFile = createRequire(at('packages', 'core', 'package.json')).resolve(
  'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'
)

/** The model as JSON, its words as one text: `unpackCore` of core parts them. */
function packedWords() {
  const model = JSON.parse(readFileSync(wordsFile, 'utf8'))
  model.features.lexeme.list = model.features.lexeme.list.join('\u0001')
  return JSON.stringify(model)
}

/**
 * JSON.parse of a file starts faster than the same data as source, so big data stays in files beside the bundle, or in `folder`.
 */
const dataBeside = (folder = './model') => ({
  name: 'data-beside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/model\/[\w-]+\.json$|\/eng-core-web-model\.json$/ }, ({ path }) => ({
      path: basename(path),
      namespace: 'data-beside'
    }))
    onLoad({ filter: /.*/, namespace: 'data-beside' }, ({ path }) => ({
      contents:
        "import { readFileSync } from 'node:fs'\n" +
        `export default JSON.parse(readFileSync(new URL('${folder}/${path}', import.meta.url), 'utf8'))`,
      loader: 'js'
    }))
  }
})

/** For what is one file: JSON.parse of a text is faster than the same data as source there too. */
const wordsWithin = {
  name: 'words-within',
  setup({ onLoad }) {
    onLoad({ filter: /eng-core-web-model\.json$/ }, () => ({
      contents: `export default JSON.parse(${JSON.stringify(packedWords())})`,
      loader: 'js'
    }))
  }
}

/** For what is one file with all its data: JSON.parse of a text is faster than the same data as source there too. */
export const dataWithin = {
  name: 'data-within',
  setup({ onLoad }) {
    onLoad({ filter: /\/model\/[\w-]+\.json$|\/eng-core-web-model\.json$/ }, ({ path }) => {
      const text = path === wordsFile ? packedWords() : JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' }
    })
  }
}

/** For a worker whose starter gives it the data, so that it is shipped once: `web-client.ts` of the extension does. */
export const dataGiven = {
  name: 'data-given',
  setup({ onLoad }) {
    onLoad({ filter: /\/model\/[\w-]+\.json$|\/eng-core-web-model\.json$/ }, ({ path }) => ({
      contents: `export default JSON.parse(self.touchstoneData['${basename(path)}'])`,
      loader: 'js'
    }))
  }
}

/** The protocol's library for assistants brings two validators; the one that builds no code at run time is a tenth the size. */
const smallValidator = {
  name: 'small-validator',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'small-validator',
      pluginData: resolveDir
    }))
    onLoad({ filter: /.*/, namespace: 'small-validator' }, ({ pluginData }) => ({
      contents:
        "export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker'\n" +
        "export { default as process } from 'node:process'",
      resolveDir: pluginData,
      loader: 'js'
    }))
  }
}

/** The plugins of a program whose data lies in another folder, so that two programs share it. */
export const pluginsWithDataIn = folder => [dataBeside(folder), noNetwork, smallValidator]

/** What a runtime brings by itself to reach a network: a library that would call it finds nothing there. */
export const noCalls = Object.fromEntries(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map(name => [name, 'undefined'])
)

/** What is shipped to run in Node, minified, with its lazy parts and the learned weights beside it. */
export const program = {
  ...shared,
  platform: 'node',
  splitting: true,
  minify: true,
  plugins: [dataBeside(), noNetwork, smallValidator],
  define: noCalls,
  // Packages in CommonJS ask for Node's own modules by require, and for where they stand.
  banner: {
    js:
      "import { createRequire as __cr } from 'node:module'; import { fileURLToPath as __fp } from 'node:url';" +
      'const require = __cr(import.meta.url), __filename = __fp(import.meta.url);'
  }
}

/** The learned weights and wink's words, beside the programs that read them. Gives the names of the files. */
export function copyModel(folder) {
  const model = at('packages', 'core', 'model')
  mkdirSync(join(folder, 'model'), { recursive: true })
  writeFileSync(join(folder, 'model', basename(wordsFile)), packedWords())
  const weights = (existsSync(model) ? readdirSync(model) : []).filter(
    // How often rules are right is for their pages alone.
    file => file.endsWith('.json') && file !== 'measured-rules.json'
  )
  for (const file of weights) cpSync(join(model, file), join(folder, 'model', file))
  return [basename(wordsFile), ...weights]
}

/** Bundles, and says what went into it. */
export async function bundle(options) {
  return (await build({ ...options, metafile: true })).metafile
}

const server = (...parts) => at('packages', 'language-server', 'src', ...parts)

/** The server as a program, and as a worker of a browser; `extra` is given to esbuild. `data` says how the worker has its data. */
export async function bundleServer(outdir, extra = {}, data = wordsWithin) {
  const node = await bundle({
    ...program,
    ...extra,
    entryPoints: { server: server('node', 'main.ts') },
    outdir,
    outExtension: { '.js': '.mjs' }
  })
  // A worker loads one file.
  const worker = await bundle({
    ...shared,
    ...extra,
    entryPoints: { worker: server('worker', 'main.ts') },
    // A worker has no document, which what is meant for pages may ask for.
    conditions: [...shared.conditions, 'worker'],
    outdir,
    platform: 'browser',
    format: 'iife',
    // A library makes an address of where the worker stands, and fails where it was started from its text.
    define: { 'self.location': 'undefined' },
    plugins: [data],
    minify: true
  })
  return [node, worker]
}

/** The program of the moderators' page, which is written into the page. */
export const moderationPage = {
  ...shared,
  entryPoints: { 'moderation-page': at('packages', 'moderation', 'src', 'page', 'main.tsx') },
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  charset: 'ascii',
  legalComments: 'none'
}

export function bundleModerationPage(outdir) {
  return bundle({ ...moderationPage, outdir })
}
