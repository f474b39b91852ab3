import { axisX, axisY, dot, gridX, plot } from '@observablehq/plot'
import { useMemo, useState } from 'preact/hooks'
import { type MatrixCell, matrixOf } from '../matrix.ts'
import type { PageData } from '../page-data.ts'
import { labelOf, nameOf } from './data.ts'
import type { Look } from './look.ts'
import { usePages } from './pages.tsx'
import { Chart } from './plot.tsx'
import { hrefOf } from './route.ts'
import { Table } from './table.tsx'

/** More marks than this no eye tells apart; those furthest from their grade are drawn. */
const mostMarks = 1500

export function Wording({ data, shown, filter }: Look) {
  const [cell, setCell] = useState<MatrixCell | null>(null)
  const matrix = useMemo(
    () => matrixOf(data.drafts, shown, data.grades, filter.judgement),
    [data, shown, filter.judgement]
  )
  const marks = useMemo(() => marksOf(data, shown, filter.judgement), [data, shown, filter.judgement])
  const drawn = marks.slice(0, mostMarks)
  const left = marks.length - drawn.length
  return (
    <section aria-labelledby="wording-title">
      <h2 id="wording-title" tabIndex={-1}>
        The grade stated, and what the wording reads as
      </h2>
      <p>
        Each mark is a section and leads to its sentences. Its height is the grade that is stated; how far
        right it stands is what its wording reads as. A triangle reads lower than it is stated, a diamond
        higher. The table below holds the same, for the keyboard and for reading aloud.
      </p>
      <Chart
        draw={() => drawing(drawn, data)}
        parts={[drawn]}
        caption={`${drawn.length} sections${left > 0 ? `, those furthest from their grade; ${left} more are in the table` : ''}.`}
      />
      <Matrix matrix={matrix} data={data} choose={setCell} />
      {cell === null ? null : <CellList cell={cell} data={data} key={`${cell.stated} ${cell.reads}`} />}
    </section>
  )
}

interface Mark {
  readonly height: number
  readonly stated: number
  readonly apart: number
  readonly href: string
  readonly title: string
  readonly lane: number
}

function marksOf(data: PageData, shown: readonly number[], judgement: string): Mark[] {
  const ranks = new Map(data.grades.map(({ id, rank }) => [id, rank]))
  const marks = shown.flatMap(at => {
    const draft = data.drafts[at]
    return (draft?.sections ?? []).flatMap((section, number): Mark[] => {
      const stated = ranks.get(section.stated ?? '')
      if (stated === undefined || section.height === null) return []
      if (judgement !== '' && section.judgement !== judgement) return []
      return [
        {
          height: section.height,
          stated,
          apart: section.apart ?? 0,
          href: hrefOf(at, number),
          title: `${draft === undefined ? '' : nameOf(draft)}, ${section.short}: stated ${labelOf(section.stated, data)}, reads as ${labelOf(section.reads, data)}`,
          // Spread over the band by a pattern, so that the same batch is drawn the same.
          lane: ((at * 7 + number * 3) % 13) / 13 - 0.5
        }
      ]
    })
  })
  return marks.sort((one, other) => Math.abs(other.height - other.stated) - Math.abs(one.height - one.stated))
}

function drawing(marks: readonly Mark[], { grades }: PageData) {
  const label = (rank: number) => grades.find(grade => grade.rank === rank)?.label ?? ''
  const ranks = grades.map(({ rank }) => rank)
  const domain = [Math.min(...ranks) - 0.4, Math.max(...ranks) + 0.4]
  return plot({
    width: 920,
    height: 430,
    marginLeft: 225,
    marginBottom: 55,
    ariaLabel: 'Sections by the grade stated and what the wording reads as',
    x: { domain, label: 'What the wording reads as →' },
    y: { domain, label: '↑ The grade stated' },
    marks: [
      gridX(ranks),
      axisX(ranks, { tickFormat: label, labelOffset: 44 }),
      axisY(ranks, { tickFormat: label }),
      dot(marks, {
        x: 'height',
        y: (mark: Mark) => mark.stated + mark.lane * 0.55,
        r: 4,
        // Without a fill, only the line of a mark could be clicked.
        fill: 'transparent',
        stroke: (mark: Mark) =>
          mark.apart === 0 ? 'var(--neutral)' : mark.apart < 0 ? 'var(--weakness)' : 'var(--strength)',
        symbol: (mark: Mark) => (mark.apart === 0 ? 'circle' : mark.apart < 0 ? 'triangle' : 'diamond2'),
        href: 'href',
        title: 'title',
        ariaLabel: 'title'
      })
    ]
  })
}

function Matrix({
  matrix,
  data,
  choose
}: {
  matrix: readonly MatrixCell[][]
  data: PageData
  choose(cell: MatrixCell): void
}) {
  return (
    <Table
      label="Sections by grade; a number leads to the sections behind it"
      numbers
      heads={['Stated', ...data.grades.map(({ label }) => `reads as ${label}`), 'not read']}
    >
      {matrix.map(row => (
        <tr key={row[0]?.stated}>
          <th scope="row">{labelOf(row[0]?.stated ?? null, data)}</th>
          {row.map(cell => (
            <td key={cell.reads} class={cell.reads === cell.stated ? 'same' : undefined}>
              {cell.sections.length === 0 ? (
                0
              ) : (
                <button
                  type="button"
                  aria-label={`${cell.sections.length} sections stated ${labelOf(cell.stated, data)} and ${cell.reads === null ? 'not read' : `read as ${labelOf(cell.reads, data)}`}`}
                  onClick={() => choose(cell)}
                >
                  {cell.sections.length}
                </button>
              )}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

function CellList({ cell, data }: { cell: MatrixCell; data: PageData }) {
  const { page, turn } = usePages(cell.sections, 25)
  return (
    <section aria-labelledby="cell-title" aria-live="polite">
      <h3 id="cell-title">
        Stated {labelOf(cell.stated, data)},{' '}
        {cell.reads === null ? 'not read' : `read as ${labelOf(cell.reads, data)}`}
      </h3>
      {turn}
      <ul>
        {page.map(({ draft, section }) => {
          const about = data.drafts[draft]
          return (
            <li key={`${draft} ${section}`}>
              <a href={hrefOf(draft, section)}>
                {about === undefined ? '' : nameOf(about)}, {about?.sections[section]?.short}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
