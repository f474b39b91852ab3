/** What may stand in place of the last word of a command line: commands, flags, and what a flag takes. */
import { frameworks, ownIds, rules } from '@touchstone/core'
import type { Command, Option } from 'commander'

/** Gives whole words that begin with the last of `words`; nothing where a file may stand, which the shell knows better. */
export function completions(words: readonly string[], program: Command): string[] {
  const last = words[words.length - 1] ?? ''
  const before = words.slice(0, -1)
  return candidates(before, last, program).filter(word => word.startsWith(last))
}

function candidates(before: readonly string[], last: string, program: Command): string[] {
  const names = program.commands.map(one => one.name()).filter(name => name !== 'complete')
  const command = program.commands.find(one => one.name() === before[0])
  if (command === undefined) return before.length === 0 ? [...names, '--help', '--version'] : []
  const flag = before[before.length - 1] ?? ''
  const option = command.options.find(one => one.long === flag || one.short === flag)
  if (option !== undefined && (option.required || option.optional)) return valuesOf(option, last)
  if (last.startsWith('-')) return [...command.options.flatMap(one => one.long ?? []), '--help']
  const [argument] = command.registeredArguments
  if (argument?.argChoices !== undefined) return [...argument.argChoices]
  return command.name() === 'explain' ? rules.map(rule => rule.id) : []
}

function valuesOf(option: Option, last: string): string[] {
  if (option.argChoices !== undefined) return [...option.argChoices]
  if (option.long === '--framework') return frameworks.map(framework => framework.id)
  if (option.long !== '--only' && option.long !== '--skip') return []
  // A list goes on behind its last comma.
  const list = last.slice(0, last.lastIndexOf(',') + 1)
  return [...rules.map(rule => rule.id), ...ownIds].map(id => list + id)
}
