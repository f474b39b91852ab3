/** Builds what is shipped: the command as one bundle with lazy parts beside it, and the libraries. Prints to stderr. */
import { renameSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { at, bundle, bundleModerationPage, bundleServer, copyModel, program, shared } from './bundles.mjs'
import { bundledPackages, writeNotices } from './notices.mjs'

/** Built beside its place and moved there whole, so that nobody runs half a build. `makeIn` gives what esbuild says of it. */
async function ship(name, makeIn) {
  const shipped = at('packages', name, 'dist')
  const making = at('packages', name, `dist.${process.pid}`)
  const metafiles = await makeIn(making)
  copyModel(making)
  writeNotices(making, bundledPackages(metafiles))
  rmSync(shipped, { recursive: true, force: true })
  renameSync(making, shipped)
}

await ship('cli', async outdir => {
  const made = await bundle({
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
  return [made, await bundleModerationPage(outdir)]
})

await ship('language-server', async outdir => {
  const made = await bundleServer(outdir)
  await build({
    ...shared,
    entryPoints: { index: at('packages', 'language-server', 'src', 'index.ts') },
    outdir,
    platform: 'neutral',
    packages: 'external'
  })
  return made
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
