/** What each package is built of: the command and the server as bundles, the libraries with the packages of others left out. */
import { readFileSync } from 'node:fs'
import { at, bundle, bundleModerationPage, bundleServer, copyModel, program, shared } from './bundles.mjs'
import { bundledPackages, writeNotices } from './notices.mjs'

const source = (name, ...parts) => at('packages', name, 'src', ...parts)

/** By the folder of the package: builds it into a folder. `extra` is given to esbuild. */
export const builds = {
  async cli(outdir, extra = {}) {
    const made = await bundle({
      ...program,
      ...extra,
      entryPoints: {
        touchstone: source('cli', 'main.ts'),
        index: source('cli', 'index.ts'),
        'moderate-worker': source('cli', 'moderate', 'worker.ts'),
        'pdf-worker': source('documents', 'pdf', 'pdf-worker.ts')
      },
      // It starts threads from files of its own, which a bundle would not have.
      external: ['tinypool'],
      outdir
    })
    finish(outdir, [made, await bundleModerationPage(outdir)])
  },
  async 'language-server'(outdir, extra = {}) {
    const made = await bundleServer(outdir, extra)
    await library('language-server', { index: 'index.ts' }, outdir, extra)
    finish(outdir, made)
  },
  core: (outdir, extra = {}) =>
    library(
      'core',
      {
        index: 'index.ts',
        model: 'model.ts',
        testing: 'testing.ts',
        'did-you-mean': 'frameworks/did-you-mean.ts'
      },
      outdir,
      extra
    ),
  project: (outdir, extra = {}) =>
    library('project', { index: 'index.ts', node: 'node.ts' }, outdir, { platform: 'node', ...extra }),
  documents: (outdir, extra = {}) =>
    library(
      'documents',
      { index: 'index.ts', browser: 'browser.ts', 'pdf-worker': 'pdf/pdf-worker.ts' },
      outdir,
      {
        platform: 'node',
        ...extra
      }
    )
}

/** A package whose users get the packages of others, and core, from npm; what is released with nobody else is in it. */
function library(name, entries, outdir, extra) {
  return bundle({
    ...shared,
    platform: 'neutral',
    ...extra,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([entry, file]) => [entry, source(name, ...file.split('/'))])
    ),
    outdir,
    splitting: true,
    external: askedOfNpm(name).flatMap(one => [one, `${one}/*`])
  })
}

/** What a package and those inside it ask npm for, ours among them. */
function askedOfNpm(name) {
  const { dependencies } = JSON.parse(readFileSync(at('packages', name, 'package.json'), 'utf8'))
  return Object.keys(dependencies).flatMap(one =>
    one === '@touchstone/project' ? askedOfNpm('project') : [one]
  )
}

function finish(outdir, metafiles) {
  copyModel(outdir)
  writeNotices(outdir, bundledPackages(metafiles))
}
