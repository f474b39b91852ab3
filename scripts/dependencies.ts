/** docs/dependencies.md: every package of others that a manifest of ours names, with the reason. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Manifests that are installed apart from the workspace. */
const apart = ['extension/packager', 'tests/editor', 'tests/bench', 'tests/release/tools']

/** The page. Throws for a package without a reason, and for a reason without its package. */
export function dependenciesPage(root: string): string {
  const reasons: Record<string, string> = parse(readFileSync(join(root, 'scripts/dependencies.yaml'), 'utf8'))
  const used = packagesOf(root)
  const silent = [...used.keys()].filter(name => reasons[name] === undefined)
  if (silent.length > 0) throw new Error(`scripts/dependencies.yaml gives no reason for ${silent.join(', ')}`)
  const gone = Object.keys(reasons).filter(name => !used.has(name))
  if (gone.length > 0)
    throw new Error(`scripts/dependencies.yaml speaks of what nothing uses: ${gone.join(', ')}`)
  const rows = [...used]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([name, { versions, users }]) =>
        `| \`${name}\` | ${[...versions].join(', ')} | ${[...users].join(', ')} | ${reasons[name]} |`
    )
  return `<!-- Made by \`pnpm generate\` from the manifests and scripts/dependencies.yaml. Do not edit. -->

# Dependencies

Exact versions, and a short list. Outside what the project exists for, a well-kept library beats our own code.

| Package | Version | Used by | Why |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

function packagesOf(root: string): Map<string, { versions: Set<string>; users: Set<string> }> {
  const used = new Map<string, { versions: Set<string>; users: Set<string> }>()
  const workspace = readdirSync(join(root, 'packages'))
    .sort()
    .map(name => `packages/${name}`)
  for (const folder of ['.', ...workspace, 'extension', ...apart]) {
    const { dependencies, devDependencies }: Manifest = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8')
    )
    const user = folder === '.' ? 'development' : folder.replace('packages/', '')
    for (const [name, version] of Object.entries({ ...devDependencies, ...dependencies })) {
      if (version.startsWith('workspace:')) continue
      const known = used.get(name) ?? { versions: new Set(), users: new Set() }
      known.versions.add(version)
      known.users.add(user)
      used.set(name, known)
    }
  }
  return used
}
