/** A checker with the settings that the command gives it, its memory empty. */
import { type Checker, createChecker } from '@touchstone/core'
import { learned } from '@touchstone/core/model'

export function newChecker(): Checker {
  return createChecker(learned)
}
