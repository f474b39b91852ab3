/**
 * `pnpm release` packs what is released into `dist/`: a tarball for each package, all of one version. With `--publish` it gives them to
 * npm too, with their provenance, which only CI can show; `--tag v1.0.0` holds them to the version that is asked for,
 * and `--only touchstone` packs one alone. Prints to stderr, and the paths of the tarballs to stdout.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { builds } from './builds.mjs'
import { at, program } from './bundles.mjs'
import { writeDeclarations } from './release/declarations.mjs'
import { trimMaps } from './release/maps.mjs'
import { manifestOf, packages, refuseOtherVersions, repositoryAddress } from './release/packages.mjs'

const { publish, to, tag, only } = parseArgs({
  options: {
    publish: { type: 'boolean', default: false },
    to: { type: 'string', default: at('dist') },
    tag: { type: 'string' },
    only: { type: 'string' }
  }
}).values

/** The most that a packed package may have, in bytes. */
const most = { cli: 2_000_000, core: 700_000 }

const wordsFile = 'eng-core-web-model.json'
/** wink's words are taken from its own package, which npm installs beside the command. */
const wordsFromNpm = {
  name: 'words-from-npm',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/eng-core-web-model\.json$/ }, ({ path }) => ({
      path,
      namespace: 'words-from-npm'
    }))
    onLoad({ filter: /.*/, namespace: 'words-from-npm' }, ({ path }) => ({
      contents: `import { createRequire } from 'node:module'\nexport default createRequire(import.meta.url)('${path}')`,
      loader: 'js'
    }))
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'touchstone-release-'))
try {
  refuseOtherVersions(tag)
  const tarballs = []
  for (const one of packages.filter(({ name }) => name === (only ?? name))) tarballs.push(await pack(one))
  mkdirSync(to, { recursive: true })
  for (const { name, path } of tarballs) {
    rmSync(join(to, name), { force: true })
    cpSync(path, join(to, name))
    process.stdout.write(`${join(to, name)}\n`)
  }
  if (publish)
    for (const { path } of tarballs) npm(['publish', path, '--provenance', '--access', 'public'], scratch)
  else process.stderr.write('Nothing was published: that takes --publish.\n')
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Makes the folder of a package and packs it; gives the name and the path of its tarball. */
async function pack(one) {
  const folder = join(scratch, one.folder)
  const dist = join(folder, 'dist')
  await builds[one.folder](dist, {
    sourcemap: true,
    ...one.smaller,
    ...(one.bundled ? { plugins: [wordsFromNpm, ...program.plugins] } : {})
  })
  if (one.bundled) rmSync(join(dist, 'model', wordsFile))
  trimMaps(dist, one.minified ?? false)
  await writeDeclarations(one, dist)
  for (const name of one.programs ?? []) writeFileSync(join(dist, name), 'export {}\n')
  cpSync(at('LICENSE'), join(folder, 'LICENSE'))
  cpSync(at('packages', one.folder, 'README.md'), join(folder, 'README.md'))
  for (const [path, from] of Object.entries(one.beside ?? {}))
    cpSync(at(from), join(folder, path), { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify(manifestOf(one, repositoryAddress()), null, 2)}\n`
  )
  const [{ filename, size, files }] = Object.values(JSON.parse(npm(['pack', '--json'], folder)))
  process.stderr.write(`${filename}: ${Math.round(size / 1000)} kB, ${files.length} files\n`)
  if (size > (most[one.folder] ?? Infinity)) {
    throw new Error(`${filename} has ${size} bytes; it is to stay below ${most[one.folder]}.`)
  }
  return { name: filename, path: join(folder, filename) }
}

function npm(args, cwd) {
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  if (error) throw new Error(`npm could not be run: ${error.message}`)
  if (status !== 0) throw new Error(`npm ${args[0]} failed:\n${stdout}\n${stderr}`)
  return stdout
}
