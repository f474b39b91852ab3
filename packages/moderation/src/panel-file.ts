/** The file in which a member of a panel hands on decisions and blind readings. */
import type { Decision, Verdict } from './decisions.ts'
import type { BlindGrades } from './readings.ts'

export interface PanelFile {
  readonly touchstone: 'panel'
  /** Version of Touchstone. */
  readonly version: string
  readonly decisions: readonly Decision[]
  readonly readings: readonly BlindGrades[]
}

const verdicts: readonly string[] = ['agree', 'false-alarm', 'fixed', 'accepted'] satisfies Verdict[]

/** @throws Error that says in a sentence why the text is no such file. */
export function readPanelFile(text: string): Pick<PanelFile, 'decisions' | 'readings'> {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    throw new Error('It is no JSON.')
  }
  if (!isObject(file) || file.touchstone !== 'panel')
    throw new Error('It is no file that "Export for the panel" made.')
  const decisions = listOf(file.decisions, isDecision, 'decision')
  return { decisions, readings: listOf(file.readings, isReading, 'reading') }
}

function listOf<Entry>(list: unknown, is: (entry: unknown) => entry is Entry, name: string): Entry[] {
  if (!Array.isArray(list)) throw new Error(`It has no list of ${name}s.`)
  return list.map((entry, at) => {
    if (!is(entry)) throw new Error(`Its ${name} ${at + 1} is not whole.`)
    return entry
  })
}

function isDecision(one: unknown): one is Decision {
  return (
    isObject(one) &&
    (['path', 'rule', 'fingerprint', 'seen', 'message', 'reason', 'by', 'at'] as const).every(
      name => typeof one[name] === 'string'
    ) &&
    typeof one.settles === 'boolean' &&
    verdicts.includes(one.verdict as string)
  )
}

function isReading(one: unknown): one is BlindGrades {
  return (
    isObject(one) &&
    typeof one.by === 'string' &&
    isObject(one.given) &&
    Object.values(one.given).every(
      grades => isObject(grades) && Object.values(grades).every(grade => typeof grade === 'string')
    )
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
