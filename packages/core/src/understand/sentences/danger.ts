/** Whether a sentence says both that children are in danger and that somebody failed them, and does not limit it. */

const joined = (...parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})\\b`, 'i')

const danger = joined(
  'unsafe|unprotected|not (?:kept |being |been )?(?:safe|protected|believed)|(?:is|are|was|were) not (?:known to be )?safe',
  'whether (?:they|children) (?:are|were) safe|safety(?: and (?:[a-z]+ )?welfare)? (?:is|are|was) not|without (?:any |effective )?protection',
  '(?:in|of|into|great|grave|real) danger|(?:a|the) danger to|dangerous(?:ly)?|harmed|harmful|(?:come|came|comes) to (?:[a-z]+ )?harm',
  '(?:risk of|likely|serious|significant|further|continued|continuing|actual|avoidable|enduring|from|to) (?:[a-z]+ )?harm|to harm them|harm again|harm has',
  '(?<!domestic |substance |alcohol |drug |solvent )abuse[ds]?|(?<!non-)abusive|assault(?:s|ed)?|injur(?:y|ies|ed)',
  '(?:been|badly|seriously|are|were) hurt|(?<!domestic )violen(?:t|ce)|suicid(?:e|al)|died|dies|neglectful',
  '(?:chronic|continuing|ongoing|serious|long-term|suffer(?:s|ed|ing)?) neglect|suffer(?:s|ed|ing)?|(?:sleep|sleeping|slept) (?:rough|on)',
  '(?:at|high|immediate|serious|significant|escalating|unassessed|unmanaged|continuing) risks?|exposed to|risks? to (?:them|children|young people|babies)',
  '(?:left|leaves|leaving) (?:[a-z]+ ){0,4}(?:at risk|in (?:unsafe|harmful|dangerous|abusive|neglectful|situations|homes where)|alone|to fend|with (?:violent|dangerous|abusive|adults|parents who))|abandoned|unregistered|unassessed (?:carers|homes|adults)',
  'trauma|squalid|nowhere to (?:live|go|sleep)|being failed|sexual abuse|(?:in|into|not in) (?:unsafe|harmful) |immediate action|left (?:[a-z]+ ){0,3}drifting|leaves (?:[a-z]+ ){0,3}drifting',
  'serious (?:failings?|failures?|concerns|incidents|allegations|weakness(?:es)?)|widespread (?:and [a-z]+ )?(?:fail|weak|neglect|drift|delay)[a-z]*'
)

/** An illness is nobody's failing, nor is what the law allows without the parents. */
const failing = joined(
  "not|no|never|nor|nobody|neither|without(?! (?:parental|(?:their |the )?parents[’']) (?:agreement|consent))|lacks?|lack of|absence|fail(?:s|ed|ing|ings|ure|ures)|poor(?! (?:mental|physical|emotional|health))|ineffective|inadequate",
  'too (?:many|often|long|late|few|slow)|missed|drift|unaware|unknown|ignor(?:e|ed|es)|overlook(?:s|ed)?|disregard(?:ed|s)?',
  'underestimat(?:e|ed|es)|unassessed|unallocated|unread|unseen|unvisited|unmet|wrongly|refused|turned away|left|leaves|leaving',
  'expos(?:e|es|ed)|widespread|systemic|delayed|because|weak|hundreds|wait(?:s|ed|ing)? (?:for )?(?:days|weeks|months|years|in)|un(?:noticed|explored|checked|challenged|answered)',
  'forgotten|misused|accept(?:s|ed)?|nowhere|lost control|lost sight|told to return|of concern|missed opportunit(?:y|ies)|turned down|gone un[a-z]+'
)

/** Danger and failure in one. */
const both = joined(
  '(?:does|do|did) not know where (?:[a-z]+ ){0,8}(?:live|lives|lived|are|were)|without lawful|unlawfully',
  'risks?(?: to [a-z]+(?: [a-z]+)?)? (?:are|is|were|was) (?:[a-z]+ )?(?:underestimated|missed|overlooked|ignored|minimised|unrecognised|disregarded)',
  '(?:had|have|has) not been (?:visited|seen) (?:for|in) |hundreds of [a-z]+ [^.;]{0,30}(?:unread|unseen|unallocated|not been)',
  'homeless [^.;]{0,40}(?:refused|turned away|told to)|to (?:the )?homes? (?:that )?they (?:had )?fled|not (?:held|convened) when (?:[a-z]+ ){0,3}(?:injured|hurt)'
)

const limited = joined(
  '(?:very |relatively )?small(?:er)? (?:but [a-z]+ )?(?:number|minority|proportion|group)|a few|one child|two children|isolated|rare(?:ly)?',
  'occasional(?:ly)?|sometimes|not (?:always|routinely|consistently|yet|necessarily|consistent)|most cases|for most|too early|although',
  'no (?:[a-z]+ ){0,2}(?:children|child|young people|babies|evidence|cases|delay) (?:[a-z]+ ){0,2}(?:[0-9]+ )?(?:were|was|are|is|that|of|in|live|living|left|being|who)',
  '(?:do|does|did|is|are|be|were) (?:not|no longer) (?:be )?(?:left|at risk|at immediate|experience|remain|delay|drift|meet the)',
  'without (?:delay|drift)|previous(?:ly)?|last inspection|(?:19|20)[0-9]{2}|no longer|historic(?:al|ally)?|legacy|at that time|had been',
  'could|may|might|potential(?:ly)?|where there are|only (?:come|when|if|where)|when (?:children|there|they|risks?|other)|if|to (?:ensure|prevent|avoid|reduce|minimise)',
  'ensur(?:e|es|ing)|prevent(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|address(?:es|ing)|recently|acknowledg(?:e|es|ed)|recognise that',
  'some (?:areas|instances|cases)|(?:well|sensitively|robustly) (?:managed|understood|supported)|(?<!no |without |without an |without any |of |of an |not )effective(?:ly)? (?:multi-agency )?(?:response|oversight|support)',
  'not (?:result|detract|identify any|find any)|where possible|earlier|any child'
)

/** "Children are returned to unsafe homes because of poor decisions", and not "A few were at risk in 2019". */
export function saysDanger(text: string): boolean {
  return (both.test(text) || (danger.test(text) && failing.test(text))) && !limited.test(text)
}

/** True when a sentence says that the danger is of few, past, denied, met or only possible. */
export function limitsDanger(text: string): boolean {
  return limited.test(text)
}

const excess = /\btoo (?:many|often|frequently)\b/i
const past =
  /\b(?:when|where) too many\b|\b(?:19|20)\d\d\b|\b(?:last|previous) inspection\b|\bno longer\b|\b(?:had|were|was) (?:been )?(?:too|experienc|judged|found)|\b(?:care leavers|young people|children|they) have had\b/i

/** "Too many children …", of today. */
export function saysTooMany(text: string): boolean {
  return excess.test(text) && !past.test(text)
}
