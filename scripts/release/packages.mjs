/** What is released: each package with what its manifest says to people and to npm. */
import { readdirSync, readFileSync } from 'node:fs'
import { at } from '../bundles.mjs'

/** The manifest of the workspace: one version, licence and address for all. */
const workspace = JSON.parse(readFileSync(at('package.json'), 'utf8'))
export const { version } = workspace

const typed = name => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })
const words = ['inspection', 'ofsted', 'ilacs', 'report', 'proofreading']

/** `bundled` holds what it needs in its own files and asks npm for nothing that is not in `dependencies`. */
export const packages = [
  {
    folder: 'cli',
    name: 'touchstone',
    description: 'Shows where the grades and the evidence of a draft inspection report do not sit together',
    keywords: [...words, 'cli', 'linter'],
    bin: { touchstone: 'dist/touchstone.js' },
    exports: { '.': typed('index') },
    declared: { index: 'index.ts' },
    bundled: true,
    // Its map names the source of each line, which is a third of what columns take.
    smaller: { lineLimit: 200 },
    // Tinypool starts threads from files of its own, which a bundle would not have; wink's words are 2 MB.
    dependencies: ['tinypool', 'wink-eng-lite-web-model'],
    beside: { 'docs/rules': 'docs/rules' }
  },
  {
    folder: 'core',
    name: '@touchstone/core',
    // Most of it is weights, and the rest must leave them room; its map names the source of each line.
    smaller: { minify: true, lineLimit: 200 },
    keywords: [...words, 'unified-plugin', 'remark-plugin', 'retext'],
    exports: {
      '.': typed('index'),
      './model': typed('model'),
      './testing': typed('testing'),
      './did-you-mean': typed('did-you-mean')
    },
    declared: {
      index: 'index.ts',
      model: 'model.ts',
      testing: 'testing.ts',
      'did-you-mean': 'frameworks/did-you-mean.ts'
    }
  },
  {
    folder: 'documents',
    name: '@touchstone/documents',
    keywords: [...words, 'docx', 'pdf'],
    exports: { '.': typed('index'), './browser': typed('browser') },
    declared: { index: 'index.ts', browser: 'browser.ts' }
  },
  {
    folder: 'language-server',
    name: '@touchstone/language-server',
    keywords: [...words, 'language-server', 'lsp'],
    bin: { 'touchstone-language-server': 'dist/server.mjs' },
    exports: {
      '.': typed('index'),
      './node': { types: './dist/server.d.mts', default: './dist/server.mjs' },
      './worker': typed('worker')
    },
    declared: { index: 'index.ts' },
    // Programs: they are started, and export nothing.
    programs: ['server.d.mts', 'worker.d.ts']
  }
]

/** The folders of our packages that are not released: what a released one needs of them is in its files. */
export const inside = new Set(['moderation', 'pages', 'plant', 'project', 'results'])

/** What the manifests of these packages ask npm for, those of packages that are inside with them. */
function dependenciesOf({ folder, bundled, dependencies: named }) {
  const asked = dependenciesIn(folder)
  if (!bundled) return asked
  const all = { ...dependenciesIn('core'), ...asked }
  return Object.fromEntries(named.map(name => [name, all[name]]))
}

function dependenciesIn(folder) {
  const { dependencies = {} } = JSON.parse(readFileSync(at('packages', folder, 'package.json'), 'utf8'))
  const all = Object.entries(dependencies).flatMap(([name, wanted]) => {
    if (!wanted.startsWith('workspace:')) return [[name, wanted]]
    const ours = name.split('/').pop()
    return inside.has(ours) ? Object.entries(dependenciesIn(ours)) : [[name, version]]
  })
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The manifest that is packed; `repository` is the address of the sources. */
export function manifestOf(one, repository) {
  const own = JSON.parse(readFileSync(at('packages', one.folder, 'package.json'), 'utf8'))
  return {
    name: one.name,
    version,
    description: one.description ?? own.description,
    keywords: one.keywords,
    license: workspace.license,
    author: workspace.author,
    homepage: `${repository}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: 'git', url: `git+${repository}.git`, directory: `packages/${one.folder}` },
    type: 'module',
    sideEffects: false,
    ...(one.bin ? { bin: one.bin } : {}),
    main: one.exports['.'].default,
    types: one.exports['.'].types,
    exports: { ...one.exports, './package.json': './package.json' },
    files: ['dist', ...Object.values(one.beside ?? {})],
    engines: workspace.engines,
    dependencies: dependenciesOf(one),
    publishConfig: { access: 'public' }
  }
}

/** Where the sources are: what CI says of its own repository, or what the workspace says. */
export function repositoryAddress(env = process.env) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env
  return server && name ? `${server}/${name}` : workspace.repository
}

/** Throws unless every manifest of the project has the version of the workspace, and the tag too where there is one. */
export function refuseOtherVersions(tag) {
  const manifests = [...readdirSync(at('packages')).map(name => at('packages', name)), at('extension')]
  const others = manifests.filter(
    folder => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version !== version
  )
  if (others.length > 0) throw new Error(`Of another version than ${version}: ${others.join(', ')}`)
  if (tag !== undefined && tag !== `v${version}`)
    throw new Error(`The tag is ${tag}, the version ${version}.`)
}
