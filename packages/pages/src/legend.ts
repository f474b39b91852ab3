/** What the colours of a ledger stand for. */
const swatch = (kind: string) =>
  `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="${kind}" width="100" height="6"/></svg>`

const kinds = [
  ['strength', 'strength'],
  ['neutral', 'neutral'],
  ['mixed', 'mixed: both at once'],
  ['weakness', 'weakness']
] as const

export const legend = `<div class="legend"><p class="meta">Each bar shows the sentences of a section, by what they say of practice:</p>
<ul role="list">${kinds.map(([kind, words]) => `<li>${swatch(kind)}${words}</li>`).join('')}</ul></div>`
