/** The evidence ledger of a report, and what other grades would have against them: for trees and panels. */
import { type Asked, type CheckedAnswer, ledgerOf, whatIf } from '@touchstone/core'
import { Unusable } from '../answered.ts'
import { type LedgerReply, LedgerRequest } from '../protocol.ts'
import type { Feature } from './feature.ts'
import { findingsIn, paragraphsIn } from './placed.ts'
import { waivedIn } from './unwaive.ts'
import { uriIn } from './uri.ts'

export const ledger: Feature = {
  capabilities: () => ({}),
  register(context) {
    const { connection, answers, answering } = context
    connection.onRequest(
      LedgerRequest,
      answering('nothing', async (params, token): Promise<LedgerReply | null> => {
        const read = await answers.of(uriIn(params), token)
        if (!read?.answer.checked) return null
        const asked = askedIn(params.asked, read.answer)
        return {
          version: read.version,
          ledger: ledgerOf(read.answer),
          whatIf: asked.length === 0 ? null : whatIf(read.answer, asked),
          waived: waivedIn(read, read.answer, context),
          findings: findingsIn(read.answer),
          paragraphs: paragraphsIn(read.answer)
        }
      })
    )
  }
}

/** What is asked about, of judgements and grades that the report's framework has. */
function askedIn(given: unknown, { framework }: CheckedAnswer): Asked[] {
  if (given === undefined) return []
  if (!Array.isArray(given)) throw new Unusable('"asked" is a list of { judgement, grade }')
  return given.map(({ judgement, grade } = {}) => {
    if (!framework.judgements.some(({ id }) => id === judgement))
      throw new Unusable(`The framework ${framework.id} has no judgement "${judgement}"`)
    if (!framework.grades.some(({ id }) => id === grade))
      throw new Unusable(`The framework ${framework.id} has no grade "${grade}"`)
    return { judgement, grade }
  })
}
