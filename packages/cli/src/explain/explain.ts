import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Framework,
  frameworks,
  ownFindings,
  ownIds,
  RULE_PAGES,
  type Rule,
  rules
} from '@touchstone/core'
import { didYouMean } from '@touchstone/project'
import { line } from '@touchstone/results'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { columnsOf, type Wrap, wrapAt } from '../terminal/wrap.ts'

/** Explains a rule, a criterion or a reference; lists them all when the name is empty. */
export async function explain(name: string, io: Io): Promise<ExitCode> {
  const wrap = wrapAt(columnsOf({}, io))
  if (name === '') {
    io.out(listing(wrap))
    return exit.clean
  }
  const wanted = name.trim().toLowerCase()
  const rule = rules.find(one => one.id === wanted)
  const text = rule
    ? aboutRule(rule, wrap)
    : (aboutOwn(wanted, wrap) ?? aboutCriterion(wanted, wrap) ?? aboutReference(wanted))
  if (text !== null) {
    io.out(text)
    return exit.clean
  }
  const known = [
    ...[...rules, ...ownFindings].map(one => one.id),
    ...criteria().keys(),
    ...references().keys()
  ]
  io.err(line(`There is no rule, criterion or reference "${name}".${didYouMean(wanted, known)}`))
  io.err('Run "touchstone explain" to list them.\n')
  return exit.usage
}

function aboutRule(rule: Rule, wrap: Wrap): string {
  const options = Object.entries(rule.options).map(
    ([name, option]) =>
      `${name}: ${option.description} Default ${option.default}, ${option.minimum} to ${option.maximum}.`
  )
  const example = rule.examples().flagged[0]
  return sections([
    `${rule.id} (${rule.severity}${rule.fixable ? ', fixable' : ''})`,
    wrap(rule.flags),
    wrap(`Why: ${rule.why}`),
    rule.leavesAlone.length > 0 &&
      `Leaves alone:\n${rule.leavesAlone.map(one => wrap(one, '  - ', '    ')).join('\n')}`,
    wrap(`Can be wrong: ${rule.canBeWrong}`),
    wrap(`Rests on: ${rule.source}`),
    options.length > 0 && `Options:\n${options.map(one => wrap(one, '  - ', '    ')).join('\n')}`,
    `Says:\n${Object.values(rule.messages)
      .map(message => wrap(message.text, '  - ', '    '))
      .join('\n')}`,
    example && wrap(`Speaks, for example, where: ${example.name}`),
    `Turn it off in touchstone.yaml:\n  rules:\n    ${rule.id}: off`,
    `With examples: ${pageOf(rule.id)}`
  ])
}

/** A finding that no rule makes. */
function aboutOwn(id: string, wrap: Wrap): string | null {
  const own = ownFindings.find(one => one.id === id)
  if (own === undefined) return null
  return sections([
    `${id} (${own.severity}), made by the check itself`,
    wrap(own.flags),
    wrap(`Why: ${own.why}`),
    ownIds.includes(id)
      ? `Turn it off in touchstone.yaml:\n  rules:\n    ${id}: off`
      : 'It can be neither turned off nor waived.',
    `More: ${pageOf(id)}`
  ])
}

/** The page of a rule: the one that was installed with the command, or its address. */
function pageOf(id: string): string {
  const beside = fileURLToPath(new URL(`../docs/rules/${id}.md`, import.meta.url))
  return existsSync(beside) ? beside : `${RULE_PAGES}${id}.md`
}

/** Criteria by id, each with the judgements it belongs to in the newest framework that has it. */
function criteria(): Map<
  string,
  { framework: Framework; judgement: Framework['judgements'][number]; topic: Topic }[]
> {
  const found: ReturnType<typeof criteria> = new Map()
  for (const framework of [...frameworks].reverse()) {
    for (const judgement of framework.judgements) {
      for (const topic of judgement.topics) {
        const places = found.get(topic.id) ?? []
        if (places.length > 0 && places[0]?.framework !== framework) continue
        found.set(topic.id, [...places, { framework, judgement, topic }])
      }
    }
  }
  return found
}

type Topic = Framework['judgements'][number]['topics'][number]

function aboutCriterion(id: string, wrap: Wrap): string | null {
  const places = criteria().get(id)
  if (places === undefined) return null
  const parts = places.map(({ framework, judgement, topic }) => {
    const share = topic.share.all
    const years = [topic.from && `from ${topic.from}`, topic.to && `to ${topic.to}`].filter(Boolean).join(' ')
    return sections([
      `${topic.label} (criterion of ${judgement.title}, ${framework.title})`,
      share !== undefined &&
        `Spoken of in ${Math.round(share * 100)} of 100 published sections${years && `, ${years}`}.`,
      topic.generic && 'It matches nearly anything, so no rule speaks of its absence.',
      wrap(`Seen by: ${topic.terms.join(', ')}`),
      topic.references.length > 0 && `Items on it usually cite: ${topic.references.join(', ')}`
    ])
  })
  return parts.join('\n')
}

/** References by id ("outcome 3"); the same in every framework that cites the system. */
function references(): Map<string, { title: string; system: string; form: string }> {
  const found: ReturnType<typeof references> = new Map()
  for (const { references: cited } of frameworks) {
    for (const kind of cited?.system.kinds ?? []) {
      for (const entry of kind.entries) {
        const form =
          cited?.system.houseForm.replace('{kind}', kind.id).replace('{number}', String(entry.number)) ?? ''
        found.set(`${kind.id} ${entry.number}`, {
          title: entry.title,
          system: cited?.system.title ?? '',
          form
        })
      }
    }
  }
  return found
}

function aboutReference(name: string): string | null {
  const id =
    name
      .replace(/[()]/g, '')
      .split(',')[0]
      ?.trim()
      .replace(/[\s-]+/g, ' ') ?? ''
  const digits = id.replace(/\b(one|two|three|four|five|six)$/, word => String(numberWords.indexOf(word) + 1))
  const reference = references().get(digits)
  if (reference === undefined) return null
  return sections([`${digits}: ${reference.title}`, reference.system, `Written: ${reference.form}`])
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six']

function listing(wrap: Wrap): string {
  const widest = Math.max(...rules.map(rule => rule.id.length))
  const lineOf = ({ id, severity, flags }: Pick<Rule, 'id' | 'severity' | 'flags'>) =>
    `  ${id.padEnd(widest)}  ${severity.padEnd(11)}  ${flags}`
  const named = [...references()].map(([id, { title }]) => `  ${id.padEnd(11)}  ${title}`)
  return sections([
    `Rules:\n${rules.map(lineOf).join('\n')}`,
    `Made by the check itself:\n${ownFindings.map(lineOf).join('\n')}`,
    `References:\n${named.join('\n')}`,
    wrap(`Criteria: ${[...criteria().keys()].sort().join(', ')}`)
  ])
}

function sections(parts: readonly (string | false | undefined | '')[]): string {
  return `${parts.filter(part => typeof part === 'string' && part !== '').join('\n\n')}\n`
}
