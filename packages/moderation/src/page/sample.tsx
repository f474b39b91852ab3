import { useState } from 'preact/hooks'
import { type SampleKind, sampleOf } from '../sample.ts'
import { Agreement } from './agreement.tsx'
import type { Reading } from './blind-reading.tsx'
import { nameOf } from './data.ts'
import { Choice } from './filters.tsx'
import type { Look } from './look.ts'
import { Name } from './name.tsx'
import type { Panel } from './panel.ts'
import { hrefOf } from './route.ts'

const kinds: readonly (readonly [SampleKind, string])[] = [
  ['random', 'random: every draft alike'],
  ['risk', 'by risk: more points, more likely']
]

export function Sample({
  look: { data, queue },
  panel,
  reading,
  change
}: {
  look: Look
  panel: Panel
  reading: Reading | null
  change(reading: Reading | null): void
}) {
  const [seed, setSeed] = useState('1')
  const [size, setSize] = useState(Math.min(10, data.drafts.length))
  const [kind, setKind] = useState<SampleKind>('random')
  const order = sampleOf(
    queue.ranked.map(({ score }) => score),
    data.drafts.length,
    kind,
    seed
  )
  const drawn = order.slice(0, size)
  // A draft without sections, as of the older framework, has no words to grade: the next one drawn takes its place.
  const toGrade = order.filter(at => (data.drafts[at]?.sections.length ?? 0) > 0).slice(0, size)
  return (
    <section aria-labelledby="sample-title">
      <h2 id="sample-title" tabIndex={-1}>
        A sample to read
      </h2>
      <p>
        The same seed draws the same sample from the same batch. Several readers grade it blind, each in a
        browser of their own; files of readings are exported and taken in under{' '}
        <a href="#decisions">Decisions</a>.
      </p>
      <div class="controls">
        <label>
          Seed
          <input type="text" value={seed} onInput={event => setSeed(event.currentTarget.value)} />
        </label>
        <label>
          Drafts
          <input
            type="number"
            min={1}
            max={data.drafts.length}
            value={size}
            onInput={event => setSize(Math.max(1, Number(event.currentTarget.value) || 1))}
          />
        </label>
        <Choice
          name="Drawn"
          value={kind}
          options={kinds}
          choose={value => setKind(value as SampleKind)}
          all={null}
        />
        <Name panel={panel} label="You read as" />
        <button
          type="button"
          disabled={toGrade.length === 0}
          onClick={() => change({ drafts: toGrade.map(at => data.drafts[at]?.path ?? ''), ended: false })}
        >
          Grade this sample blind
        </button>
      </div>
      <ol>
        {drawn.map(at => {
          const draft = data.drafts[at]
          return draft === undefined ? null : (
            <li key={at}>
              <a href={hrefOf(at)}>{nameOf(draft)}</a> <span class="meta">{draft.path}</span>
            </li>
          )
        })}
      </ol>
      {reading?.ended || panel.readings.some(({ by }) => by !== panel.by) ? (
        <Agreement data={data} readings={panel.readings} />
      ) : null}
    </section>
  )
}
