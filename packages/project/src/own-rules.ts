import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules as builtIn, type Rule } from '@touchstone/core'
import { refuseFile } from './code-names.ts'
import { ConfigError } from './problem.ts'

/**
 * Imports the modules of rules that the configuration names: packages that are installed there, and files ("./rules.mjs") that the
 * user has marked. Code of the project's own choice runs, so it is called only where somebody has said that it may.
 *
 * @throws ConfigError that names the module where it cannot be loaded, or holds what is no rule.
 */
export async function ownRules(root: string, names: readonly string[]): Promise<Rule[]> {
  const near = createRequire(join(root, 'package.json'))
  const found: Rule[] = []
  for (const name of names) {
    await refuseFile(name, root)
    const refuse = (why: string): never => {
      throw new ConfigError([], `The plugin "${name}" of the configuration cannot be used: ${why}.`)
    }
    let module: { default?: unknown } = {}
    try {
      module = (await import(pathToFileURL(near.resolve(name)).href)) as { default?: unknown }
    } catch (error) {
      refuse(error instanceof Error ? (error.message.split('\n')[0] as string) : String(error))
    }
    const given: unknown[] = Array.isArray(module.default) ? module.default : [module.default]
    for (const rule of given) {
      const wrong = whatIsWrong(rule)
      if (wrong !== null) refuse(wrong)
      const { id } = rule as Rule
      if ([...builtIn, ...found].some(known => known.id === id)) refuse(`a rule "${id}" is there already`)
      found.push(rule as Rule)
    }
  }
  return found
}

const texts = ['flags', 'why', 'canBeWrong', 'source'] as const

/** Why a value is no rule that can be run; null when it is one. */
function whatIsWrong(value: unknown): string | null {
  if (typeof value !== 'object' || value === null)
    return 'its default export is no rule made by defineRule, and no list of them'
  const rule = value as Partial<Rule>
  if (typeof rule.id !== 'string' || !/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(rule.id))
    return `the id of a rule is a name of yours, a slash and its own name ("our-team/long-sentence"), not ${JSON.stringify(rule.id)}`
  const missing = texts.find(key => typeof rule[key] !== 'string')
  if (missing !== undefined) return `rule "${rule.id}" lacks "${missing}"`
  if (!['error', 'warning', 'information'].includes(rule.severity as string))
    return `rule "${rule.id}" has no severity of error, warning or information`
  if (
    typeof rule.messages !== 'object' ||
    typeof rule.options !== 'object' ||
    !Array.isArray(rule.leavesAlone)
  )
    return `rule "${rule.id}" lacks "messages", "options" or "leavesAlone"`
  if (typeof rule.check !== 'function' || typeof rule.examples !== 'function')
    return `rule "${rule.id}" lacks "check" or "examples"`
  return null
}
