import type { State, Store } from './store.ts'

/** The settings in force, and how to change them. */
export function Settings({ store, state: { settings, inForce } }: { store: Store; state: State }) {
  const without = (name: string) => new Map([...settings].filter(([one]) => one !== name))
  return (
    <section aria-labelledby="settings-title">
      <h2 id="settings-title">Settings</h2>
      <p>
        Drop a <code>touchstone.yaml</code>, a <code>touchstone.waivers.yaml</code> or a framework on the
        page, and every draft is checked again under it. They are the files of the command, and say the same
        here.
      </p>
      {settings.size === 0 ? <p>None: every rule is on as it comes.</p> : null}
      {[...settings].map(([name, text]) => (
        <article key={name} class="settings-file" aria-label={name}>
          <h3>{name}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long file is scrolled by keyboard */}
          <pre tabIndex={0}>{text}</pre>
          <button type="button" onClick={() => void store.configure(without(name))}>
            Take {name} out
          </button>
        </article>
      ))}
      <p class="meta">{inForce.waivers > 0 ? `${inForce.waivers} waivers in force.` : ''}</p>
    </section>
  )
}
