/** `pnpm corpus:update`: writes `corpus/expected` anew and asks for labels of the findings that have none. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { createChecker } from '../../packages/core/src/index.ts'
import { learned } from '../../packages/core/src/model.ts'
import { corpusDrafts, corpusFolder } from './drafts.ts'
import { type Label, type Labels, labelKey, labelsFile, readLabels } from './labels.ts'
import { snapshotOf } from './snapshot.ts'

const expected = join(corpusFolder, 'expected')
mkdirSync(expected, { recursive: true })
for (const stale of readdirSync(expected)) rmSync(join(expected, stale))

const checker = createChecker(learned)
const before = readLabels()
const labels: Labels = {}
for (const { name, text } of corpusDrafts()) {
  const answer = checker.check(text, { path: name })
  writeFileSync(join(expected, `${name}.findings.yaml`), snapshotOf(answer))
  const keys = answer.checked ? answer.findings.map(labelKey) : []
  labels[name] = Object.fromEntries(
    keys.map((key): [string, Label] => [key, before[name]?.[key] ?? 'unread'])
  )
}
writeFileSync(labelsFile, stringify(labels))

const unread = Object.entries(labels).flatMap(([name, each]) =>
  Object.entries(each).flatMap(([key, label]) => (label === 'unread' ? [`${name}: ${key}`] : []))
)
console.log(
  unread.length === 0
    ? 'Every finding on the corpus has a label.'
    : `Read these in corpus/expected and label them right or wrong in corpus/labels.yaml:\n${unread.join('\n')}`
)
