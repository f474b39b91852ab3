import { agreementOf, type Pair } from '../agreement.ts'
import type { PageData } from '../page-data.ts'
import type { Reading } from './blind-reading.tsx'
import { labelOf, nameOf } from './data.ts'
import { hrefOf } from './route.ts'
import { Table } from './table.tsx'

/** What a blind reader gave beside what the drafts state and what their wording reads as. */
export function Agreement({ data, reading }: { data: PageData; reading: Reading }) {
  const rows = rowsOf(data, reading)
  const rank = (id: string | null) => data.grades.find(grade => grade.id === id)?.rank
  const pairs = (other: 'stated' | 'reads') =>
    rows.flatMap((row): Pair[] => {
      const [one, two] = [rank(row.given), rank(row[other])]
      return one === undefined || two === undefined ? [] : [[one, two]]
    })
  return (
    <section aria-labelledby="agreement-title">
      <h3 id="agreement-title">Agreement of the blind reading</h3>
      <Measure name="with the grades stated" pairs={pairs('stated')} grades={data.grades.length} />
      <Measure name="with what the wording reads as" pairs={pairs('reads')} grades={data.grades.length} />
      <Table label="Agreement" caption={null} heads={['Section', 'Given', 'Stated', 'Wording reads as']}>
        {rows.map(({ at, number, name, given, stated, reads }) => (
          <tr key={`${at} ${number}`}>
            <th scope="row">
              <a href={hrefOf(at, number)}>{name}</a>
            </th>
            <td>{labelOf(given, data)}</td>
            <td>{given === stated ? labelOf(stated, data) : <strong>{labelOf(stated, data)}</strong>}</td>
            <td>{labelOf(reads, data)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function Measure({ name, pairs, grades }: { name: string; pairs: readonly Pair[]; grades: number }) {
  const { same, near, kappa, weightedKappa } = agreementOf(pairs, grades)
  if (pairs.length === 0) return <p>No grade was given that could be compared {name}.</p>
  const shown = (value: number | null) =>
    value === null ? 'not defined (all grades are one)' : value.toFixed(2)
  return (
    <p>
      {name.charAt(0).toUpperCase() + name.slice(1)}: {pairs.length} {pairs.length === 1 ? 'grade' : 'grades'}
      , {Math.round(same * 100)} % the same, {Math.round(near * 100)} % the same or next to it; kappa{' '}
      {shown(kappa)}, quadratic weighted kappa {shown(weightedKappa)}.
    </p>
  )
}

function rowsOf(data: PageData, { drafts, given }: Reading) {
  return drafts.flatMap(path => {
    const at = data.drafts.findIndex(draft => draft.path === path)
    const draft = data.drafts[at]
    if (draft === undefined) return []
    return draft.sections.flatMap((section, number) => {
      const grade = given[path]?.[section.judgement ?? '']
      if (grade === undefined) return []
      const { short, stated, reads } = section
      return [{ at, number, name: `${nameOf(draft)}, ${short}`, given: grade, stated, reads }]
    })
  })
}
