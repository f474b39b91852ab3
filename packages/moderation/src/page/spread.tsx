import {
  axisX,
  type BinXInputs,
  binX,
  plot,
  type RectYOptions,
  rectY,
  ruleX,
  ruleY,
  text
} from '@observablehq/plot'
import { useMemo, useState } from 'preact/hooks'
import type { PageData } from '../page-data.ts'
import { type Peers, weakShare } from '../peers.ts'
import { shortOf } from './data.ts'
import { Choice } from './filters.tsx'
import type { Look } from './look.ts'
import { Chart } from './plot.tsx'
import { Table } from './table.tsx'

export function Spread({ data, shown, filter, peers }: Look & { peers: Peers }) {
  const [chosen, setChosen] = useState('')
  const judgement =
    chosen ||
    filter.judgement ||
    (data.drafts[0]?.sections.find(one => one.judgement !== null)?.judgement ?? '')
  const withSections = useMemo(
    () => new Set(data.drafts.flatMap(({ sections }) => sections.map(one => one.judgement))),
    [data]
  )
  return (
    <section aria-labelledby="spread-title">
      <h2 id="spread-title" tabIndex={-1}>
        Distributions
      </h2>
      <Counts data={data} shown={shown} />
      <h3>How much of a section tells of weaknesses</h3>
      <div class="controls">
        <Choice
          name="Judgement"
          value={judgement}
          options={data.judgements
            .filter(({ id }) => withSections.has(id))
            .map(({ id, short }) => [id, short])}
          choose={setChosen}
          all={null}
        />
      </div>
      <Shares data={data} shown={shown} judgement={judgement} />
      <Quartiles data={data} judgement={judgement} peers={peers} />
    </section>
  )
}

/** Grades of the tables, by judgement. */
function Counts({ data, shown }: { data: PageData; shown: readonly number[] }) {
  const count = (judgement: string, grade: string) =>
    shown.filter(at => data.drafts[at]?.grades[judgement] === grade).length
  return (
    <Table
      label="Grades in the judgement tables of the drafts that are shown"
      numbers
      heads={['Judgement', ...data.grades.map(({ label }) => label)]}
    >
      {data.judgements.map(({ id, short }) => (
        <tr key={id}>
          <th scope="row">{short}</th>
          {data.grades.map(grade => (
            <td key={grade.id}>{count(id, grade.id)}</td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

const bars: BinXInputs<RectYOptions> & { fy: string } = {
  x: 'share',
  fy: 'grade',
  thresholds: 25,
  fill: 'var(--information)'
}

const aboveBars = { frameAnchor: 'top-left', textAnchor: 'start', dy: -12, fontWeight: 600 } as const

interface Share {
  readonly grade: string
  readonly share: number
}

function Shares({ data, shown, judgement }: { data: PageData; shown: readonly number[]; judgement: string }) {
  const label = (id: string | null) => data.grades.find(grade => grade.id === id)?.label ?? ''
  const labels = data.grades.map(grade => grade.label)
  const shares = shown.flatMap(at =>
    (data.drafts[at]?.sections ?? []).flatMap((section): Share[] => {
      const share = weakShare(section)
      if (section.judgement !== judgement || section.stated === null || share === null) return []
      return [{ grade: label(section.stated), share: share * 100 }]
    })
  )
  return (
    <Chart
      parts={[shown, judgement]}
      caption={`${shares.length} sections of ${shortOf(judgement, data)}: the share of their sentences that tell of a weakness, by the grade that is stated.`}
      draw={() =>
        plot({
          width: 920,
          height: 120 + labels.length * 85,
          marginLeft: 50,
          marginTop: 45,
          marginBottom: 45,
          ariaLabel: `Share of weak sentences in sections of ${shortOf(judgement, data)} by grade`,
          x: { domain: [0, 100], label: 'Weak sentences, per cent →' },
          y: { label: '↑ Sections', grid: true },
          // Named above its bars, a grade is read on a narrow screen too.
          fy: { domain: labels, axis: null, padding: 0.35 },
          marks: [
            rectY(shares, binX({ y: 'count' }, bars)),
            text(labels, { fy: (name: string) => name, text: (name: string) => name, ...aboveBars }),
            axisX({ ticks: 10, labelOffset: 34 }),
            ruleY([0]),
            ruleX([0])
          ]
        })
      }
    />
  )
}

/** The same in numbers, over the whole batch. */
function Quartiles({ data, judgement, peers }: { data: PageData; judgement: string; peers: Peers }) {
  return (
    <Table
      label={`Share of weak sentences in ${shortOf(judgement, data)}, over the whole batch`}
      numbers
      heads={[
        'Grade',
        'Sections',
        'a quarter have at most',
        'half have at most',
        'three quarters have at most'
      ]}
    >
      {data.grades.map(({ id, label }) => {
        const shares = peers.get(`${judgement} ${id}`) ?? []
        return (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{shares.length}</td>
            {[0.25, 0.5, 0.75].map(part => (
              <td key={part}>{shares.length === 0 ? 'none' : `${atShare(shares, part)}%`}</td>
            ))}
          </tr>
        )
      })}
    </Table>
  )
}

function atShare(sorted: readonly number[], part: number): number {
  return Math.round((sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0) * 100)
}
