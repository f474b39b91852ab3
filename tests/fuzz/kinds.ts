/** What is mutated, by kind, and what must hold of each. A kind throws where it does not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { type Answer, createChecker, rules } from '../../packages/core/src/index.ts'
import { learned } from '../../packages/core/src/model.ts'
import { readDocument } from '../../packages/documents/src/index.ts'
import { Frames } from '../../packages/language-server/src/node/frames.ts'
import { ConfigError, loadProject, memoryFiles } from '../../packages/project/src/index.ts'
import { paragraph, wordParts, zip } from '../documents/make-zip.ts'
import { wordDraft } from '../documents/word-draft.ts'
import { mutated } from './mutate.ts'

export interface Kind {
  readonly name: string
  /** A new input; the same for the same numbers. */
  make(next: () => number): Promise<string | Uint8Array>
  run(input: string | Uint8Array): Promise<void>
}

const corpus = join(import.meta.dirname, '../../corpus')
const drafts = readdirSync(corpus)
  .filter(name => /\.(?:md|txt)$/.test(name))
  .map(name => readFileSync(join(corpus, name), 'utf8'))
const checker = createChecker(learned)
const any = <One>(list: readonly One[], next: () => number) => list[Math.floor(next() * list.length)] as One

/** Every range lies in the text and is not empty, or there is a reason; nothing failed inside. */
function sound(answer: Answer, length: number): void {
  if (answer.faults.length > 0) throw new Error(`failed inside: ${JSON.stringify(answer.faults)}`)
  if (!answer.checked) {
    if (answer.failed || answer.reason.length < 10) throw new Error(`no reason: ${answer.reason}`)
    return
  }
  for (const { rule, range, evidence } of answer.findings)
    for (const { start, end } of [range, ...evidence.map(one => one.range)])
      if (!(start >= 0 && start < end && end <= length)) throw new Error(`${rule} at ${start} to ${end}`)
}

const draft: Kind = {
  name: 'draft',
  make: async next => mutated(any(drafts, next), any(drafts, next), next),
  run: async text => {
    for (const path of ['draft.md', 'draft.txt'])
      sound(checker.check(String(text), { path }), String(text).length)
  }
}

const word: Kind = {
  name: 'word',
  async make(next) {
    const parts = new Map<string, string | Uint8Array>(
      Object.entries(unzipSync(await wordDraft(any(drafts, next))))
    )
    for (const [name, text] of wordParts(paragraph('Plans.'))) if (!parts.has(name)) parts.set(name, text)
    const names = [...parts.keys()].filter(name => name.endsWith('.xml') || name.endsWith('.rels'))
    for (const name of [next() < 0.7 ? 'word/document.xml' : any(names, next)]) {
      const text = Buffer.from(parts.get(name) ?? '').toString('utf8')
      parts.set(name, mutated(text, Buffer.from(parts.get(any(names, next)) ?? '').toString(), next))
    }
    return zip(parts)
  },
  async run(bytes) {
    const document = await readDocument(bytes as Uint8Array, 'draft.docx')
    if ('reason' in document) {
      if (document.reason.length < 10) throw new Error(`no reason: ${document.reason}`)
    } else sound(checker.check(document.text, { path: 'draft.docx', format: 'text' }), document.text.length)
  }
}

const usual = [
  'failOn: warning\nframework: ilacs-2025\nrules:\n  acronym: off\n  grade-word: { severity: warning, options: {} }\nignore:\n  - archive/\n  - "*.bak"\n',
  'frameworks:\n  - own.yaml\nwaivers: w.yaml\nbaseline: b.json\nretext: [retext-x]\nplugins: [x]\n',
  '- { fingerprint: 0123456789abcdef, rule: acronym, reason: agreed, until: 2030-01-31 }\n',
  '{ "version": 1, "reports": { "a.md": [ { "rule": "acronym", "fingerprint": "0123456789abcdef" } ] } }'
]

const settings: Kind = {
  name: 'settings',
  make: async next => mutated(any(usual, next), any(usual, next), next),
  async run(text) {
    for (const name of ['touchstone.yaml', 'touchstone.waivers.yaml', '.touchstoneignore']) {
      const files = memoryFiles(new Map([[`/drafts/${name}`, String(text)]]))
      const loading = loadProject({ files, from: '/drafts', rules })
      const project = await loading.catch((error: unknown) => {
        if (error instanceof ConfigError && error.message !== '') return null
        throw error
      })
      project?.ignores('archive/a.md')
    }
  }
}

const last = 'Content-Length: 10\r\n\r\n{"last":1}'

const frames: Kind = {
  name: 'messages',
  async make(next) {
    const message = (body: string) => `Content-Length: ${body.length}\r\n\r\n${body}`
    const some = [
      message('{"method":"a"}'),
      message('{"id":1,"result":[]}'),
      'Content-Length: 9\r\nX: y\r\n\r\n'
    ]
    return mutated(some.join(''), any(some, next), next)
  },
  async run(bytes) {
    const whole = new Frames(() => {})
    for (const chunk of String(bytes).match(/[\s\S]{1,997}/g) ?? []) whole.write(chunk)
    // Whatever came before, the second of two messages is heard.
    whole.end(last + last)
    let out = ''
    for await (const chunk of whole) out += String(chunk)
    if (!out.endsWith(last)) throw new Error('the last message was not heard')
  }
}

export const kinds: readonly Kind[] = [draft, word, settings, frames]
