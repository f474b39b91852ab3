import { useEffect, useMemo, useState } from 'preact/hooks'
import { blinded, judgementsToRead, namesIn, paragraphsOf } from '../blind.ts'
import type { DraftEvidence } from '../evidence.ts'
import type { PageData } from '../page-data.ts'
import { mergedReadings } from '../readings.ts'
import { shortOf } from './data.ts'
import { useEvidence } from './draft.tsx'
import type { Panel } from './panel.ts'

/** A sample that is read blind, by the paths of its drafts. */
export interface Reading {
  readonly drafts: readonly string[]
  readonly ended: boolean
}

interface Step {
  /** The number of the draft in the batch, from 0. */
  readonly at: number
  readonly path: string
  /** Counted from 1 in the sample. */
  readonly report: number
  readonly judgement: string
}

/** One section at a time, without grades and without what tells whose report it is. */
export function BlindReading({
  data,
  panel,
  reading,
  change
}: {
  data: PageData
  panel: Panel
  reading: Reading
  change(reading: Reading | null): void
}) {
  const steps = useMemo(() => stepsOf(reading, data), [reading, data])
  const given = panel.readings.find(({ by }) => by === panel.by)?.given ?? {}
  const gradeOf = ({ path, judgement }: Step) => given[path]?.[judgement]
  const [number, setNumber] = useState(() =>
    Math.max(
      0,
      steps.findIndex(step => gradeOf(step) === undefined)
    )
  )
  const step = steps[number]
  const graded = steps.filter(one => gradeOf(one) !== undefined).length
  const evidence = useEvidence(step?.at ?? null)
  useEffect(() => document.querySelector<HTMLElement>('#blind-section')?.focus(), [number, evidence])
  const give = (grade: string) => {
    if (step === undefined) return
    const one = { by: panel.by, given: { [step.path]: { [step.judgement]: grade } } }
    panel.setReadings(mergedReadings(panel.readings, [one]))
  }
  return (
    <section aria-labelledby="blind-title">
      <h2 id="blind-title" tabIndex={-1}>
        Reading blind{panel.by === '' ? '' : `: ${panel.by}`}
      </h2>
      <p>
        Grades, the authority, dates and names are taken out of the words until you end. What you give is kept
        in this browser.
      </p>
      {step === undefined || evidence === null ? (
        <p role="status">
          {step === undefined ? 'No section of this sample is in the batch.' : 'Unpacking the words…'}
        </p>
      ) : (
        <>
          <h3 id="blind-section" tabIndex={-1}>
            Report {step.report}, {shortOf(step.judgement, data)}
          </h3>
          <Words data={data} step={step} evidence={evidence} />
          <fieldset class="grading">
            <legend>Your grade for {shortOf(step.judgement, data)}</legend>
            <div class="choices">
              {evidence.ledger.grades.map(({ id, label }) => (
                <label key={id}>
                  <input type="radio" name="given" checked={gradeOf(step) === id} onChange={() => give(id)} />
                  {label}
                </label>
              ))}
            </div>
            <div class="choices">
              <button type="button" disabled={number === 0} onClick={() => setNumber(number - 1)}>
                Previous section
              </button>
              <output>
                Section {number + 1} of {steps.length}; {graded} graded
              </output>
              <button
                type="button"
                disabled={number + 1 >= steps.length}
                onClick={() => setNumber(number + 1)}
              >
                Next section
              </button>
            </div>
          </fieldset>
        </>
      )}
      <div class="controls">
        <button type="button" disabled={graded === 0} onClick={() => change({ ...reading, ended: true })}>
          End, and show the agreement
        </button>
        <button
          type="button"
          onClick={() => {
            panel.setReadings(panel.readings.filter(({ by }) => by !== panel.by))
            change(null)
          }}
        >
          Give up, and forget my grades
        </button>
      </div>
    </section>
  )
}

function Words({ data, step, evidence }: { data: PageData; step: Step; evidence: DraftEvidence }) {
  const sections = useMemo(
    () => judgementsToRead(evidence.ledger).map(section => ({ section, paragraphs: paragraphsOf(section) })),
    [evidence]
  )
  const blinding = useMemo(() => {
    const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    return { grades: data.grades, authority: evidence.ledger.authority, names: namesIn(texts) }
  }, [sections])
  if (!evidence.whole)
    return (
      <p class="note">
        To keep this page small, the words of this draft are not in it: make a page of the sample alone.
      </p>
    )
  const shown = sections.find(({ section }) => section.judgement === step.judgement)
  return (
    <div class="blind-text">
      {(shown?.paragraphs ?? []).map(({ paragraph, text }) => (
        <p key={text}>
          {paragraph === null ? '' : `${paragraph}. `}
          {blinded(text, blinding)}
        </p>
      ))}
    </div>
  )
}

function stepsOf({ drafts }: Reading, data: PageData): Step[] {
  return drafts.flatMap((path, report) => {
    const at = data.drafts.findIndex(draft => draft.path === path)
    return (data.drafts[at]?.sections ?? []).flatMap(({ judgement }): Step[] =>
      judgement === null ? [] : [{ at, path, report: report + 1, judgement }]
    )
  })
}
