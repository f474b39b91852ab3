import type { Rule } from '@touchstone/core'
import {
  aboutRun,
  descriptorsOf,
  resultOf,
  schemaAndVersion,
  unreadNotification
} from '@touchstone/results/formats/sarif'
import type { Log } from 'sarif'
import { rooted } from '../../formats/rooted.ts'
import { VERSION } from '../../version.ts'
import type { Survey } from '../survey.ts'
import type { Output } from './output.ts'

/** SARIF 2.1.0, as `check --format sarif` writes it, a result a line. */
export function resultsSarif(
  { rulesHeard, seen, unchecked }: Survey,
  cwd: string,
  ownRules: readonly Rule[] = []
): Output {
  const descriptors = descriptorsOf([...rulesHeard], ownRules)
  const index = new Map(descriptors.map(({ id }, at) => [id, at]))
  const log: Log = {
    ...schemaAndVersion,
    runs: [
      {
        ...aboutRun(descriptors, VERSION),
        invocations: [
          {
            executionSuccessful: seen.failed === 0,
            toolExecutionNotifications: unchecked.map(({ path, reason }) =>
              unreadNotification(rooted(path, cwd), reason)
            )
          }
        ],
        results: []
      }
    ]
  }
  const end = ']}]}'
  const shell = JSON.stringify(log)
  let first = true
  return {
    name: 'results.sarif',
    begin: file => file.write(shell.slice(0, -end.length)),
    async add(file, { path, report }) {
      if (!report.checked) return
      for (const finding of [...report.findings, ...report.waived]) {
        const result = resultOf(finding, { path: rooted(path, cwd) }, index.get(finding.rule) ?? -1)
        await file.write(`${first ? '' : ','}\n${JSON.stringify(result)}`)
        first = false
      }
    },
    end: file => file.write(`\n${end}\n`)
  }
}
