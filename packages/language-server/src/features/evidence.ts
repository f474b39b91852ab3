/** The evidence of a report, for trees and panels. */
import { toEvidenceJson } from '@touchstone/core'
import { EvidenceRequest } from '../protocol.ts'
import type { Feature } from './feature.ts'
import { uriIn } from './uri.ts'

export const evidence: Feature = {
  capabilities: () => ({}),
  register({ connection, answers, answering }) {
    connection.onRequest(
      EvidenceRequest,
      answering('nothing', async (params, token) => {
        const read = await answers.of(uriIn(params), token)
        return read && toEvidenceJson(read.answer)
      })
    )
  }
}
