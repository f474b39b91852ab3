import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver/node'
import { type JsonOutput, rules } from '../../packages/core/src/index.ts'
import { command, folder } from '../cli/touchstone.ts'
import { corpusFolder, draftsIn } from '../corpus/drafts.ts'
import { type Client, serverInMemory, uriOf } from './client.ts'

const folders = [corpusFolder, join(import.meta.dirname, '../../../shared/reports/drafts')]
const severities = ['', 'error', 'warning', 'information']

/** What the command prints of each file in a folder, by name, a line a finding. */
function commandSays(path: string): Map<string, string[]> {
  const { stdout } = spawnSync(process.execPath, [command, 'check', path, '--format', 'json'], {
    maxBuffer: 1 << 30
  })
  const { reports } = JSON.parse(stdout.toString()) as JsonOutput
  return new Map(
    reports.map(report => [
      basename(report.path),
      (report.checked ? report.findings : []).map(
        ({ rule, line, column, endLine, endColumn, severity, message }) =>
          `${line}:${column}-${endLine}:${endColumn} ${severity} ${rule} ${message}`
      )
    ])
  )
}

function lineOf({ range: { start, end }, severity, code, message }: Diagnostic): string {
  const places = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
  return `${places} ${severities[severity ?? 0]} ${code} ${message}`
}

async function serverSays(client: Client, path: string): Promise<string[]> {
  const uri = uriOf(path)
  await client.open(uri, readFileSync(path, 'utf8'))
  const found = (await client.diagnostics(uri)).map(lineOf)
  await client.close(uri)
  return found
}

/** The corpus with every rule on that is off unless it is named. */
function corpusWithEveryRule(): string {
  const path = folder({
    'touchstone.yaml': `rules:\n${rules.map(({ id, severity }) => `  ${id}: ${severity}\n`).join('')}`
  })
  for (const { name, text } of draftsIn(corpusFolder)) writeFileSync(join(path, name), text)
  return path
}

async function compare(path: string): Promise<number> {
  const expected = commandSays(path)
  const client = serverInMemory()
  await client.initialize()
  let findings = 0
  for (const { name } of draftsIn(path)) {
    const found = await serverSays(client, join(path, name))
    expect([name, found]).toEqual([name, expected.get(name) ?? []])
    findings += found.length
  }
  return findings
}

describe.each(folders.filter(path => existsSync(path)))('every file in %s', path => {
  it('gets the same rules, ranges, severities and messages from the server and the command', async () => {
    const findings = await compare(path)
    console.log(`${basename(path)}: ${findings} findings, alike in both`)
    expect(findings).toBeGreaterThan(20)
  }, 120_000)
})

it('every rule says the same in both, with the settings of a touchstone.yaml', async () => {
  expect(await compare(corpusWithEveryRule())).toBeGreaterThan(30)
}, 60_000)
