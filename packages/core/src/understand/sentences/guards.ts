/**
 * The words by which a statement says that it does not hold for all, always or everywhere. Two statements that seem to say
 * opposite things are both true when one of them is limited in this way.
 */

const joined = (...parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})\\b`, 'i')

const contrast = joined(
  'however|although|though|while|whilst|despite|but|nevertheless|nonetheless|except(?:ion|ions)?|albeit|rather than|apart from',
  'other than|on the other hand|conversely|by contrast|notwithstanding|even so|not only'
)

/** Times, and words of change: what has changed was otherwise before. */
const time = joined(
  'previous(?:ly)?|last (?:inspection|year|visit)|since|recent(?:ly)?|formerly|histor(?:ic|ical|ically)|legacy|earlier',
  'in (?:the )?past|in (?:19|20)[0-9][0-9]|had|was|were|has been|have been|began|begun|soon|currently|at present|now',
  'remain(?:s|ed|ing)?|still|continu(?:e|es|ed|ing)|new|newly|plans? to|planned|would|may|might|could|yet',
  'improv(?:es|ed|ing)|improvements|strengthen(?:ed|ing)|increas(?:e|es|ed|ing|ingly)|reduc(?:e|es|ed|ing)|shorten(?:s|ed|ing)?|fallen|fell|falls|risen|rose|halved|doubled|becoming|become|becomes'
)

const part = joined(
  'some|few|fewer|small|minority|several|not (?:all|every|always|consistently|routinely|fully|sufficiently|often|enough|yet)|sometimes',
  'occasional(?:ly)?|at times|a number of|others|particular|certain|isolated|rare|in (?:one|two|three|places|part|some)',
  'inconsisten(?:t|tly|cy|cies)|variab(?:le|ility)|varie[ds]|vary|too variable|further|mixed|uneven|partly|partially|tends?'
)

const number =
  /\b(?<!(?:aged?|turn|turned|over|under|at|of|age of|by) )\d+(?!-)|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|half|third|quarter)\b/i

const condition = /(?:^|[,;] )(?:if|when|where|wherever|whenever|unless|after|before|following)\b/i

/** What opens with "this" or "they" leans on the sentence before, whose subject is not known here. */
const leaning =
  /\b(?:these|those) (?:children|young people|care leavers|families|plans|homes|placements|arrangements|circumstances|cases|carers)\b|^(?:this|these|those|they|their|it|its|he|she|such|as a result|consequently|in turn|also|both|here|there|for (?:these|those|them))\b/i

/** Children, homes and places that a statement may be limited to; two statements on different ones are about different things. */
const groups: readonly (readonly [string, RegExp])[] = (
  [
    ['disabled', 'disabled|disabilit(?:y|ies)|complex needs|send|special educational'],
    ['asylum', 'asylum|unaccompanied|refugees?|separated (?:children|young people)'],
    ['babies', 'bab(?:y|ies)|unborn|pre-birth|infants?|pregnan(?:t|cy)'],
    ['older', 'older|over (?:18|21)|aged 21|up to 25|adolescents?|teenagers?'],
    ['younger', 'younger|very young|under (?:five|ten)'],
    ['homeless', 'homeless(?:ness)?'],
    ['custody', 'custody|prison|youth justice|offend(?:ing|ers?)'],
    ['adoption', 'adopt(?:ed|ion|ers?|ive)?'],
    ['fostering', 'foster(?:ing|ed)?'],
    ['kinship', 'kinship|connected|special guardian(?:s|ship)?|friends and family|extended family'],
    ['residential', "residential|children's homes?"],
    ['unregistered', 'unregistered|unregulated'],
    ['private fostering', 'private(?:ly)? foster(?:ing|ed)?'],
    ['missing', 'missing|return home|return interviews?'],
    ['exploited', 'exploit(?:ed|ation)|gangs?|criminal(?:ly)?'],
    ['domestic abuse', 'domestic abuse|domestic violence'],
    ['neglect', 'neglect(?:ed|ful)?'],
    ['home educated', 'home educat(?:ed|ion)|educated at home|missing education'],
    ['care leavers', 'care leavers?|care-experienced|leaving care|personal advisers?|pas?|pathway plans?'],
    ['children in care', 'children in care|in care|looked after|children looked after|fostering'],
    ['protection', 'child protection|protection plans?|conferences?|core groups?'],
    ['in need', 'child in need|children in need|in-need'],
    ['proceedings', 'pre-proceedings|proceedings|public law outline|court'],
    ['early help', 'early help|family hubs?|family help'],
    ['out of hours', 'out-of-hours|out of hours|emergency duty|weekends?|nights?'],
    ['parents', 'parents?|mothers?|fathers?|birth famil(?:y|ies)'],
    ['siblings', 'brothers?|sisters?|siblings?'],
    ['young carers', 'young carers?'],
    ['young parents', 'young parents|parents themselves|care leavers who are parents'],
    ['reviews', 'reviews?|reviewing officers?|iros?'],
    ['designated officer', 'designated officers?|lado|allegations?']
  ] as const
).map(([name, words]) => [name, new RegExp(`\\b(?:${words})\\b`, 'i')])

/** True when a sentence speaks of some, of a time or on a condition. "Most" is no limit: it is opposed to "none" and "not". */
export function isLimited(text: string): boolean {
  return (
    part.test(text) || contrast.test(text) || time.test(text) || number.test(text) || condition.test(text)
  )
}

/** True when a sentence leans on the one before it to say what it is about. */
export function leansOnAnother(text: string): boolean {
  return leaning.test(text)
}

/** True when a sentence turns against the one before it: "However, …". */
export function turnsAgainst(text: string): boolean {
  return /^(?:however|but|although|though|while|whilst|despite|nevertheless|nonetheless|yet|even so|for (?:a|some|other))\b/i.test(
    text
  )
}

/** The groups that a sentence speaks of, by name, in one order. */
export function groupsIn(text: string): readonly string[] {
  return groups.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))
}

const few =
  /\b(?:small(?:er)? (?:but [a-z]+ )?(?:number|minority|proportion|group)|a few|not (?:all|every)|one child|two children)\b/i

/** True when a sentence says that it speaks of few, or of not all. */
export function speaksOfFew(text: string): boolean {
  return few.test(text)
}

const noNeed = /\b(?:need|require)(?:s|ed)? (?:no|little|less|fewer)\b|\bno (?:longer )?need\b/i

/** True when a sentence says that something is not needed: "families need no further help" is no lack of it. */
export function saysNoNeed(text: string): boolean {
  return noNeed.test(text)
}
