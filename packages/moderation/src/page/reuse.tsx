import type { PageData, PageReuseSide } from '../page-data.ts'
import { nameOf } from './data.ts'
import { usePages } from './pages.tsx'
import { hrefOf } from './route.ts'

export function Reuse({ data }: { data: PageData }) {
  const { total, passages } = data.reuse
  const { page, first, turn } = usePages(passages, 25)
  return (
    <section aria-labelledby="reuse-title">
      <h2 id="reuse-title" tabIndex={-1}>
        Passages that authorities share
      </h2>
      <p>
        Twelve words or more that stand in reports of two authorities, beside what many reports of this batch
        share. Joint inspections are left out. {total} found
        {total > passages.length ? `; the longest ${passages.length} are shown, results.json has all` : ''}.
      </p>
      {turn}
      {page.map((passage, at) => (
        <article key={first + at} class="finding" aria-labelledby={`reuse-${first + at}`}>
          <h3 id={`reuse-${first + at}`}>{passage.words} words</h3>
          <PassagePair passage={passage} data={data} />
        </article>
      ))}
      {turn}
    </section>
  )
}

/** A shared passage, both sides beside each other. */
export function PassagePair({
  passage: { one, other },
  data
}: {
  passage: PageData['reuse']['passages'][number]
  data: PageData
}) {
  return (
    <div class="pair">
      <Side side={one} data={data} />
      <Side side={other} data={data} />
    </div>
  )
}

function Side({ side: { draft, paragraph, text }, data }: { side: PageReuseSide; data: PageData }) {
  const about = data.drafts[draft]
  return (
    <figure>
      <figcaption>
        <a href={hrefOf(draft)}>{about === undefined ? '' : nameOf(about)}</a>
        {about?.dates == null ? '' : `, ${about.dates}`}
        {paragraph === null ? ', summary' : `, paragraph ${paragraph}`}
      </figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  )
}
