/** Builds what is shipped: the command as one bundle with lazy parts beside it, and the libraries. Prints to stderr. */
import { renameSync, rmSync } from 'node:fs'
import { builds } from './builds.mjs'
import { at } from './bundles.mjs'

for (const [name, build] of Object.entries(builds)) {
  // Built beside its place and moved there whole, so that nobody runs half a build.
  const shipped = at('packages', name, 'dist')
  const making = at('packages', name, `dist.${process.pid}`)
  await build(making)
  rmSync(shipped, { recursive: true, force: true })
  renameSync(making, shipped)
}
