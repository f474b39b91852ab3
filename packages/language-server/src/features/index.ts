import { codeActions } from './code-actions.ts'
import { evidence } from './evidence.ts'
import type { Feature } from './feature.ts'
import { hover } from './hover.ts'
import { ledger } from './ledger.ts'
import { summary } from './summary.ts'

/** Everything that is offered beside diagnostics. */
export const features: readonly Feature[] = [hover, codeActions, summary, evidence, ledger]
