/** `--version --verbose`: the versions of all that findings follow from, for who compares two installations. */
import { frameworks, hash16, rules } from '@touchstone/core'
import { weightsFingerprint } from '@touchstone/core/model'
import { VERSION } from './version.ts'

/** One line for each part; what has no version of its own has a fingerprint, which changes when it does. */
export function versions(): string {
  const said = rules.map(({ id, severity, messages, options }) => [id, severity, messages, options])
  const lines = [
    ['touchstone', VERSION],
    ['node', process.versions.node],
    ['rules', `${rules.length}, ${hash16(JSON.stringify(said))}`],
    ['model', weightsFingerprint()],
    ...frameworks.map(framework => [`framework ${framework.id}`, hash16(JSON.stringify(framework))])
  ]
  const width = Math.max(...lines.map(([name = '']) => name.length))
  return lines.map(([name = '', value]) => `${name.padEnd(width)}  ${value}\n`).join('')
}
