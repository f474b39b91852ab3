import { spawn } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { wordDraft } from '../documents/word-draft.ts'
import { command, fixtures, folder } from './touchstone.ts'

const word = (name: string) => wordDraft(readFileSync(join(fixtures, name), 'utf8'))

test('--watch of a folder sees a document as Word saves it: by a lock, a new file and two renames', {
  timeout: 60_000
}, async () => {
  const cwd = folder({ 'drafts/a.docx': await word('slips.md') })
  const at = (name: string) => join(cwd, 'drafts', name)
  const child = spawn(process.execPath, [command, 'check', 'drafts', '--watch'], { cwd })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)))
  const until = (wanted: RegExp) => expect.poll(() => said, { timeout: 25_000, interval: 50 }).toMatch(wanted)
  await until(/grade-agreement.*Waiting for changes/s)
  said = ''
  writeFileSync(at('~$a.docx'), Buffer.alloc(162, 7))
  writeFileSync(at('~WRD0001.tmp'), await word('clean.md'))
  renameSync(at('a.docx'), at('~WRL0002.tmp'))
  renameSync(at('~WRD0001.tmp'), at('a.docx'))
  rmSync(at('~WRL0002.tmp'))
  await until(/1 report checked[^\n]*no findings.*Waiting for changes/s)
  // The lock is no draft, and says nothing of itself.
  expect(said).not.toMatch(/~\$|could not be checked/)
})
