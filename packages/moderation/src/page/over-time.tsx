import { useState } from 'preact/hooks'
import { type DriftBy, type DriftGroup, driftOf, fewestReports } from '../drift.ts'
import type { PageData, PageDraft } from '../page-data.ts'
import { labelOf, nameOf } from './data.ts'
import { Choice } from './filters.tsx'
import { hrefOf } from './route.ts'
import { Table } from './table.tsx'

/** What changes from report to report: over the batch, and over the inspections of one authority. */
export function OverTime({ data }: { data: PageData }) {
  return (
    <section aria-labelledby="time-title">
      <h2 id="time-title" tabIndex={-1}>
        Over time
      </h2>
      <Drift data={data} />
      <Trend data={data} />
    </section>
  )
}

const sorts: readonly (readonly [DriftBy, string])[] = [
  ['month', 'month'],
  ['framework', 'framework version']
]

function Drift({ data }: { data: PageData }) {
  const [leads, setLeads] = useState(false)
  const [by, setBy] = useState<DriftBy>('month')
  const shown = leads || by !== 'lead' ? by : 'month'
  const groups = driftOf(data.drafts, shown)
  return (
    <>
      <h3>Drift</h3>
      <p class="meta">
        Shares of reports inspected in one month, under one version of the framework, or by one lead
        inspector. Groups of fewer than {fewestReports} reports are told together.
      </p>
      <div class="controls">
        <Choice
          name="By"
          value={shown}
          options={leads ? [...sorts, ['lead', 'lead inspector']] : sorts}
          choose={chosen => setBy(chosen as DriftBy)}
          all={null}
        />
      </div>
      <div class="choices no-print">
        <label>
          <input type="checkbox" checked={leads} onChange={event => setLeads(event.currentTarget.checked)} />
          Offer lead inspectors too
        </label>
      </div>
      {leads ? (
        <p class="note">
          A lead inspector does not choose the authorities, and a few reports differ by chance. These rows
          stand in the order of the names and measure nobody: use them to choose reports that two people read
          again, never to judge a person.
        </p>
      ) : null}
      {groups.length === 0 ? (
        <p>No group has {fewestReports} reports.</p>
      ) : (
        <DriftTable data={data} by={shown} groups={groups} />
      )}
    </>
  )
}

const namedBy = { month: 'Month', framework: 'Framework', lead: 'Lead inspector' } as const

function DriftTable({ data, by, groups }: { data: PageData; by: DriftBy; groups: readonly DriftGroup[] }) {
  return (
    <Table
      label={`Reports by ${namedBy[by].toLowerCase()}`}
      numbers
      heads={[
        namedBy[by],
        'Reports',
        ...data.grades.map(({ label }) => `Graded ${label}`),
        'Errors a report',
        'Warnings a report',
        'Weak sentences',
        'Wording reads lower',
        'Wording reads higher'
      ]}
    >
      {groups.map(group => (
        <tr key={group.name}>
          <th scope="row">{group.name ?? `Those with fewer than ${fewestReports}`}</th>
          <td>{group.reports}</td>
          {data.grades.map(({ id }) => (
            <td key={id}>{share(group.grades.get(id) ?? 0, total(group.grades))}</td>
          ))}
          <td>{each(group.findings.error, group.reports)}</td>
          <td>{each(group.findings.warning, group.reports)}</td>
          <td>{share(group.weaknesses, group.sentences)}</td>
          <td>{share(group.lower, group.read)}</td>
          <td>{share(group.higher, group.read)}</td>
        </tr>
      ))}
    </Table>
  )
}

function Trend({ data }: { data: PageData }) {
  const [chosen, setChosen] = useState(0)
  const places = data.trends[chosen] ?? data.trends[0]
  return (
    <>
      <h3>Three inspections or more</h3>
      {places === undefined ? (
        <p>No authority of this batch has three inspections with a day.</p>
      ) : (
        <>
          <div class="controls">
            <Choice
              name="Inspections of"
              value={`${chosen}`}
              options={data.trends.map((one, at) => [`${at}`, nameAt(data, one)])}
              choose={at => setChosen(Number(at))}
              all={null}
            />
          </div>
          <TrendTable data={data} places={places} />
        </>
      )}
    </>
  )
}

function TrendTable({ data, places }: { data: PageData; places: readonly number[] }) {
  const drafts = places.map(at => data.drafts[at] as PageDraft)
  const judgements = data.judgements.filter(({ id }) =>
    drafts.some(({ grades, sections }) => id in grades || sections.some(one => one.judgement === id))
  )
  return (
    <Table
      label={`Grades of ${nameAt(data, places)}, and the share of weak sentences in each section`}
      heads={['Judgement', ...drafts.map(({ ended }) => ended ?? '')]}
    >
      <tr>
        <th scope="row">Report</th>
        {drafts.map((draft, at) => (
          <td key={draft.path}>
            <a href={hrefOf(places[at] as number)}>{draft.dates ?? draft.path}</a>
          </td>
        ))}
      </tr>
      {judgements.map(({ id, short }) => (
        <tr key={id}>
          <th scope="row">{short}</th>
          {drafts.map(draft => (
            <td key={draft.path}>{cellOf(draft, id, data)}</td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

/** "good, 32% weak". */
function cellOf({ grades, sections }: PageDraft, judgement: string, data: PageData): string {
  const section = sections.find(one => one.judgement === judgement)
  const grade = grades[judgement] ?? section?.stated ?? null
  if (grade === null && section === undefined) return 'not graded'
  const weak =
    section === undefined || section.sentences === 0
      ? ''
      : `, ${share(section.weaknesses, section.sentences)} weak`
  return `${labelOf(grade, data)}${weak}`
}

function nameAt({ drafts }: PageData, places: readonly number[]): string {
  return nameOf(drafts[places[places.length - 1] as number] as PageDraft)
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, one) => all + one, 0)
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${Math.round((100 * part) / whole)}%`
}

function each(count: number, reports: number): string {
  return (count / reports).toFixed(1)
}
