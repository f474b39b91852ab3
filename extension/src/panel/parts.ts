/** What the evidence panel shows of a reply, as markup. Pure. */
import { escapeMarkup, ledgerFragment, whatIfFragment } from '@touchstone/pages'
import type { LedgerReply } from '../client/protocol.ts'
import type { PanelState, ToPanel } from './messages.ts'
import { gradeOptions, judgementOptions } from './what-if-form.ts'

/** What depends on the reply; what the lists are set to depends on who asked. */
type Parts = Omit<ToPanel, 'chosen'>

/** `name` is the draft's; `judgement` the one that is to be seen first. */
export function partsOf(
  reply: LedgerReply,
  name: string,
  state: PanelState,
  judgement: string | null = null
): Parts {
  const ledger = { ...reply.ledger, path: name }
  const at = ledger.judgements.findIndex(one => one.judgement !== null && one.judgement === judgement)
  const href = ({ line }: { readonly line: number }) => `#line-${line}`
  return {
    title: `Evidence: ${ledger.authority ?? name}`,
    state,
    parts: {
      judgement: judgementOptions(ledger),
      grade: gradeOptions(ledger, state.asked?.judgement ?? ''),
      answer: reply.whatIf === null ? '' : whatIfFragment(reply.whatIf, ledger, { level: 2, href }),
      ledger: ledgerFragment(ledger, { id: 'ledger-of', level: 1, href })
    },
    at: at < 0 ? null : `ledger-of-${at + 1}`
  }
}

/** What is shown of a draft that has no evidence to show. */
export function reasonParts(reason: string, name: string, state: PanelState): Parts {
  return {
    title: `Evidence: ${name}`,
    state,
    parts: {
      judgement: '',
      grade: '',
      answer: '',
      ledger: `<h1>${escapeMarkup(name)}</h1><p>Could not be checked. ${escapeMarkup(reason)}</p>`
    },
    at: null
  }
}
