/** The frameworks that Touchstone knows, and how a report's words are matched with a framework. */
import { packed, shared } from './built-in.generated.ts'
import { type ChosenFramework, chooseFramework as choose, type FrameworkSigns } from './choose.ts'
import type { Framework } from './framework.ts'
import type { Known } from './load.ts'
import { unpack } from './pack.ts'

export type { ChosenFramework, FrameworkSigns } from './choose.ts'
export { brokenLimits } from './limiting.ts'
export { gradesByName, type MatchedJudgement, matchGrade, matchJudgement, normalTitle } from './match.ts'

/** The built-in frameworks, oldest first. */
export const frameworks: readonly Framework[] = unpack(shared, packed)

/** The built-in framework of that id; undefined when there is none. */
export function frameworkById(id: string): Framework | undefined {
  return frameworks.find(framework => framework.id === id)
}

/** What a user's framework may name by id: the built-in frameworks and their reference systems. */
export const builtIn: Known = id =>
  frameworkById(id) ??
  frameworks.find(framework => framework.references?.system.id === id)?.references?.system

/** The framework that a report with a judgement table was written under; `candidates` are the built-in ones of such reports unless given. */
export function chooseFramework(
  signs: FrameworkSigns & { readonly candidates?: readonly Framework[] }
): ChosenFramework {
  return choose(signs, signs.candidates ?? frameworks.filter(({ layout }) => layout === null))
}
