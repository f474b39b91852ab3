import { useEffect, useRef, useState } from 'preact/hooks'
import type { RuleView } from '../protocol.ts'
import { ask } from './client.ts'

/** What a rule looks for, why, where it can be wrong, and how often it was right. */
export function RuleDialog({ id, close }: { id: string; close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [rule, setRule] = useState<RuleView | null | undefined>(undefined)
  useEffect(() => {
    void ask('rule', id).then(setRule)
  }, [id])
  useEffect(() => {
    if (rule !== undefined) dialog.current?.showModal()
  }, [rule])
  if (rule === undefined) return null
  return (
    <dialog ref={dialog} class="rule" aria-labelledby="rule-title" onClose={close}>
      <h2 id="rule-title">{id}</h2>
      {rule === null ? (
        <p>It says that something in the draft could not be read or checked, and is no rule of the field.</p>
      ) : (
        <>
          <p>{rule.flags}</p>
          <h3>Why</h3>
          <p>{rule.why}</p>
          <h3>How far to trust it</h3>
          <p>{rule.accuracy}</p>
          <p>It can be wrong: {rule.canBeWrong}</p>
          <h3>What it leaves alone</h3>
          <ul>
            {rule.leavesAlone.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <h3>Where it comes from</h3>
          <p>{rule.source}</p>
        </>
      )}
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
