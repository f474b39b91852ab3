import { type Points as Figures, pointsExplained, type ReasonKind, standardPoints } from '../points.ts'
import { Table } from './table.tsx'

const titles: Readonly<Record<ReasonKind, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Advice',
  wording: 'Wording',
  weaknesses: 'Weaknesses',
  untaken: 'Weakness without an improvement item',
  comparison: 'Claim against the grades',
  reuse: 'Shared passage'
}
const kinds = Object.keys(standardPoints) as ReasonKind[]

/** What each reason counts, and why; another figure orders the queue anew. */
export function Points({ points, change }: { points: Figures; change(points: Figures): void }) {
  const standard = kinds.every(kind => points[kind] === standardPoints[kind])
  return (
    <section aria-labelledby="points-title">
      <h2 id="points-title" tabIndex={-1}>
        Points
      </h2>
      <p>
        The points of a draft are the sum of the points of its reasons. They order the drafts for reading and
        say nothing of whether a grade is right. A reason that comes again adds a fifth of its points each
        time, and all its repeats together at most as much as the first. The standard figures are those with
        which most drafts with a planted slip stood at the top of the queue. Other figures order the queue of
        this page anew and are kept in this browser; results.json and findings.csv keep the standard order.
      </p>
      <p role="status">{standard ? 'These are the standard points.' : 'These are your own points.'}</p>
      <Table
        label="Points of each kind of reason"
        caption={null}
        heads={['Reason', 'Counts', 'Points', 'Standard']}
      >
        {kinds.map(kind => (
          <tr key={kind}>
            <th scope="row">{titles[kind]}</th>
            <td>{pointsExplained[kind]}</td>
            <td>
              <input
                type="number"
                min={0}
                max={100}
                step={0.5}
                aria-label={`Points: ${titles[kind]}`}
                value={points[kind]}
                onInput={event => {
                  const figure = Number(event.currentTarget.value)
                  if (figure >= 0 && figure <= 100) change({ ...points, [kind]: figure })
                }}
              />
            </td>
            <td>{standardPoints[kind]}</td>
          </tr>
        ))}
      </Table>
      <p>
        <button type="button" disabled={standard} onClick={() => change(standardPoints)}>
          Back to the standard points
        </button>
      </p>
    </section>
  )
}
