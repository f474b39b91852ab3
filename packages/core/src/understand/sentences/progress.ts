/**
 * Sentences that say how the services have moved since an earlier inspection: "Services for care leavers have improved since
 * the last inspection". Only what is said of services as a whole is taken; a supervision policy may be better while the grade
 * falls, and nothing is odd about it.
 */

/** Which way a sentence says that services have moved. */
export type Movement = 'progress' | 'decline'

const since =
  /\bsince (?:(?:the|its|our|their|that) )?(?:(?:last|previous|earlier|\w+ 20\d\d|20\d\d)(?: \w+){0,4} (?:inspection|visit)|(?:inspection|visit) (?:in|of)\b|(?:last|previously) (?:inspected|judged))|\b(?:compared (?:with|to)|at) the (?:last|previous|time of the (?:last|previous)) inspection/i
/** What is said to have moved; the words between it and the verb name it closer. */
const services =
  '(?:services?|practice|effectiveness|experiences(?: and progress)?|outcomes|leadership|support|help(?: and protection)?|care|provision|performance)'
const moved = (verbs: string) =>
  new RegExp(`\\b${services}\\b[^.;:]{0,70}?\\b(?:has|have)(?: \\w+){0,3}? (?:${verbs})\\b`, 'i')
const progressed = moved('improved|strengthened|progressed|got better|been (?:strengthened|transformed)')
const declined = moved('deteriorated|declined|worsened|weakened|regressed|got worse|gone backwards')
/** Movement that is denied, hoped for or spoken of in part. */
const held =
  /\b(?:not|never|n't|insufficiently|yet to|little|limited|need(?:s|ed)? to|should|some (?:aspects|areas)|in some|no (?:aspects?|areas?|services?))\b/i

/** One service or task among many: it may move another way than the grade. */
const narrow =
  /\b(?:LADO|designated officer|foster\w*|adoption|virtual school|homeless|16- and|oversight|scrutiny|supervision|information|number of|panels?)\b/i

/** Null where the sentence makes no such claim. */
export function movementIn(text: string): Movement | null {
  if (!since.test(text) || held.test(text) || narrow.test(text)) return null
  if (declined.test(text)) return progressed.test(text) ? null : 'decline'
  return progressed.test(text) ? 'progress' : null
}
