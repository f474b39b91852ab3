/** What is shipped holds code of others: their names, and the licences that they give it under. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { at, root } from './bundles.mjs'

/** The name of the file, beside what is shipped. */
const noticesFile = 'THIRD-PARTY-NOTICES.txt'

/** The folders of the packages that esbuild says it took something from. */
export function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
    )
  )
  const folders = inputs.map(path => packageOf(resolve(root, path.replace(/^[\w-]+:/, '')))).filter(Boolean)
  return [...new Set(folders)]
}

/** The folder of the package of others that a file belongs to; null for a file of ours. */
export function packageOf(path) {
  const at = path.lastIndexOf('/node_modules/')
  if (at < 0) return null
  const [first, second] = path.slice(at + '/node_modules/'.length).split('/')
  const name = first.startsWith('@') ? `${first}/${second}` : first
  return path.slice(0, at + '/node_modules/'.length) + name
}

/** What a package holds of yet others: its name, and the file with the text of its licence. */
const within = {
  unpdf: {
    title: 'PDF.js, by the Mozilla Foundation, as unpdf brings it (Apache-2.0)',
    // Another package under the same licence has its text.
    licence: at('node_modules', 'typescript', 'LICENSE')
  }
}

/** Writes them beside what is shipped. */
export function writeNotices(folder, packages) {
  writeFileSync(join(folder, noticesFile), notices(packages))
}

/** One notice a package, in the order of their names; a package in two versions is named twice. */
function notices(folders) {
  const all = folders.flatMap(noticesOf).sort((one, other) => (one.title < other.title ? -1 : 1))
  const unique = [...new Map(all.map(notice => [notice.title, notice])).values()]
  const head = `Touchstone holds code of others: of the ${unique.length} that follow, each with the licence that it is used under.\n`
  const rule = `\n${'-'.repeat(78)}\n\n`
  return [head, ...unique.map(({ title, text }) => `${title}\n\n${text}\n`)].join(rule)
}

function noticesOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry))
  const text =
    file === undefined ? ownWords(license, author) : readFileSync(join(folder, file), 'utf8').trim()
  if (text === null) throw new Error(`${name} ${version} says nothing of its licence (${folder}).`)
  const own = { title: `${name} ${version} (${license})`, text }
  const held = within[name]
  return held === undefined
    ? [own]
    : [own, { title: held.title, text: readFileSync(held.licence, 'utf8').trim() }]
}

/** A package without the text of its licence names it at least. */
function ownWords(license, author) {
  if (typeof license !== 'string') return null
  const by = typeof author === 'object' ? author?.name : author
  return `The package brings no text of its licence; it says that it is under "${license}"${by ? `, by ${by}` : ''}.`
}
