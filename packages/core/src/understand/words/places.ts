/** Finds the names of places in a sentence, and whether they stand where a report names the authority it is about. */
import type { PlaceUse } from '../sentence-facts.ts'

const name =
  '[A-Z][a-z]+(?:-[A-Za-z]+)*(?:(?: and| &| of| upon| on| with| the)* [A-Z][a-z]+(?:-[A-Za-z]+)*){0,5}'
const inPlace = new RegExp(`\\bin (?:the )?(${name})(?![A-Za-z])`, 'g')
const possessive = new RegExp(
  `(?<![\\w-])(${name})(?:'s|s'|'|(?= (?:(?:[Cc]ounty|[Cc]ity|[Bb]orough|[Mm]etropolitan|[Ll]ocal) )?(?:[Cc]ouncil|authority|children's services)\\b))`,
  'g'
)
/** Who is spoken of right before "in X" when X is the inspected authority, at the beginning of a sentence. */
const ownBefore =
  /^(?:[A-Z][a-z ]{2,30}, )?(?:(?:the )?(?:overall )?(?:[a-z]+ )?(?:quality|effectiveness|experiences|impact|range)(?: and [a-z]+)? of )?(?:the )?(?:(?:outcomes|services|support|help|provision|practice) for )?(?:most |many |all |the majority of |vulnerable |disabled )?(?:children|care leavers|families|children's services|children's social care|children's social care services|services)(?:,? (?:and|who|young|their|in|need|help|protection|care|leavers|families|people|children|carers|experienced))* in (?:the )?$/i
/** Not names of authorities: years of school, the nation, its courts and times. */
const noAuthority =
  /^(?:England|Britain|Wales|Scotland|Ireland|Ukraine|Europe|London|Year|Key|Reception|Stage|Level|January|February|March|April|May|June|July|August|September|October|November|December|Ofsted|Children|The|Staying|Section|Spring|Summer|Autumn|Winter|Court|Parliament|Covid|English|Care|Part|North|South|East|West|Education|Department|Working|Phase|Signs|Local|This|Their|Here|There|These|Those|Most|Many|Some|All|Both|When|Where|While|However|Since|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/

/** Words after a name that make it the name of something else. */
const partOfName =
  /^ (?:team|service|hub|project|programme|home|school|college|panel|area|and (?:elsewhere|other))/i

/** Last words of a name that make it the name of something else. */
const elseNamed = / (?:Academy|Centre|College|Home|Hospital|House|Hub|Project|School|Team)$/

/** People who are somewhere else than at home. */
const elsewhere =
  /\b(?:live|lives|lived|living|placed|settled|born|based|held|detained)(?: \w+){0,2} in (?:the )?$/

/** Words that take "in" and something other than a place: "invested in Kind Words". */
const noPlaceBefore =
  /\b(?:invest(?:s|ed|ing|ment)?|train(?:s|ed|ing)?|brought|bring(?:s|ing)?|believ(?:es?|ed|ing)|engag(?:es?|ed|ing)|involved|participat(?:es?|ed|ing)|interest(?:ed)?|confiden(?:t|ce)|skilled|experienced|expertise|qualified|qualifications?|accredited|accreditation|grounded|rooted|steeped|versed|coached|pioneers?|courses?) in (?:the )?$/i

/** Capitalised words at both sides of "in" are one name, "Partners in Change", but for services and bodies of a place. */
const withinName =
  /(?<=\S )(?!(?:Care|Need|Services?|Partnerships?|Boards?|Council|Authority|Hubs?|Trust|Police|Courts?|Teams?|People|Children|Leavers|Families|Workers?|Leaders|Panels?|Schools?|Centres?)\b)[A-Z][a-z]+ in (?:the )?$/
/** Characters in front of a place that tell what it is. */
const reach = 80

/** What a programme or a plan is named after: "Partners in Change", "Children in Need". */
const matter =
  /^(?:Action|Change|Crisis|Difficulty|Employment|Focus|Learning|Life|Mind|Motion|Need|Partnership|Practice|Progress|Recovery|Residence|Safeguarding|Safety|Schools|Sport|Transition|Trust|Work)$/

/** The places of a sentence, in order. Offsets are into its text. */
export function findPlaces(text: string): PlaceUse[] {
  const uses: PlaceUse[] = []
  for (const match of text.matchAll(inPlace)) add(match, match[0].length - (match[1] as string).length)
  for (const match of text.matchAll(possessive)) add(match, 0)
  return uses.sort((a, b) => a.start - b.start)

  function add(match: RegExpExecArray, lead: number): void {
    const printed = match[1] as string
    const start = match.index + lead
    if (noAuthority.test(printed)) return
    const end = start + printed.length
    const before = text.slice(0, start)
    const near = before.slice(-reach)
    if (lead > 0 && (matter.test(printed) || noPlaceBefore.test(near) || withinName.test(near))) return
    const other = elseNamed.test(printed) || partOfName.test(text.slice(end))
    const own =
      lead > 0 && !other && before.length < 160 && ownBefore.test(before) && !/^'s? |^,/.test(text.slice(end))
    const located = lead > 0 && !other && !elsewhere.test(before)
    uses.push({ name: printed, start, end, own, located })
  }
}
