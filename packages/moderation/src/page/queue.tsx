import type { PageData, PageDraft } from '../page-data.ts'
import type { Ranked } from '../rank.ts'
import { labelOf, nameOf, shortOf } from './data.ts'
import type { Look } from './look.ts'
import { usePages } from './pages.tsx'
import { Reasons } from './reasons.tsx'
import { hrefOf } from './route.ts'

/** Reasons told in a row; the others are counted. */
const told = 4

export function Queue(look: Look) {
  const { data, shown } = look
  const { page, turn } = usePages(shown)
  return (
    <section aria-labelledby="queue-title">
      <h2 id="queue-title" tabIndex={-1}>
        Queue
      </h2>
      <p>
        The draft that needs a second look most comes first. Each reason leads to its place in the draft;{' '}
        <a href="#points">what the points are</a> can be read and changed.
      </p>
      {turn}
      <table class="queue">
        <thead>
          <tr>
            <th scope="col" class="number">
              Place
            </th>
            <th scope="col">Draft</th>
            <th scope="col">Grades</th>
            <th scope="col">Reasons</th>
            <th scope="col" class="number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {page.map(at => (
            <Row key={at} at={at} draft={data.drafts[at] as PageDraft} look={look} />
          ))}
        </tbody>
      </table>
      {turn}
      <Unchecked {...look} />
    </section>
  )
}

function Row({ at, draft, look: { data, queue } }: { at: number; draft: PageDraft; look: Look }) {
  const { score, reasons } = queue.ranked[at] as Ranked
  return (
    <tr>
      <td class="number" data-label="Place">
        {queue.places[at]}
      </td>
      <th scope="row">
        <a href={hrefOf(at)}>{nameOf(draft)}</a>
        <div class="meta">{draft.dates ?? draft.path}</div>
      </th>
      <td data-label="Grades">
        <ul class="grade-list">
          {Object.entries(draft.grades).map(([judgement, grade]) => (
            <li key={judgement}>
              <span class="soft">{shortOf(judgement, data)}:</span> {labelOf(grade, data)}
            </li>
          ))}
        </ul>
      </td>
      <td data-label="Reasons">
        <Reasons reasons={reasons} draft={at} most={told} />
      </td>
      <td class="number" data-label="Points">
        {score.toFixed(1)}
      </td>
    </tr>
  )
}

/** The drafts that failed are open to the eye: none of them may pass for clean. */
function Unchecked({ data: { unchecked } }: Look) {
  return (
    <>
      <UncheckedList heading="could not be checked" list={unchecked.filter(({ failed }) => failed)} open />
      <UncheckedList heading="not a graded report" list={unchecked.filter(({ failed }) => !failed)} />
    </>
  )
}

function UncheckedList({
  heading,
  list,
  open = false
}: {
  heading: string
  list: PageData['unchecked']
  open?: boolean
}) {
  const { page, turn } = usePages(list)
  if (list.length === 0) return null
  return (
    <details open={open}>
      <summary>
        {list.length} {heading}
      </summary>
      {turn}
      <ul>
        {page.map(({ path, reason }) => (
          <li key={path}>
            {path}: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
