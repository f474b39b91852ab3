/** Runs inside the evidence panel: shows what it is sent, and tells what was chosen. It decides nothing. */
import type { FromPanel, ToPanel } from '../messages.ts'

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void
  setState(state: unknown): void
}

const host = acquireVsCodeApi()
const [form] = document.forms as unknown as [HTMLFormElement]
const [judgement, grade] = ['judgement', 'grade'].map(id => document.getElementById(id)) as [
  HTMLSelectElement,
  HTMLSelectElement
]

addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  host.setState(data.state)
  document.title = data.title
  for (const [id, html] of Object.entries(data.parts)) replace(id, html)
  form.hidden = data.parts.judgement === ''
  if (data.chosen !== null) {
    judgement.value = data.chosen.judgement
    grade.value = data.chosen.grade
  }
  grade.disabled = judgement.value === ''
  if (data.at !== null) document.getElementById(data.at)?.scrollIntoView()
})

document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.place') : null
  if (link === null) return
  event.preventDefault()
  const { line, column, endLine, endColumn } = link.dataset
  host.postMessage({
    type: 'reveal',
    place: {
      line: Number(line),
      column: Number(column),
      endLine: Number(endLine),
      endColumn: Number(endColumn)
    }
  })
})

form.addEventListener('change', event => {
  // Another judgement: its own grade first.
  if (event.target === judgement) grade.value = ''
  host.postMessage({ type: 'ask', judgement: judgement.value, grade: grade.value })
})

/** Puts a part in place; what was open stays open, and what had the focus keeps it. */
function replace(id: string, html: string): void {
  const part = document.getElementById(id)
  if (part === null || part.dataset.shown === html) return
  const value = part instanceof HTMLSelectElement ? part.value : ''
  const open = new Set([...part.querySelectorAll('details[open]')].map(one => keyOf(one)))
  const focused = part.contains(document.activeElement) ? document.activeElement : null
  const key = focused === null ? null : keyOf(focused)
  part.innerHTML = html
  part.dataset.shown = html
  if (part instanceof HTMLSelectElement) {
    part.value = value
    if (part.selectedIndex < 0) part.selectedIndex = 0
  }
  for (const one of part.querySelectorAll('details')) one.open = open.has(keyOf(one))
  if (key === null) return
  const again = [...part.querySelectorAll<HTMLElement>('a, summary')]
  again.find(one => keyOf(one) === key)?.focus({ preventScroll: true })
}

/** A name for an element that is the same when the part is shown anew: its kind, and its number among its kind. */
function keyOf(element: Element): string {
  const part = element.closest('[data-part]') ?? document.body
  const kind = element.tagName.toLowerCase()
  return `${kind} ${[...part.querySelectorAll(kind)].indexOf(element)}`
}

host.postMessage({ type: 'ready' })
