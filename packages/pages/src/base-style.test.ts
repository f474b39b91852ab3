import { expect, test } from 'vitest'
import { baseStyle } from './base-style.ts'

/** The colours of each scheme: light, dark and print, in the order of the style. */
const schemes = [...baseStyle.matchAll(/:root\{([^}]+)\}/g)].map(([, properties = '']) =>
  Object.fromEntries(
    [...properties.matchAll(/--(\w+):(#[0-9a-f]+)/g)].map(([, name, colour]) => [name, colour])
  )
)

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test('words can be read on paper, light, dark and printed, and bars be told from it', () => {
  expect(schemes).toHaveLength(3)
  expect(contrast('#000', '#fff')).toBeCloseTo(21)
  for (const scheme of schemes) {
    const on = (name: string, ground = 'paper') => contrast(scheme[name] ?? '', scheme[ground] ?? '')
    for (const name of ['ink', 'soft', 'error', 'warning', 'information']) {
      expect(on(name), name).toBeGreaterThanOrEqual(4.5)
    }
    expect(on('ink', 'mark')).toBeGreaterThanOrEqual(4.5)
    for (const name of ['strength', 'weakness', 'neutral']) expect(on(name), name).toBeGreaterThanOrEqual(3)
  }
})
