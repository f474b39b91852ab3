import type { Panel } from './panel.ts'

/** The field for the name under which decisions and grades are kept. */
export function Name({ panel, label }: { panel: Panel; label: string }) {
  return (
    <label>
      {label}
      <input
        type="text"
        autocomplete="name"
        value={panel.by}
        onInput={event => panel.setBy(event.currentTarget.value)}
      />
    </label>
  )
}

/** "Ann, 1 December 2026, 10:12". */
export function byWords({ by, at }: { readonly by: string; readonly at: string }): string {
  return `${by.trim() === '' ? 'somebody who gave no name' : by}, ${timeWords(at)}`
}

function timeWords(at: string): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return 'at an unknown time'
  return time.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
}
