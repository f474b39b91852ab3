/**
 * The words by which a sentence says that children are unsafe and that somebody failed them. Weights learned from
 * published reports know little of this: few reports have such sentences, and they differ from one to the next.
 */

/** A stretch of a sentence's text, half-open. */
export interface Words {
  readonly start: number
  readonly end: number
}

/** In "Too many children are left at serious risk" `failure` is "Too many" and `harm` "at serious risk". */
export interface Grave {
  /** Null where the failure is grave by itself: "a widespread failure". */
  readonly harm: Words | null
  readonly failure: Words
}

const joined = (...parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})\\b`, 'i')

const harm = joined(
  'unsafe|unprotected|in danger|a danger to|dangerous(?:ly)?|abandoned|unassessed risks?|die[ds]|destitute',
  'at (?:serious|significant|great|grave|high|continued|continuing|immediate|ongoing|further|unacceptable) risk',
  '(?:serious|significant|further|avoidable|continued|continuing|ongoing|actual|severe) (?:harm|risks?|danger|abuse|injur(?:y|ies))',
  '(?:been|were|was|are|being) (?:[a-z]+ly )?(?:hurt|harmed|injured|abused|assaulted|exploited|neglected)',
  '(?:come|came|coming|comes) to (?:[a-z]+ )?harm|harmed (?:again|themselves)|(?:went on to|to) (?:hurt|harm)',
  'suffer(?:s|ed|ing)?|(?:not|never|cannot be|could not be) (?:[a-z]+ )?(?:safe|protected|safeguarded)',
  '(?:keep|keeps|kept|keeping) (?:them|children|babies|young people) safe|(?:if|whether) (?:they|children) (?:are|were) safe',
  '(?:left|leaves?|leaving|remain(?:s|ed|ing)?|stay(?:s|ed)?|exposed|exposes|exposing|placed|living|live|lived|return(?:ed|s)?) [^.;]{0,50}(?:risks?|harm(?:ful)?|danger|neglect(?:ful|ed)?|abus(?:e|ive)|violen(?:ce|t)|alone)',
  'damage to (?:their|children)|sleep(?:s|ing)? (?:rough|on the streets?)|homeless|fend for themselves',
  'sexual(?:ly)? abuse[ds]?|violent|seriously (?:hurt|injured|ill)|badly hurt'
)

const failure = joined(
  'too (?:many|often|late|long)|widespread|widely|systemic|routinely|repeated(?:ly)?|illegal(?:ly)?|unlawful(?:ly)?',
  'serious(?:ly)? (?:fail(?:ures?|ed|ings?)|weak(?:ness|nesses)?|shortfalls?|deficien(?:t|cies)|flaw(?:s|ed))',
  'fail(?:s|ed|ing|ure|ures|ings)?|ignor(?:e|es|ed|ing)|overlook(?:s|ed)?|unchallenged|abandoned|collapsed|chaotic',
  '(?:has|have|had|was|were|is|are|did|do|does|could|been|being) (?:not|never)(?: [a-z]+){0,2} (?:seen|see|visited|assess(?:ed)?|investigated?|recognised?|identified|act(?:ed)?|follow(?:ed)?|carried|known?|read|respond(?:ed)?|protect(?:ed)?|allocated|check(?:ed)?|challenged?|understand|understood|aware|held|taken|tracked|shared|met|addressed|done)',
  'nobody|no one|no-one|(?:had|have|has|with|receives?|received|get|is|are|was) no (?:[a-z]+ ){0,2}(?:social worker|worker|manager|plans?|oversight|protection|help|support|care|assessment|response|action)',
  'unaware|unallocated|unread|unanswered|unseen|unvisited|unmanageable|missed|turned away|lost touch|lost sight|lost contact',
  'without (?:[a-z]+ ){0,2}(?:oversight|protection|help|support|assessments?|checks?|workers?|staff|plans?|action|response|visits?|investigation)',
  'lack of|absence of|had to (?:ask|act|raise|refer|intervene|alert|tell)|for (?:many |several )?(?:weeks|months|years)',
  'again and again|drift|placed [^.;]{0,60}(?:danger|unsafe)|left (?:alone|without|with parents|to fend)|miss(?:es|ing)? (?:violent|signs|risks?|abuse)|(?:are|is|were) missing'
)

/** Failures that need no further word. */
const graveAlone = joined(
  '(?:left|leaves|leaving|exposed|exposes|exposing) (?:[a-z]+ ){0,5}(?:in|at|to) (?:[a-z]+ ){0,3}(?:unassessed|unmanaged|ongoing|serious|significant|further|harmful|dangerous|unsafe) (?:risks?|harm|situations?|homes?)',
  'risks?(?: [a-z]+){0,3} (?:is|are|was|were) not (?:[a-z]+ )?(?:recognised|identified|acted|understood|assessed|responded|safeguarded)',
  '(?:significant|serious|severe|marked) deterioration|continu(?:e|es|ed|ing) to (?:suffer|experience) (?:[a-z]+ )?(?:harm|neglect|abuse)',
  '(?:widespread|systemic|corporate|serious|catastrophic)(?: and [a-z]+)? (?:fail(?:ures?|ings?)|neglect|weaknesses)',
  '(?:serious (?:concerns|incidents|allegations)|allegations)[^.;]{0,80} (?:not|never) (?:been )?(?:acted|investigated|addressed|followed)',
  '(?:urgent|desperate) [^.;]{0,60}(?:unanswered|ignored|unread|not (?:been )?(?:answered|read|seen))',
  '(?:dozens|scores|hundreds) of children[^.;]{0,60} (?:not|never|no|without|unseen|unallocated)',
  '(?:not|never) (?:been )?(?:acted|act) on (?:serious|allegations|warnings)|fail(?:s|ed)? to act on (?:serious|allegations|warnings)'
)

/** What takes the edge off: few children, a condition, a denial, the past, or work that meets the risk. */
const guarded = joined(
  '(?:very |relatively )?small(?:er)? (?:but [a-z]+ )?(?:number|minority|proportion|group)|few|one child|two children|isolated|rare(?:ly)?|occasional(?:ly)?|not (?:always|routinely|consistently)|most cases',
  '^(?:(?:however|while|although), )?(?:if|when|where)|no (?:[a-z]+ )?(?:children|child|young people|care leavers|babies|evidence|cases?|delay) (?:were|was|are|is|that|of|in|live|lives)',
  '(?:children|they|people|leavers|who) (?:are|were|is) not (?:left|exposed|placed|put|living|at)|none',
  '(?:do|does|did|is|are) (?:not|no) (?:experience|drift|find|identify|prevent|remain|live|left|at|in|exposed)|not (?:be )?left',
  '(?:to |helps? |which |that )?(?:ensur(?:es?|ed|ing)|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|reduc(?:es?|ed|ing)|minimis(?:es?|ed|ing)|mitigat(?:es?|ed|ing)|tackl(?:es?|ed|ing)|address(?:es|ing)|improv(?:es|ing))',
  'previous(?:ly)?|this led to|had led to|last inspection|no longer|inspection in|in 20[0-9][0-9]|historic(?:al|ally)?|legacy|swift(?:ly)?|prompt(?:ly)?|effective(?:ly)?|well supported|robust(?:ly)?'
)

/** What makes a shortfall touch children's safety, and not only their records, meetings or results. */
const safety = joined(
  'risk(?:s|y)?|harm(?:ed|ful)?|neglect(?:ed|ful)?|unsafe|safe(?:ty|guard|guarded|guarding)?|protect(?:ed|ion|ive)?',
  'danger(?:s|ous)?|unsuitable|abus(?:e|ed|ive)|expos(?:e|es|ed|ing)|vulnerab(?:le|ility)|drift|conditions|social workers?',
  'wait(?:s|ed|ing)?|delay(?:s|ed)?'
)

/** The words that make a sentence grave; null when it is not, or when it takes its own edge off. */
export function graveWords(text: string): Grave | null {
  const alone = graveAlone.exec(text)
  const failed = alone ?? failure.exec(text)
  if (failed === null) return null
  const harmed = harm.exec(text)
  if (harmed === null && alone === null) return null
  if (softened(text)) return null
  return { harm: harmed && spanOf(harmed), failure: spanOf(failed) }
}

function spanOf(match: RegExpExecArray): Words {
  return { start: match.index, end: match.index + match[0].length }
}

/** Whether a sentence speaks of children's safety or of those who see to it. */
export function touchesSafety(text: string): boolean {
  return safety.test(text)
}

/** Whether a sentence takes the edge off what it says: few children, a condition, a denial, the past. */
export function softened(text: string): boolean {
  return guarded.test(text)
}
