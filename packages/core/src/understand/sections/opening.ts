/** The sentence that opens a section, where it speaks of the whole and most of what follows says otherwise. */
import type { PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'
import { turnsAgainst } from '../sentences/guards.ts'
import { sentencesIn, weakShare } from './weak-share.ts'

export interface OpeningAgainst {
  readonly opening: Sentence
  /** What follows and says otherwise, surest first. */
  readonly otherwise: readonly Sentence[]
}

/** A shorter section is still being written. */
const fewest = 12
const sure = 0.8
/** Praise stands above this share of weak sentences at least, and blame above that one at most. */
const mostlyWeak = 0.6
const hardlyWeak = 0.1

/** "The quality of practice is …", "Services for care leavers are …", "Children receive an effective service." */
const ofWhole =
  /^(?:overall, )?(?:the (?:overall )?(?:quality|standard) of (?:the )?(?:practice|services?|support|help|care|work)\b|services (?:for|to)\b|(?:children|care leavers|young people|families)\b[^,;]{0,90}\b(?:receive|receives|get|experience|benefit from)\b[^,;]{0,60}\b(?:services?|support|help|care|practice)\.?$)/i

/** Null where the opening speaks of a part, claims a grade, is taken back by the next sentence, or fits what follows. */
export function openingAgainst(section: Pick<PlacedSection, 'paragraphs'>): OpeningAgainst | null {
  const [opening, next, ...more] = sentencesIn(section)
  if (opening === undefined || next === undefined || more.length + 2 < fewest) return null
  const { polarity, probabilities } = opening.wording
  if (polarity !== 'strength' && polarity !== 'weakness') return null
  if (Math.max(...probabilities) < sure || !ofWhole.test(opening.text)) return null
  if (turnsAgainst(next.text) || opening.lexical.gradeWords.length > 0) return null
  const rest = [next, ...more]
  const share = weakShare(rest)
  if (polarity === 'strength' ? share < mostlyWeak : share > hardlyWeak) return null
  const chance = ({ wording }: Sentence) => wording.probabilities[polarity === 'strength' ? 1 : 0]
  const otherwise = rest.filter(one => chance(one) >= sure).sort((one, other) => chance(other) - chance(one))
  return otherwise.length === 0 ? null : { opening, otherwise }
}
