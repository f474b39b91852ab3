import type { Asked, Framework } from '@touchstone/core'
import { didYouMean } from '@touchstone/project'
import { UsageError } from '../exit.ts'

/** Each `--grade` as ids of the framework. Judgements and grades are understood by id, short name and printed form. */
export function askedGrades(given: readonly string[], framework: Framework): Asked[] {
  const asked = given.map(one => askedGrade(one, framework))
  for (const [at, { judgement }] of asked.entries()) {
    if (asked.findIndex(other => other.judgement === judgement) < at)
      throw new UsageError(`--grade names ${judgement} twice; ask about one grade at a time.`)
  }
  return asked
}

function askedGrade(given: string, framework: Framework): Asked {
  const cut = given.indexOf('=')
  if (cut < 1 || cut === given.length - 1)
    throw new UsageError(
      `--grade takes a judgement and a grade, as in care-leavers=outstanding; "${given}" is not that.`
    )
  const judgement = judgementId(given.slice(0, cut), framework)
  const name = given.slice(cut + 1)
  const grade = framework.grades.find(({ id, label, variants }) =>
    [id, label, initials(id), ...variants].some(same(name))
  )
  if (grade === undefined) {
    const ids = framework.grades.map(({ id }) => id)
    throw new UsageError(
      `Unknown grade "${name}".${didYouMean(name, ids)} The framework ${framework.id} has ${ids.join(', ')}.`
    )
  }
  return { judgement, grade: grade.id }
}

/** A judgement's id. Throws with what was probably meant. */
export function judgementId(name: string, framework: Framework): string {
  const judgement = framework.judgements.find(({ id, short, title }) => [id, short, title].some(same(name)))
  if (judgement !== undefined) return judgement.id
  const ids = framework.judgements.map(({ id }) => id)
  throw new UsageError(
    `Unknown judgement "${name}".${didYouMean(name, ids)} The framework ${framework.id} has ${ids.join(', ')}.`
  )
}

/** "ri" of `requires-improvement`. */
const initials = (id: string) =>
  id
    .split('-')
    .map(part => part[0])
    .join('')
const plain = (words: string) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
const same = (name: string) => (other: string) => plain(other) === plain(name)
