import { LineIndex } from '@touchstone/core'
import { escapeMarkup, page } from '@touchstone/pages'
import {
  type FileResult,
  findingsOf,
  type JsonFinding,
  type Run,
  spokenOf,
  spot,
  waivedOf
} from '../result.ts'
import { findingCounts, summaryLine } from '../summary.ts'
import { excerptOf } from './excerpt.ts'
import { style } from './html-style.ts'

type Place = Pick<JsonFinding, 'line' | 'column' | 'endLine' | 'endColumn' | 'place'>

/** One page that needs nothing else: no script, no request; it prints, and reads in light and dark. */
export const html = (run: Run): string => {
  const files = spokenOf(run)
  const list = files.map(
    (file, at) =>
      `<li><a href="#file-${at + 1}">${escapeMarkup(file.path)}</a> ${escapeMarkup(verdictOf(file))}</li>`
  )
  return page({
    title: 'Touchstone findings',
    style,
    header: `<h1>Touchstone findings</h1><p>${escapeMarkup(summaryLine(run))}.</p>${files.length > 1 ? `<nav aria-label="Drafts"><ol>${list.join('')}</ol></nav>` : ''}`,
    main: files.map(fileSection).join('\n'),
    footer: `<p>Made by Touchstone ${escapeMarkup(run.version)}. Each finding names two places that do not sit together; what to make of them is the reader's to say.</p>`
  })
}

function fileSection(file: FileResult, at: number): string {
  const id = `file-${at + 1}`
  const open = `<section aria-labelledby="${id}"><h2 id="${id}">${escapeMarkup(file.path)}</h2>`
  if (!file.report.checked)
    return `${open}<p class="error">Could not be checked. ${escapeMarkup(file.report.reason)}</p></section>`
  const lines = new LineIndex(file.text)
  const findings = findingsOf(file).map(finding => article(finding, file.text, lines))
  const waived = waivedOf(file).map(finding => article(finding, file.text, lines))
  return [
    open,
    `<p>${escapeMarkup(verdictOf(file))}</p>`,
    ...findings,
    waived.length > 0
      ? `<details><summary>${waived.length} waived</summary>${waived.join('')}</details>`
      : '',
    '</section>'
  ].join('\n')
}

function article(finding: JsonFinding, text: string, lines: LineIndex): string {
  const url = /^https?:/.test(finding.url)
    ? `<a href="${escapeMarkup(finding.url)}" rel="noreferrer">${escapeMarkup(finding.rule)}</a>`
    : escapeMarkup(finding.rule)
  const waived =
    finding.waived === null ? '' : `<p class="waived">Waived: ${escapeMarkup(finding.waived.reason)}</p>`
  const evidence = finding.evidence.map(one => place(one, one.label, text, lines)).join('')
  return `<article class="${finding.severity}">
<h3><span class="severity">${finding.severity}</span> ${escapeMarkup(finding.message)}</h3>
<p class="meta">${escapeMarkup(spot(finding, 'Line'))} · ${url} · ${finding.confidence}</p>
<div class="pair"><div>${place(finding, 'Flagged', text, lines)}</div><div>${evidence}</div></div>
<p class="why">${escapeMarkup(finding.why)}</p>${waived}
</article>`
}

function place(at: Place, label: string, text: string, lines: LineIndex): string {
  const start = lines.offset({ line: at.line, column: at.column })
  const end = lines.offset({ line: at.endLine, column: at.endColumn })
  const { before, passage, after } = excerptOf(text, start, end)
  return `<figure><figcaption>${escapeMarkup(spot(at, 'Line'))}: ${escapeMarkup(label)}</figcaption><blockquote>${escapeMarkup(before)}<mark>${escapeMarkup(passage)}</mark>${escapeMarkup(after)}</blockquote></figure>`
}

function verdictOf(file: FileResult): string {
  return file.report.checked ? findingCounts(findingsOf(file)) : 'could not be checked'
}
