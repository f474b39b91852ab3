/** Finds details by which a child, a family or a worker could be known. */
import { apart, hasWord, type Stretch, stretches } from './stretch.ts'

const name = "[A-Z][a-z]+(?:['-][A-Z][a-z]+)?"
const road = '(?:Street|Road|Avenue|Lane|Drive|Crescent|Terrace|Gardens|Grove|Court|Close|Way|Place|Row|Mews)'
/** Words that stand before "family" with a capital and are no surname. */
const noSurname =
  /^(?:the|a|an|one|this|that|each|every|early|royal|extended|wider|whole|think|multi|sure|start|best|strengthening|supporting|stronger|troubled|child|children|foster|british|english|european|asian|african|ukrainian|afghan|syrian|roma|romany|gypsy|traveller|christian|muslim|jewish|sikh|hindu|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** Makes the names before it those of a body: "Ash Ember Trust". */
const body =
  '(?:Trust|Foundation|Charity|Society|Association|Union|Partnership|Project|Programme|Scheme|Service|Services|Team|Centre|Hub|House|College|School|Academy|Hospital|Church)'

/** Enough by itself. */
const alone: readonly RegExp[] = [
  new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Mx)\\.? ${name}(?: ${name})?\\b`, 'g'),
  new RegExp(
    `\\b(?:social workers?|personal advisers?|foster (?:carers?|mother|father|family)|key ?workers?|support workers?|team managers?|reviewing officers?|mentors?),? (?:called |named |is called )?(?!St )${name} ${name}(?! ${body}\\b)\\b`,
    'g'
  ),
  new RegExp(
    `\\b(?:child|boy|girl|baby|teenager|brother|sister|mother|father|young person) (?:called|named) ${name}\\b`,
    'g'
  ),
  new RegExp(`\\b\\d{1,3}[A-Za-z]? ${name}(?: ${name})? ${road}\\b`, 'g'),
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g,
  /\b(?:born on|date of birth|d\.?o\.?b\.?)[: ]+\d{1,2}\b[^.;]{0,20}\d{4}\b/gi,
  /\b(?:case|file|NHS|child(?:'s)?) (?:ID|number|no\.?|reference)[: ]+[A-Z]{0,4}[\d/-]{4,}/gi
]
const family = new RegExp(`\\b(?:the|a|with|of|by) (${name}) family\\b`, 'g')
/** Of one child. Telling only with a place. */
const age =
  /\b(?:a|an|one|this|the|her|his|their) (?:\w+ )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)[- ](?:year|month|week)s?[- ]old\b(?! (?:children|boys|girls|care leavers|young people|cohort|age))/gi
const place = new RegExp(
  `\\b(?:from|in|at|of|near|on|attends|attending) (?:the )?${name}(?: ${name}){0,3}(?: ${road}| School| Academy| Park| House| Estate)?\\b`,
  'g'
)

/** What a sentence tells by which somebody could be known, in order. `own`: names that the report is about. */
export function identifyingIn(text: string, own: readonly string[]): Stretch[] {
  if (!hasWord(text)) return []
  const surely = alone.flatMap(pattern => stretches(text, pattern))
  for (const { 0: printed, 1: surname = '', index } of text.matchAll(family)) {
    if (noSurname.test(surname) || own.includes(surname)) continue
    surely.push({ start: index + printed.indexOf(surname), end: index + printed.length })
  }
  const ages = stretches(text, age)
  const places = ages.length === 0 ? [] : stretches(text, place).filter(one => !isOwn(text, one, own))
  return apart([...surely, ...(places.length > 0 || surely.length > 0 ? [...ages, ...places] : [])])
}

function isOwn(text: string, { start, end }: Stretch, own: readonly string[]): boolean {
  const words = text.slice(start, end)
  return own.some(one => words.includes(one)) || /\b(?:England|Britain|Ofsted)\b/.test(words)
}
