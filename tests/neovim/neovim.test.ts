import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, folder } from '../cli/touchstone.ts'
import { corpusText } from '../server/drafts.ts'

const version = /NVIM v([\d.]+)/.exec(
  spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? ''
)?.[1]
if (version === undefined) {
  console.log('Neovim is not installed (Debian: apt-get install neovim): its client is not tested.')
}

test.skipIf(version === undefined)(
  "Neovim's own client shows, fixes, follows edits, renames and completes",
  () => {
    const home = folder({ 'draft.md': corpusText('thornmere-2025-slips.md') })
    const ran = spawnSync(
      'nvim',
      ['--headless', '--clean', '-n', '-c', `luafile ${join(import.meta.dirname, 'session.lua')}`],
      {
        encoding: 'utf8',
        timeout: 100_000,
        env: {
          ...process.env,
          SERVER: [process.execPath, command, 'lsp', '--stdio'].join('|'),
          DRAFT: join(home, 'draft.md'),
          XDG_STATE_HOME: home,
          XDG_CACHE_HOME: home,
          XDG_DATA_HOME: home
        }
      }
    )
    const seen = JSON.parse(ran.stdout || '{}') as Record<string, unknown>
    expect([seen.problem, ran.stderr, ran.status]).toEqual([undefined, expect.any(String), 0])
    console.log(`Neovim ${version}: ${seen.count} diagnostics, places counted in ${seen.encoding}`)
    expect(seen).toMatchObject({
      server: 'touchstone',
      agreement: {
        line: 72,
        severity: 1,
        source: 'touchstone',
        message: expect.stringContaining('the table says good'),
        related: 'the table says good'
      },
      hover: expect.stringContaining('**enabler 1**'),
      definition: expect.stringContaining('## The experiences and progress of children in care'),
      symbols: expect.arrayContaining(['Judgements', 'What needs to improve?']),
      fixed: '12.',
      renamed: true,
      completion: '(outcome 4, national framework)'
    })
    // The client writes what a server prints on standard error into its log.
    const log = String(seen.log)
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('stderr')
  },
  120_000
)
