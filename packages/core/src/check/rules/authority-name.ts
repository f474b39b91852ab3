/**
 * Flags another English authority named where the report names the one that was inspected: a paste from another report. Leaves
 * alone long and short forms of one name, towns, and authorities in which people live, are placed, work or learn. Can be wrong
 * where another authority is rightly spoken of at length. Source: two footers of 217 published reports misname their authority; 36 reports name
 * another one rightly.
 */
import type { Range, Report } from '../../read/tree.ts'
import type { Facts, PlaceUse, Sentence } from '../../understand/facts.ts'
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { passagesOf } from '../../understand/sections/passages.ts'
import { compareNames, type NameMatch } from '../../understand/words/authority.ts'
import { authoritiesNamed } from '../../understand/words/other-authorities.ts'
import { defineRule, type Observation } from '../rule.ts'
import { examples } from './authority-name.examples.ts'

/** A name in the prose. */
interface Mention {
  readonly name: string
  readonly own: boolean
  readonly located: boolean
  readonly range: () => Range
}

/** The title is doubted when its name is nowhere in the prose and another one is, in this many places. */
const enough = 2
/** At most this many further places are shown. */
const shown = 5

export const authorityName = defineRule({
  id: 'authority-name',
  flags: 'Another authority is named where the report names the one that was inspected.',
  why: 'A name that was pasted from another report puts every finding around it in doubt.',
  leavesAlone: [
    'Long and short forms of one name.',
    'Towns, and other authorities in which people live, are placed, work or learn.'
  ],
  canBeWrong: 'Another authority may be spoken of at length: one that runs a service for both, say.',
  source:
    'Two page footers of 217 published reports misname their authority; 36 reports name another authority rightly.',
  severity: 'warning',
  fixable: false,
  messages: {
    other: { text: 'This names {other}; the report is about {authority}.' },
    misspelt: { text: 'This says "{other}"; the title says "{authority}".' },
    title: {
      text: 'The title names {authority}, which the report does not mention again; it speaks of {other}.'
    }
  },
  options: {},
  *check({ report, framework, facts }) {
    const { authority } = report
    if (authority === null || !framework.bodiesArePlaces) return
    const mentions = [...mentionsIn(facts)]
    const compare = comparer(authority.name)
    const doubted = titleDoubted(compare, mentions)
    if (doubted !== null) {
      yield titleObservation(authority, doubted)
      return
    }
    const title = { range: authority.range, label: `the title names ${authority.name}` }
    for (const { name, range } of ownMentions(mentions, compare, { report, facts })) {
      const match = compare(name)
      if (match === 'same') continue
      yield {
        message: match === 'near' ? 'misspelt' : 'other',
        values: { other: name, authority: authority.name },
        range: range(),
        evidence: [title],
        confidence: 'likely'
      }
    }
  },
  examples
})

type Comparer = (name: string) => NameMatch

/** Compares names with the title's; a report has few names, many times each. */
function comparer(title: string): Comparer {
  const known = new Map<string, NameMatch>()
  return name => {
    const match = known.get(name) ?? compareNames(name, title)
    known.set(name, match)
    return match
  }
}

function* mentionsIn(facts: Facts): Iterable<Mention> {
  const paragraphs = facts.sections.flatMap(section => section.paragraphs)
  // A summary says "in" of the inspected authority alone: no published one names another place so.
  for (const { sentences } of facts.summary) {
    for (const sentence of sentences) {
      for (const use of sentence.lexical.places) yield mention(sentence, use, use.located)
    }
  }
  for (const { sentences } of [...facts.items, ...paragraphs]) {
    for (const sentence of sentences) {
      for (const use of sentence.lexical.places) yield mention(sentence, use, use.own)
    }
  }
}

/** Names of English authorities that stand as if they were the inspected one's, in sentences that do not name that one too. */
function* pasted(facts: Facts, compare: Comparer): Iterable<Mention> {
  for (const { sentences } of passagesOf(facts)) {
    for (const sentence of sentences) {
      const named = authoritiesNamed(sentence.analysis)
      if (named.some(({ name }) => compare(name) !== 'other')) continue
      for (const { name, start, end, asOwn } of named)
        if (asOwn) yield { name, own: true, located: true, range: () => rangeWithin(sentence, start, end) }
    }
  }
}

function mention(sentence: Sentence, { name, located, start, end }: PlaceUse, own: boolean): Mention {
  return { name, own, located, range: () => rangeWithin(sentence, start, end) }
}

/** The own-authority places of the prose, and the page furniture that names an authority. */
function* ownMentions(
  mentions: readonly Mention[],
  compare: Comparer,
  { report, facts }: { report: Report; facts: Facts }
): Iterable<Mention> {
  const isOwnOrNear = ({ own, located, name }: Mention) => own || (located && compare(name) === 'near')
  const told = new Set<number>()
  for (const one of [...mentions.filter(isOwnOrNear), ...pasted(facts, compare)]) {
    const { start } = one.range()
    if (!told.has(start)) yield one
    told.add(start)
  }
  const seen = new Set<string>()
  for (const { passage } of report.furniture) {
    const named =
      /^Inspection of (?:the )?(.{2,80}?) (?:local authority )?children's (?:social care )?services/i.exec(
        passage.text
      )
    const name = named?.[1]
    if (name === undefined || seen.has(name)) continue
    seen.add(name)
    yield { name, own: true, located: false, range: () => passage.range }
  }
}

/** The mentions of the name that the prose has in place of the title's; null when the title's stands anywhere. */
function titleDoubted(compare: Comparer, mentions: readonly Mention[]): readonly Mention[] | null {
  if (mentions.some(({ name }) => compare(name) !== 'other')) return null
  const groups = new Map<string, Mention[]>()
  for (const one of mentions) groups.set(one.name, [...(groups.get(one.name) ?? []), one])
  const most = [...groups.values()].sort((a, b) => b.length - a.length)[0]
  return most !== undefined && most.length >= enough && most.some(({ located }) => located) ? most : null
}

function titleObservation(
  authority: NonNullable<Report['authority']>,
  mentions: readonly Mention[]
): Observation {
  return {
    message: 'title',
    values: { authority: authority.name, other: mentions[0]?.name ?? '' },
    range: authority.range,
    evidence: mentions.slice(0, shown).map(one => ({ range: one.range(), label: `speaks of ${one.name}` })),
    confidence: 'likely'
  }
}
