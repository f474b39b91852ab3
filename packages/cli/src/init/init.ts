import { resolve } from 'node:path'
import { configFile, defaultWaiversFile } from '@touchstone/project'
import { nodeFiles } from '@touchstone/project/node'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'

/** Writes the files to begin with; what is there stays unless `force` is given, and then nothing is written. */
export async function init(options: { waivers?: true; force?: true }, io: Io): Promise<ExitCode> {
  const wanted = [{ name: configFile, text: config }]
  if (options.waivers) wanted.push({ name: defaultWaiversFile, text: waivers })
  const files = wanted.map(file => ({ ...file, path: resolve(io.cwd, file.name) }))
  if (!options.force) {
    for (const { name, path } of files) {
      if ((await nodeFiles.readFile(path)) === null) continue
      io.err(`${name} is there already. Nothing was written; --force writes over it.\n`)
      return exit.usage
    }
  }
  for (const { name, path, text } of files) {
    await nodeFiles.writeFile(path, text)
    io.out(`Wrote ${name}.\n`)
  }
  io.out(hints)
  return exit.clean
}

const config = `# How drafts below this folder are checked. Everything may be left out; what is commented out is an example.
# touchstone check --print-config shows what holds.

# Read every draft by this framework, whatever its dates say.
# framework: ilacs-2025

# Frameworks of your own.
# frameworks:
#   - frameworks/our-inspectorate.yaml

# By rule: off, information, warning or error. "touchstone explain" lists the rules.
# rules:
#   terminology: off
#   grade-word: warning

# Other settings for some drafts. Patterns are written as in .gitignore; later entries win.
# overrides:
#   - files: ["2021/", "*-letter.md"]
#     rules:
#       terminology: off

# Files that are not drafts, as in .gitignore (a .touchstoneignore file works too).
# ignore:
#   - archive/

# Findings that may stay, each with a reason.
# waivers: ${defaultWaiversFile}

# Findings from before Touchstone was used; written by --update-baseline.
# baseline: touchstone.baseline.json

# retext plugins, installed beside this file, to run over the prose in the same pass.
# retext:
#   - retext-repeated-words

# The least severity that makes "touchstone check" fail: error, warning or information.
failOn: error
`

const waivers = `# Findings that may stay. Each entry needs the fingerprint and the rule, as --format json prints them, and a reason.
# - fingerprint: '0123456789abcdef'
#   rule: terminology
#   reason: The authority asked for its own name for the service.
#   by: Lead inspector
#   until: 2026-12-31
`

const hints = `
Next:
  touchstone check .                                   check the drafts below this folder
  touchstone check . --format sarif -o touchstone.sarif   in CI; exit code 1 means a contradiction
  touchstone check . --update-baseline                 begin from where you are

As a pre-commit hook (.git/hooks/pre-commit):
  git diff --cached --name-only --diff-filter=d -z -- '*.md' '*.markdown' '*.txt' '*.docx' '*.pdf' |
    xargs -0 -r touchstone check --quiet --ignore-not-reports --
`
