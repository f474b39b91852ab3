import { createChecker, ledgerOf, whatIf } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { draft } from '../../core/src/check/example.ts'
import { ledgerFragment, ledgerPage, ledgerStyle, whatIfFragment } from './index.ts'

const hostile = '<img src=x onerror="alert(1)">'
const text = draft({
  summary: ['Families are helped.'],
  paragraphs: {
    'help-and-protection': [
      `1. Assessments are weak and leave out fathers ${hostile}. Plans drift because managers do not challenge delay.`,
      '2. Workers know families well. Children were left at serious risk of harm because visits were not made.',
      '3. Supervision is irregular. Records are poor. Visits are late. Help comes too late for too many children.'
    ]
  },
  items: [
    'The regularity of supervision (enabler 3, national framework)',
    'The gritting of cycle paths (outcome 9)'
  ]
})

function read(source: string) {
  const answer = createChecker(learned).check(source, { path: `${hostile}.md` })
  if (!answer.checked) throw new Error(answer.reason)
  const asked = [
    { judgement: 'care-leavers', grade: 'inadequate' },
    { judgement: 'overall', grade: 'outstanding' }
  ]
  return { path: answer.path, ledger: ledgerOf(answer), whatIf: whatIf(answer, asked) }
}

const part = read(text)
const whole = ledgerPage([part, { path: 'letter.txt', reason: 'No table <here>.' }, part], '1.0.0')

interface Seen {
  readonly tags: string[]
  readonly ids: string[]
  readonly links: string[]
  readonly attributes: Set<string>
  readonly headings: number[]
  readonly headers: Record<string, string>[]
  readonly left: string[]
}

const empty = ['meta', 'br', 'hr', 'img', 'link', 'input', '!doctype']

/** Parses as XML, so that whatever is not closed, quoted or nested is seen. */
function seen(html: string): Seen {
  const found: Seen = {
    tags: [],
    ids: [],
    links: [],
    attributes: new Set(),
    headings: [],
    headers: [],
    left: []
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.tags.push(name)
        if (!empty.includes(name)) found.left.push(name)
        for (const key of Object.keys(attributes)) found.attributes.add(key)
        if (attributes.id !== undefined) found.ids.push(attributes.id)
        if (attributes.href !== undefined) found.links.push(attributes.href)
        if (/^h[1-6]$/.test(name)) found.headings.push(Number(name[1]))
        if (name === 'th') found.headers.push(attributes)
      },
      onclosetag(name) {
        if (!empty.includes(name)) expect(found.left.pop()).toBe(name)
      }
    },
    { xmlMode: true }
  )
  parser.end(html)
  return found
}

describe('a page of ledgers', () => {
  const page = seen(whole)

  it('is well formed, and escapes what drafts and paths say', () => {
    expect(page.left).toEqual([])
    expect(page.tags).not.toContain('img')
    expect(page.tags).not.toContain('here')
    expect(whole).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  })

  it('holds no script, no handler, no style attribute, and loads nothing', () => {
    expect(
      page.tags.filter(tag => ['script', 'link', 'iframe', 'object', 'embed', 'form'].includes(tag))
    ).toEqual([])
    expect(
      [...page.attributes].filter(name => /^on|^(style|src|srcset|action|background)$/.test(name))
    ).toEqual([])
    expect(whole).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(whole).not.toMatch(/https?:|url\(|@import/)
  })

  it('has each id once, and links lead to one of them', () => {
    expect(new Set(page.ids).size).toBe(page.ids.length)
    const targets = page.ids.map(id => `#${id}`)
    expect(page.links.filter(link => !targets.includes(link))).toEqual([])
    expect(page.links.length).toBeGreaterThan(10)
  })

  it('is read by its headings: one of the first level, and none that skips a level', () => {
    expect(page.headings.filter(level => level === 1)).toHaveLength(1)
    page.headings.forEach((level, at) => {
      if (at > 0) expect(level).toBeLessThanOrEqual((page.headings[at - 1] ?? 0) + 1)
    })
  })

  it('has landmarks, a way past the header, captions, and a scope on every table header', () => {
    for (const tag of ['header', 'main', 'footer', 'nav', 'caption']) expect(page.tags).toContain(tag)
    expect(whole).toContain('<a class="skip" href="#main">')
    expect(page.headers.length).toBeGreaterThan(20)
    for (const header of page.headers) expect(header.scope).toMatch(/^(col|row)$/)
  })

  it('says why a draft has no ledger', () => {
    expect(whole).toContain('Could not be checked. No table &lt;here&gt;.')
  })
})

describe('the parts', () => {
  it('stand at the level and under the ids that a host gives', () => {
    const fragment = seen(ledgerFragment(part.ledger, { id: 'x', level: 3 }))
    expect(Math.min(...fragment.headings)).toBe(3)
    expect(fragment.ids.every(id => id === 'x' || id.startsWith('x-'))).toBe(true)
  })

  it('link to places where a host knows how, and carry them as data', () => {
    const linked = ledgerFragment(part.ledger, { href: ({ line, column }) => `open:${line}:${column}` })
    const { line, column } = part.ledger.judgements[0] ?? { line: 0, column: 0 }
    expect(linked).toContain(`data-line="${line}" data-column="${column}"`)
    expect(linked).toContain(`href="open:${line}:${column}"`)
    expect(ledgerFragment(part.ledger)).not.toContain('open:')
  })

  it('tell stated grade, reading, sentences, items and criteria in words', () => {
    const fragment = ledgerFragment(part.ledger)
    expect(fragment).toContain('Help and protection: good')
    expect(fragment).toContain('Plans drift because managers do not challenge delay.')
    expect(fragment).toContain('Paragraph 1, line')
    expect(fragment).toContain('The regularity of supervision')
    expect(fragment).toContain('No paragraph seems to hold its finding.')
    expect(fragment).toMatch(/Criteria: \d+ covered, \d+ absent/)
  })

  it('tell what another grade would have against it', () => {
    const fragment = whatIfFragment(part.whatIf, part.ledger)
    expect(fragment).toContain('If care leavers were graded inadequate')
    expect(fragment).toContain('The draft says good, and stays as it is.')
    expect(fragment).toContain('It has no section whose wording could be read.')
    expect(fragment).toContain('would not keep to the framework')
  })

  it('take every colour from properties that a host can set', () => {
    expect(ledgerStyle).not.toMatch(/#[0-9a-f]{3,6}\b|rgb/i)
  })
})
