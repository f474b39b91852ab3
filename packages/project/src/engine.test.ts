import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { flagsFor } from './engine.ts'

it('the engine that runs this knows the flags that it is given', () => {
  const flags = JSON.stringify(flagsFor(process.versions.v8))
  const script = `for (const flag of ${flags}) require('node:v8').setFlagsFromString(flag)`
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

it('an engine that finds out by itself when code is worth making fast is not told', () => {
  expect(flagsFor('11.3.244.8-node.30').join()).toContain('interrupt-budget')
  expect(flagsFor('13.6.233.17-node.26').join()).not.toContain('interrupt-budget')
})
