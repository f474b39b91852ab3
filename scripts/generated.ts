/** Every generated file of the project: what `pnpm generate` writes and a test compares. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cliPage } from '../packages/cli/src/generate-docs.ts'
import { generateVocabularies } from '../packages/core/src/analyse/vocabularies/compile.ts'
import {
  configSchema,
  rulePage,
  rulesIndex,
  withRulesTable
} from '../packages/core/src/check/generate-docs.ts'
import type { MeasuredRule } from '../packages/core/src/check/measured-block.ts'
import { rules } from '../packages/core/src/check/rules/index.ts'
import { generateBuiltIn } from '../packages/core/src/frameworks/generate.ts'
import { ownIds } from '../packages/core/src/report/own-findings.ts'
import { generateMeanings } from '../packages/core/src/understand/words/compile-meanings.ts'
import { accuracyPage } from './accuracy.ts'
import { dependenciesPage } from './dependencies.ts'

/** The text of each generated file by its path from the root. Throws where a source is broken. */
export function generatedFiles(root: string): ReadonlyMap<string, string> {
  const measured = measuredRules(join(root, 'packages/core/model/measured-rules.json'))
  const files = new Map<string, string>()
  files.set(
    'packages/core/src/frameworks/built-in.generated.ts',
    generateBuiltIn(yamlIn(root, 'packages/core/src/frameworks'))
  )
  const vocabularies = 'packages/core/src/analyse/vocabularies'
  files.set(`${vocabularies}/vocabularies.generated.ts`, generateVocabularies(yamlIn(root, vocabularies)))
  const words = 'packages/core/src/understand/words'
  files.set(
    `${words}/meanings.generated.ts`,
    generateMeanings(readFileSync(join(root, words, 'meanings.yaml'), 'utf8'))
  )
  for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule, measured[rule.id]))
  files.set('docs/rules/README.md', rulesIndex(rules))
  files.set('docs/schema/touchstone.schema.json', `${JSON.stringify(configSchema(rules, ownIds), null, 2)}\n`)
  files.set('docs/accuracy.md', accuracyPage(measured))
  files.set('docs/dependencies.md', dependenciesPage(root))
  files.set('docs/cli.md', cliPage())
  files.set('README.md', withRulesTable(readFileSync(join(root, 'README.md'), 'utf8'), rules))
  return files
}

/** Paths of the generated files that are missing or differ from what they should be. */
export function outdatedFiles(root: string): string[] {
  return [...generatedFiles(root)]
    .filter(
      ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text
    )
    .map(([path]) => path)
}

function yamlIn(root: string, path: string): Record<string, string> {
  const folder = join(root, path)
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
  return Object.fromEntries(
    names.sort().map(name => [basename(name, '.yaml'), readFileSync(join(folder, name), 'utf8')])
  )
}

function measuredRules(path: string): Readonly<Record<string, MeasuredRule>> {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
