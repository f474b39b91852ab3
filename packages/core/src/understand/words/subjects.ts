/** How running prose names a judgement: "services for care leavers", "the impact of leaders". */
import type { Framework } from '../../frameworks/framework.ts'
import { escaped } from './patterns.ts'

/** The people or work that a judgement is about, as prose names them; by the ids that the frameworks share. */
const names: Readonly<Record<string, readonly string[]>> = {
  leaders: [
    'leaders',
    'leadership',
    "leadership of children's services",
    'leadership and management',
    'leaders on social work practice'
  ],
  'help-and-protection': [
    'help and protection',
    'children who need help and protection',
    'children in need of help and protection',
    'children who need help or protection',
    'children in need of help or protection',
    'help and protection that children receive',
    'help and protection that children and families receive'
  ],
  'in-care': ['children in care', 'looked after children', 'children looked after'],
  'care-leavers': ['care leavers', 'care-experienced young people', 'young people leaving care'],
  'in-care-and-care-leavers': ['children in care and care leavers', 'looked after children and care leavers'],
  overall: []
}

const opening =
  '^(?:(?:overall|however|currently|now|today|at this inspection|as a result|inspectors found that|this means that), ?)?(?:inspectors found that )?(?:the )?'
const aspect =
  '(?:(?:overall )?(?:quality|effectiveness|impact|experiences|progress|experiences and progress|standard|provision|judgement|grade|quality and impact)(?: of| for) (?:the )?)?'
const work =
  '(?:(?:social work |social care |council |local authority )?(?:services|support|care|help|provision|practice|service|work)(?: for| to| with| of| provided to| provided for) )?'
const given = '(?:services?|support|care|help|provision)(?: that)? '
const receive = ' (?:receive|get|are given|are offered)'
const place = "(?: in (?:the )?[A-Z][A-Za-z&' -]{2,60})?"
const whole =
  "(?:overall effectiveness(?: of [A-Za-z&' -]{2,60})?|(?:the )?(?:local authority|council)(?:'s (?:children's )?(?:social care )?services)?|[A-Z][A-Za-z& -]{2,40}'s? (?:children's )?(?:social care )?services|children's (?:social care )?services|(?:social care )?services for (?:vulnerable )?children(?:(?:,| and|, young people and| and young people and)? (?:their )?(?:families|young people))*)"

/** The judgement that the words before a verb name, when they name nothing else; null when they name none. */
export type SubjectReader = (words: string) => string | null

/** How one judgement is named. */
interface Naming {
  readonly id: string
  /** Lower case; words that name the judgement hold one of them. */
  readonly keys: readonly string[]
  readonly source: string
  /** Made when it is first needed: compiling it takes longer than reading a report's summary. */
  pattern: RegExp | null
}

const overallKeys = ['effectiveness', 'authority', 'council', 'services']

/** Reads the subjects of one framework; made once. Only whole noun phrases count, so that an aspect names no judgement. */
export function subjectReader(framework: Framework): SubjectReader {
  const namings = framework.judgements.map(({ id, title, short, overall }): Naming => {
    const phrases = [...new Set([short, ...(names[id] ?? [])].map(phrase => phrase.toLowerCase()))]
    const exact = title.replace(/^The /, '').replace(/^./, first => first.toLowerCase())
    const people = `(?:${phrases.map(escaped).join('|')})`
    const choice = [
      `(?:the )?${escaped(exact)}`,
      `${aspect}${work}${people}(?: services)?`,
      `${aspect}${given}${people}${receive}`,
      ...(overall ? [`${aspect}${whole}`] : [])
    ]
    const keys = [...phrases, exact.toLowerCase(), ...(overall ? overallKeys : [])]
    return { id, keys, source: `${opening}(?:${choice.join('|')})${place}$`, pattern: null }
  })
  return words => {
    if (words.length > 160) return null
    const small = words.toLowerCase()
    // Only names keep their capital, so that "in Exampleshire" is a place and "in need" is not.
    const lower = words.charAt(0).toLowerCase() + words.slice(1)
    const named = namings.find(naming => {
      if (!naming.keys.some(key => small.includes(key))) return false
      naming.pattern ??= new RegExp(naming.source)
      return naming.pattern.test(words) || naming.pattern.test(lower)
    })
    return named?.id ?? null
  }
}
