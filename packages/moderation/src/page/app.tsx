import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Filter, filtered, noFilter } from '../filter.ts'
import type { PageData } from '../page-data.ts'
import { peersOf } from '../peers.ts'
import { type Points as Figures, standardPoints } from '../points.ts'
import { queueOf } from '../queue-order.ts'
import { BlindReading, type Reading } from './blind-reading.tsx'
import { nameOf } from './data.ts'
import { Decisions } from './decisions.tsx'
import { Draft } from './draft.tsx'
import { Filters } from './filters.tsx'
import { useKept } from './kept.ts'
import { OverTime } from './over-time.tsx'
import { usePanel } from './panel.ts'
import { Points } from './points.tsx'
import { Queue } from './queue.tsx'
import { Reuse } from './reuse.tsx'
import { type Route, useRoute, views } from './route.ts'
import { Rules } from './rules.tsx'
import { Sample } from './sample.tsx'
import { Spread } from './spread.tsx'
import { Wording } from './wording.tsx'

export function App({ data }: { data: PageData }) {
  const route = useRoute()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const panel = usePanel(data.batch)
  const [reading, setReading] = useKept<Reading | null>(data.batch, 'blind', null)
  const [points, setPoints] = useKept<Figures>(data.batch, 'points', standardPoints)
  const labels = useMemo(() => Object.fromEntries(data.grades.map(({ id, label }) => [id, label])), [data])
  const queue = useMemo(() => queueOf(data.drafts, labels, points), [data, labels, points])
  const shown = useMemo(() => filtered(data.drafts, filter, queue.order), [data, filter, queue])
  const peers = useMemo(() => peersOf(data.drafts), [data])
  const blind = reading !== null && !reading.ended
  useTitle(blind ? 'Reading blind' : titleOf(route, data))
  useFocus(route)
  // While a reader grades blind, nothing that tells a grade is in the page.
  if (blind) return <BlindReading data={data} panel={panel} reading={reading} change={setReading} />
  const look = { data, queue, shown, filter, setFilter }
  return (
    <>
      <Views route={route} decided={panel.decisions.length} />
      {route.view === 'draft' ? (
        <Draft key={route.draft} look={look} at={route.draft} part={route.part} peers={peers} panel={panel} />
      ) : null}
      {route.view === 'queue' || route.view === 'wording' || route.view === 'spread' ? (
        <Filters {...look} />
      ) : null}
      {route.view === 'queue' ? <Queue {...look} /> : null}
      {route.view === 'wording' ? <Wording {...look} /> : null}
      {route.view === 'spread' ? <Spread {...look} peers={peers} /> : null}
      {route.view === 'time' ? <OverTime data={data} /> : null}
      {route.view === 'rules' ? <Rules {...look} /> : null}
      {route.view === 'reuse' ? <Reuse data={data} /> : null}
      {route.view === 'sample' ? (
        <Sample look={look} panel={panel} reading={reading} change={setReading} />
      ) : null}
      {route.view === 'points' ? <Points points={points} change={setPoints} /> : null}
      {route.view === 'decisions' ? <Decisions data={data} panel={panel} /> : null}
    </>
  )
}

function Views({ route, decided }: { route: Route; decided: number }) {
  return (
    <nav class="views" aria-label="Views">
      <ul>
        {views.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={route.view === id ? 'page' : undefined}>
              {title}
              {id === 'decisions' && decided > 0 ? ` (${decided})` : ''}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function titleOf(route: Route, data: PageData): string {
  if (route.view !== 'draft') return views.find(({ id }) => id === route.view)?.title ?? 'Queue'
  const draft = data.drafts[route.draft]
  return draft === undefined ? 'No such draft' : nameOf(draft)
}

/** Windows, tabs and the list of places gone through are told apart by it. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Touchstone moderation`
  }, [title])
}

/** Another view begins at its heading, for eyes and for screen readers; the first one begins at the top. */
function useFocus(route: Route): void {
  const [first, setFirst] = useState(true)
  const name = route.view === 'draft' ? `draft ${route.draft}` : route.view
  useEffect(() => {
    if (first) setFirst(false)
    else document.querySelector<HTMLElement>('main h2')?.focus()
  }, [name])
}
