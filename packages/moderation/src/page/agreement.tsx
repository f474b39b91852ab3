import { agreementOf, agreementWords, type Pair } from '../agreement.ts'
import type { PageData } from '../page-data.ts'
import type { BlindGrades } from '../readings.ts'
import { labelOf, nameOf } from './data.ts'
import { hrefOf } from './route.ts'
import { Table } from './table.tsx'

interface Row {
  readonly at: number
  readonly number: number
  readonly name: string
  /** Grade ids of the readers in their order; null where one gave none. */
  readonly given: readonly (string | null)[]
  readonly stated: string | null
  readonly reads: string | null
}

/** What blind readers gave, beside each other, what the drafts state and what their wording reads as. */
export function Agreement({ data, readings }: { data: PageData; readings: readonly BlindGrades[] }) {
  const rows = rowsOf(data, readings)
  const names = readings.map(({ by }) => (by === '' ? 'a reader without a name' : by))
  const measures = [
    ...readings.flatMap((_, one) =>
      readings.slice(one + 1).map((_, at) => {
        const other = one + 1 + at
        return {
          name: `${names[one]} and ${names[other]}`,
          pairs: pairsOf(rows, data, one, row => row.given[other] ?? null)
        }
      })
    ),
    ...readings.flatMap((_, one) => [
      { name: `${names[one]} and the grades stated`, pairs: pairsOf(rows, data, one, row => row.stated) },
      {
        name: `${names[one]} and what the wording reads as`,
        pairs: pairsOf(rows, data, one, row => row.reads)
      }
    ])
  ]
  return (
    <section aria-labelledby="agreement-title">
      <h3 id="agreement-title">Agreement of the blind readings</h3>
      <p class="meta">
        Kappa is 1 where two agree always, and 0 where they agree as often as chance would have them; grades
        further apart weigh more (by the square of the distance). The interval holds it in 95 of 100 samples
        of this size.
      </p>
      {measures.map(({ name, pairs }) => (
        <Measure key={name} name={name} pairs={pairs} grades={data.grades.length} />
      ))}
      <Table label="Agreement" caption={null} heads={['Section', ...names, 'Stated', 'Wording reads as']}>
        {rows.map(({ at, number, name, given, stated, reads }) => (
          <tr key={`${at} ${number}`}>
            <th scope="row">
              <a href={hrefOf(at, number)}>{name}</a>
            </th>
            {given.map((grade, reader) => (
              <td key={names[reader]}>
                {grade === null ? (
                  'not graded'
                ) : grade === stated ? (
                  labelOf(grade, data)
                ) : (
                  <strong>{labelOf(grade, data)}</strong>
                )}
              </td>
            ))}
            <td>{labelOf(stated, data)}</td>
            <td>{labelOf(reads, data)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function Measure({ name, pairs, grades }: { name: string; pairs: readonly Pair[]; grades: number }) {
  const agreement = agreementOf(pairs, grades)
  const { same, near, kappa } = agreement
  if (pairs.length === 0) return <p>{name}: no section has both.</p>
  return (
    <p class="measure">
      <strong>{name}</strong>: the same grade on {same} of {pairs.length}{' '}
      {pairs.length === 1 ? 'section' : 'sections'}, the same or the next on {near}.
      {kappa === null
        ? ''
        : ` Quadratic kappa ${kappa.value.toFixed(2)} (${kappa.low.toFixed(2)} to ${kappa.high.toFixed(2)}).`}{' '}
      {agreementWords(agreement)}
    </p>
  )
}

function pairsOf(
  rows: readonly Row[],
  { grades }: PageData,
  reader: number,
  other: (row: Row) => string | null
): Pair[] {
  const rank = (id: string | null) => grades.find(grade => grade.id === id)?.rank
  return rows.flatMap((row): Pair[] => {
    const [one, two] = [rank(row.given[reader] ?? null), rank(other(row))]
    return one === undefined || two === undefined ? [] : [[one, two]]
  })
}

function rowsOf(data: PageData, readings: readonly BlindGrades[]): Row[] {
  return data.drafts.flatMap((draft, at) =>
    draft.sections.flatMap(({ judgement, short, stated, reads }, number) => {
      const given = readings.map(reading => reading.given[draft.path]?.[judgement ?? ''] ?? null)
      if (given.every(grade => grade === null)) return []
      return [{ at, number, name: `${nameOf(draft)}, ${short}`, given, stated, reads }]
    })
  )
}
