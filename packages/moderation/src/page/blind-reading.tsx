import { useState } from 'preact/hooks'
import { judgementsToRead, paragraphsBlind } from '../blind.ts'
import type { PageData, PageDraft } from '../page-data.ts'
import { nameOf } from './data.ts'
import { useEvidence } from './draft.tsx'

/** Grades that a reader gives without seeing any: by path, then by judgement. */
export interface Reading {
  readonly drafts: readonly string[]
  readonly given: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly ended: boolean
}

export function BlindReading({
  data,
  reading,
  change
}: {
  data: PageData
  reading: Reading
  change(reading: Reading | null): void
}) {
  const [number, setNumber] = useState(0)
  const path = reading.drafts[number] ?? ''
  const at = data.drafts.findIndex(draft => draft.path === path)
  const graded = reading.drafts.filter(one => Object.keys(reading.given[one] ?? {}).length > 0).length
  return (
    <section aria-labelledby="blind-title">
      <h2 id="blind-title" tabIndex={-1}>
        Reading blind
      </h2>
      <p>
        Grades are hidden here and taken out of the words, until you have given yours. What you give is kept
        in this browser.
      </p>
      <div class="controls">
        <button type="button" disabled={number === 0} onClick={() => setNumber(number - 1)}>
          Previous draft
        </button>
        <output>
          Draft {number + 1} of {reading.drafts.length}; {graded} graded
        </output>
        <button
          type="button"
          disabled={number + 1 >= reading.drafts.length}
          onClick={() => setNumber(number + 1)}
        >
          Next draft
        </button>
        <button type="button" disabled={graded === 0} onClick={() => change({ ...reading, ended: true })}>
          End, and show the agreement
        </button>
        <button type="button" onClick={() => change(null)}>
          Give up, and forget the grades
        </button>
      </div>
      {at < 0 ? (
        <p>This draft is not in the batch.</p>
      ) : (
        <BlindDraft
          key={at}
          data={data}
          at={at}
          given={reading.given[path] ?? {}}
          give={given => change({ ...reading, given: { ...reading.given, [path]: given } })}
        />
      )}
    </section>
  )
}

function BlindDraft({
  data,
  at,
  given,
  give
}: {
  data: PageData
  at: number
  given: Readonly<Record<string, string>>
  give(given: Readonly<Record<string, string>>): void
}) {
  const evidence = useEvidence(at)
  if (evidence === null) return <p role="status">Unpacking the words…</p>
  const draft = data.drafts[at] as PageDraft
  return (
    <>
      <h3>{nameOf(draft)}</h3>
      {evidence.whole ? null : (
        <p class="note">
          To keep this page small, the words of this draft are not in it. Read {draft.path} beside it.
        </p>
      )}
      {judgementsToRead(evidence.ledger).map(section => {
        const judgement = section.judgement ?? ''
        return (
          <section key={judgement} class="blind-text" aria-labelledby={`blind-${judgement}`}>
            <h4 id={`blind-${judgement}`}>{section.short}</h4>
            {evidence.whole
              ? paragraphsBlind(section, data.grades).map(({ paragraph, text }) => (
                  <p key={text}>
                    {paragraph === null ? '' : `${paragraph}. `}
                    {text}
                  </p>
                ))
              : null}
            <fieldset>
              <legend>Your grade for {section.short}</legend>
              <div class="choices">
                {data.grades.map(({ id, label }) => (
                  <label key={id}>
                    <input
                      type="radio"
                      name={`given-${judgement}`}
                      checked={given[judgement] === id}
                      onChange={() => give({ ...given, [judgement]: id })}
                    />
                    {label}
                  </label>
                ))}
              </div>
            </fieldset>
          </section>
        )
      })}
    </>
  )
}
