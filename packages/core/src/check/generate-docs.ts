/** Makes the rules' pages, the README's table and the schema of the config from what the rules say of themselves. */
import { type DraftParts, draft } from './example.ts'
import { lineDiff } from './line-diff.ts'
import { unmark } from './marks.ts'
import { type MeasuredRule, measuredBlock } from './measured-block.ts'
import type { FlaggedExample, Rule } from './rule.ts'
import { capitalised } from './say.ts'

const NOTICE = '<!-- Made by `pnpm generate` from the rule. Do not edit. -->'
const START = '<!-- rules:start -->'
const END = '<!-- rules:end -->'

/** The page of a rule, Markdown. */
export function rulePage(rule: Rule, measured?: MeasuredRule): string {
  const fixable = rule.fixable
    ? 'Some of its findings can be mended by `--fix`.'
    : 'It never edits the draft.'
  return join([
    NOTICE,
    `# ${rule.id}`,
    rule.flags,
    `Severity: **${rule.severity}** unless a message below says otherwise. ${fixable}`,
    '## Why',
    rule.why,
    '## What it says',
    messagesTable(rule),
    '## What it leaves alone',
    rule.leavesAlone.map(sentence => `- ${sentence}`).join('\n'),
    '## Where it can be wrong',
    rule.canBeWrong,
    '## Where it comes from',
    rule.source,
    ...options(rule),
    ...(measured ? measuredBlock(measured) : []),
    '## Examples',
    'Each is a change to the [sample draft](README.md#sample-draft), and a test. `[[…]]` is the place that is flagged, `((…))` the evidence.',
    '### Flagged',
    ...rule.examples().flagged.flatMap(flaggedExample),
    '### Left alone',
    ...rule.examples().clean.flatMap(({ text, because }) => [`${capitalised(because)}:`, changeOf(text)])
  ])
}

/** The page over all rules: the table, and the draft that the examples change. */
export function rulesIndex(rules: readonly Rule[]): string {
  return join([
    NOTICE,
    '# Rules',
    rulesTable(rules, ''),
    '## Sample draft',
    'The authority is invented. The examples of the rules change a line or two of it.',
    `\`\`\`text\n${draft()}\`\`\``
  ])
}

/**
 * The README with its rules table made anew.
 *
 * @throws Error when the marks around the table are missing.
 */
export function withRulesTable(readme: string, rules: readonly Rule[]): string {
  const start = readme.indexOf(START)
  const end = readme.indexOf(END)
  if (start < 0 || end < start) throw new Error(`README.md must hold ${START} and, below it, ${END}`)
  return `${readme.slice(0, start)}${START}\n\n${rulesTable(rules, 'docs/rules/')}\n\n${readme.slice(end)}`
}

/** The JSON schema (draft 07) of `touchstone.yaml`. `ownIds` are findings of the check itself, which no rule makes. */
export function configSchema(rules: readonly Rule[], ownIds: readonly string[]): object {
  const texts = (description: string) => ({ description, type: 'array', items: { type: 'string' } })
  const severity = { enum: ['off', 'information', 'warning', 'error'] }
  const own = ownIds.map(id => [id, { description: 'Made by the check itself.', ...severity }])
  const ruleMap = (description: string) => ({
    description,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...rules.map(rule => [rule.id, ruleSchema(rule, severity)]), ...own]),
    patternProperties: { '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$': true }
  })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'touchstone.schema.json',
    title: 'touchstone.yaml: how Touchstone checks the drafts of a folder',
    type: 'object',
    additionalProperties: false,
    properties: {
      framework: {
        description: 'Id of the framework of all drafts; told from each draft when left out.',
        type: 'string'
      },
      frameworks: texts('Framework files of your own, paths from this file.'),
      rules: ruleMap('By rule id: a severity, or a map of severity and options.'),
      overrides: {
        description: 'Rules for some drafts alone; where several entries match, the later ones win.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'rules'],
          properties: {
            files: texts('Drafts, as patterns of .gitignore, from this file.'),
            rules: ruleMap('As the rules above.')
          }
        }
      },
      ignore: texts('Drafts that are not checked, globs as in .gitignore.'),
      waivers: { description: 'Path of the waivers file, from this file.', type: 'string' },
      baseline: { description: 'Path of the baseline, from this file.', type: 'string' },
      retext: texts('retext plugins that read the findings’ prose too: package names or paths.'),
      plugins: texts('Modules of rules of your own: paths from this file, or package names.'),
      failOn: {
        description: 'The mildest severity that makes the command exit with 1.',
        enum: ['information', 'warning', 'error'],
        default: 'error'
      }
    }
  }
}

function ruleSchema(rule: Rule, severity: object): object {
  const properties = Object.entries(rule.options).map(([name, option]) => [
    name,
    { type: 'number', ...option }
  ])
  const options = { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) }
  return {
    description: rule.flags,
    anyOf: [
      severity,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity, ...(properties.length > 0 ? { options } : {}) }
      }
    ],
    default: rule.severity
  }
}

function rulesTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    ({ id, flags, severity, fixable }) =>
      `| [\`${id}\`](${folder}${id}.md) | ${flags} | ${severity}${fixable ? ', fixable' : ''} |`
  )
  return ['| Rule | Finds | Severity |', '| --- | --- | --- |', ...rows].join('\n')
}

function messagesTable(rule: Rule): string {
  const rows = Object.entries(rule.messages).map(
    ([id, { text, severity }]) => `| \`${id}\` | ${text} | ${severity ?? rule.severity} |`
  )
  return ['| Message | Text | Severity |', '| --- | --- | --- |', ...rows].join('\n')
}

function options(rule: Rule): string[] {
  const rows = Object.entries(rule.options).map(
    ([name, option]) =>
      `| \`${name}\` | ${option.description} | ${option.default} | ${option.minimum} to ${option.maximum} |`
  )
  if (rows.length === 0) return []
  return [
    '## Options',
    ['| Option | Meaning | Default | Range |', '| --- | --- | --- | --- |', ...rows].join('\n')
  ]
}

function flaggedExample({ name, text, message, resolved }: FlaggedExample): string[] {
  const mended = changes(unmark(text).text, resolved, resolved)
  return [`${capitalised(name)} (\`${message}\`):`, changeOf(text), 'Silent again with:', mended]
}

/** What an example changes in the sample draft of its framework. */
function changeOf(text: string): string {
  const plain = unmark(text).text.split('\n')
  const versions: readonly NonNullable<DraftParts['version']>[] = ['2025', '2023', '2018', '2026']
  const kept = (base: string) => lineDiff(base.split('\n'), plain).filter(({ sign }) => sign === ' ').length
  const bases = versions.map(version => ({ version, base: draft({ version }) }))
  const near = bases.reduce((best, other) => (kept(other.base) > kept(best.base) ? other : best))
  const made = changes(near.base, plain.join('\n'), text)
  return near.version === '2025' ? made : `(Under the framework of ${near.version}.)\n\n${made}`
}

/** A diff without its unchanged lines, but for those that hold a mark. */
function changes(before: string, after: string, marked: string): string {
  const plain = after.split('\n')
  const printed = marked.split('\n')
  const lines = lineDiff(before.split('\n'), plain)
    .map(({ sign, line, at }) => ({
      sign,
      line: printed[at] ?? line,
      marked: at >= 0 && printed[at] !== plain[at]
    }))
    .filter(({ sign, line, marked }) => (sign !== ' ' || marked) && line !== '')
    .map(({ sign, line }) => `${sign} ${line}`)
  return lines.length === 0 ? 'The sample draft as it is.' : `\`\`\`diff\n${lines.join('\n')}\n\`\`\``
}

function join(blocks: readonly string[]): string {
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}
