import { InvalidArgumentError } from 'commander'

/** Reads a flag's number: digits alone, from `least` to `most`, or without an upper bound. */
export function wholeNumber(least: number, most: number | null = null): (value: string) => number {
  const bounds = most === null ? `, ${least} or more` : ` from ${least} to ${most}`
  return value => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : -1
    if (number < least || (most !== null && number > most))
      throw new InvalidArgumentError(`It must be a whole number${bounds}.`)
    return number
  }
}
