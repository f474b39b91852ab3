/** A checker with the settings that the command gives it, its memory empty. */
import { type Checker, createChecker } from '@touchstone/core'

export function newChecker(): Checker {
  return createChecker()
}
