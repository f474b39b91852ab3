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

## Why Word documents and PDFs are read by code of our own

A finding must lead back to a paragraph in Word or to a page, and numbers, bullets and fields must be read as they are printed. Unpacking,
XML and the inside of a PDF are left to libraries (\`@zip.js/zip.js\`, \`saxes\`, \`unpdf\`); what is made of it is ours.

| Part | Looked at | Why not |
| --- | --- | --- |
| paragraphs, runs, what is hidden or struck out | \`mammoth\` 1.13 | gives HTML or Markdown without printed numbers, and no way back to the paragraph; its Markdown has no tables |
| the same | \`officeparser\` 8.1 | needs Node 22.13, where this project runs on 20.19, and brings text recognition and a second PDF.js |
| the same | \`docx-preview\` 0.4 | draws into a page of a browser: there is no text to read before it is drawn |
| the same | \`@harbour-enterprises/superdoc\` 1.33 | an editor under the AGPL, with a page of a browser and Vue below it |
| lines, columns and tables of a PDF | \`pdftotext\`, PDFium, MuPDF, pdfminer | programs beside this one, or words without the columns; their texts are read too, and \`pnpm measure extractors\` counts how well |

LibreOffice is a second reader in the tests: what it makes of the drafts is read like the drafts (\`tests/documents/libre-office.test.ts\`).
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
