/** What holds for one draft, where the configuration sets some rules for some drafts alone. */
import type { CheckSettings } from '@touchstone/core'
import type { Override } from './config.ts'
import { ignored } from './ignore.ts'

type Rules = NonNullable<CheckSettings['rules']>

/** Settings of rules over others: what the upper ones do not say stays. */
export function withRules(base: Rules, upper: Override['rules']): Rules {
  const changed = Object.entries(upper).map(([id, { severity, options }]): [string, Rules[string]] => {
    const { on = true, ...rest }: Rules[string] = base[id] ?? { on: true }
    return [
      id,
      {
        ...rest,
        on: severity === undefined ? on : severity !== 'off',
        ...(severity === undefined || severity === 'off' ? {} : { severity }),
        ...(options === undefined ? {} : { options: { ...rest.options, ...options } })
      }
    ]
  })
  return { ...base, ...Object.fromEntries(changed) }
}

/** Which overrides hold for a draft, by its path from the configuration; none for one that lies elsewhere. */
export function overridesFor(
  overrides: readonly Override[]
): (inProject: string | null) => readonly Override[] {
  const matching = overrides.map(override => ({ override, matches: ignored(override.files, null) }))
  return inProject =>
    inProject === null
      ? []
      : matching.filter(({ matches }) => matches(inProject)).map(({ override }) => override)
}
