/**
 * `pnpm measure [REPORTS GOLD]`: trains on parts of the material, prints how the rest is read, and writes nothing. `pnpm measure
 * rules` measures what the rules make of it, and writes the figures of their pages: on one authority in five, or with `pnpm
 * measure all-rules` on all of them, which takes five times as long.
 */
import { run } from './material.ts'
import { measureRules } from './measure-rules.ts'
import { parts } from './parts.ts'
import { ruleFolds } from './rule-folds.ts'

run((material, what) => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (what !== null) measureRules(material, what === 'rules' ? 1 : ruleFolds, say)
  else for (const part of parts) say(`# ${part.name}\n\n${part.measure(material)}`)
})
