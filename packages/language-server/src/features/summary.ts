/** What was checked: told after each check, and when it is asked for. */
import type { Read } from '../check/answers.ts'
import { CheckedNotification, type CheckedParams, SummaryRequest } from '../protocol.ts'
import type { Feature } from './feature.ts'
import { uriIn } from './uri.ts'

export const summary: Feature = {
  capabilities: () => ({}),
  register({ connection, answers, answering, logged }) {
    answers.onRead(read => logged(() => connection.sendNotification(CheckedNotification, summaryOf(read))))
    connection.onRequest(
      SummaryRequest,
      answering('nothing', async (params, token) => {
        const read = await answers.of(uriIn(params), token)
        return read && summaryOf(read)
      })
    )
  }
}

function summaryOf({ uri, version, answer }: Read): CheckedParams {
  const findings = answer.checked ? answer.findings : []
  const of = (severity: string) => findings.filter(finding => finding.severity === severity).length
  return {
    uri,
    version,
    checked: answer.checked,
    reason: answer.checked ? null : answer.reason,
    sections: answer.checked ? answer.summary.sections : 0,
    sectionsExpected: answer.checked ? answer.summary.sectionsExpected : 0,
    findings: { error: of('error'), warning: of('warning'), information: of('information') },
    waived: answer.checked ? answer.waived.length : 0,
    counts: answer.checked ? answer.summary : null
  }
}
