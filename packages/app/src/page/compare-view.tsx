import { useState } from 'preact/hooks'
import { ask } from './client.ts'
import { useMarkup } from './markup.ts'
import type { State } from './store.ts'

/** Two inspections side by side: grades, what became of the areas to improve, and claims beside the grades. */
export function CompareView({ state }: { state: State }) {
  const drafts = state.drafts.filter(({ checked }) => checked)
  const paths = drafts.map(({ path }) => path)
  const [previous, setPrevious] = useState(paths[0] ?? '')
  const [current, setCurrent] = useState(paths[1] ?? '')
  const markup = useMarkup(
    () => (previous === current ? Promise.resolve('') : ask('compare', previous, current)),
    [drafts.find(({ path }) => path === previous), drafts.find(({ path }) => path === current)]
  )
  return (
    <section aria-labelledby="compare-title">
      <h2 id="compare-title">Two inspections side by side</h2>
      <form class="ask" onSubmit={event => event.preventDefault()}>
        <Choose name="The earlier report" paths={paths} value={previous} choose={setPrevious} />
        <Choose name="The later report" paths={paths} value={current} choose={setCurrent} />
        <button
          type="button"
          onClick={() => {
            setPrevious(current)
            setCurrent(previous)
          }}
        >
          The other way round
        </button>
      </form>
      {previous === current ? <p>Choose two different reports.</p> : null}
      <div aria-live="polite" dangerouslySetInnerHTML={{ __html: markup ?? '' }} />
    </section>
  )
}

function Choose({
  name,
  paths,
  value,
  choose
}: {
  name: string
  paths: readonly string[]
  value: string
  choose(path: string): void
}) {
  return (
    <label>
      {name}
      <select value={value} onChange={event => choose(event.currentTarget.value)}>
        {paths.map(path => (
          <option key={path} value={path}>
            {path}
          </option>
        ))}
      </select>
    </label>
  )
}
