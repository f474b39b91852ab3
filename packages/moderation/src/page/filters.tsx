import { type Filter, noFilter } from '../filter.ts'
import type { PageData } from '../page-data.ts'
import { labelOf, shortOf } from './data.ts'
import type { Look } from './look.ts'

export function Filters({ data, shown, filter, setFilter }: Look) {
  const set = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part })
  const untouched = JSON.stringify(filter) === JSON.stringify(noFilter)
  const told = toldOf(filter, data)
  return (
    <search class="controls" aria-label="Which drafts are shown">
      <label>
        Authority or file
        <input
          type="search"
          value={filter.authority}
          onInput={event => set({ authority: event.currentTarget.value })}
        />
      </label>
      <Choice
        name="Judgement"
        value={filter.judgement}
        options={data.judgements.map(({ id, short }) => [id, short])}
        choose={judgement => set({ judgement })}
      />
      <Choice
        name="Grade"
        value={filter.grade}
        options={data.grades.map(({ id, label }) => [id, label])}
        choose={grade => set({ grade })}
      />
      <Choice
        name="Rule"
        value={filter.rule}
        options={data.rules.map(({ id }) => [id, id])}
        choose={rule => set({ rule })}
      />
      <button type="button" disabled={untouched} onClick={() => setFilter(noFilter)}>
        Show all
      </button>
      <output>
        {shown.length} of {data.drafts.length} drafts{told.length > 0 ? `: ${told.join(', ')}` : ''}
      </output>
    </search>
  )
}

/** What a filter asks for, in words. */
export function toldOf({ authority, judgement, grade, rule }: Filter, data: PageData): string[] {
  return [
    authority && `“${authority}”`,
    judgement && shortOf(judgement, data),
    grade && labelOf(grade, data),
    rule
  ].filter(told => told !== '')
}

export function Choice({
  name,
  value,
  options,
  choose,
  all = 'any'
}: {
  name: string
  value: string
  options: readonly (readonly [string, string])[]
  choose(value: string): void
  /** What the empty choice is called; null where there is none. */
  all?: string | null
}) {
  return (
    <label>
      {name}
      <select value={value} onChange={event => choose(event.currentTarget.value)}>
        {all === null ? null : <option value="">{all}</option>}
        {options.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
