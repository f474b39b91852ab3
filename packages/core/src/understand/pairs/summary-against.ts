/** Statements of the opening summary that the body says the opposite of. */
import type { Framework } from '../../frameworks/framework.ts'
import type { Memory } from '../../memory/memory.ts'
import type { PassageFacts, PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'
import { groupsIn } from '../sentences/guards.ts'
import { plainPolarity } from '../sentences/plain.ts'
import { matterOf, sameHead, sharedMatter } from './matter.ts'

export interface SummaryAgainst {
  readonly sentence: Sentence
  readonly polarity: 'strength' | 'weakness'
  /** Sentences of the body on the same matter that are surely the other way, and not limited; the likest first. */
  readonly opposed: readonly Sentence[]
  /** Those on the same matter that are not: they speak for the summary, or for both sides. */
  readonly agreeing: readonly Sentence[]
  /** Those of them that open on the same subject: "Foster carers …" and not "Training of foster carers …". */
  readonly subject: {
    readonly opposed: readonly Sentence[]
    readonly agreeing: readonly Sentence[]
    /** Surely the other way, limited or not. */
    readonly otherwise: readonly Sentence[]
  }
}

/** The chance from which a sentence is surely the other way. */
const sure = 0.5

/** Every unlimited statement of the summary that some sentence of the body is surely opposed to. */
export function summaryAgainst(
  summary: readonly PassageFacts[],
  sections: readonly Pick<PlacedSection, 'paragraphs'>[],
  framework: Framework,
  memory: Memory
): SummaryAgainst[] {
  const found: SummaryAgainst[] = []
  for (const passage of summary) {
    passage.sentences.forEach((sentence, at) => {
      const polarity = plainPolarity(sentence, passage.sentences[at + 1])
      if (polarity === null) return
      const other = polarity === 'strength' ? 'weakness' : 'strength'
      const opposed: { sentence: Sentence; likeness: number }[] = []
      const agreeing: Sentence[] = []
      const subject = { opposed: [] as Sentence[], agreeing: [] as Sentence[], otherwise: [] as Sentence[] }
      const matter = matterOf(sentence.analysis, framework, memory)
      const groups = groupsIn(sentence.text).join()
      for (const { paragraphs } of sections) {
        for (const { sentences } of paragraphs) {
          sentences.forEach((one, place) => {
            const ofOne = matterOf(one.analysis, framework, memory)
            const likeness = sharedMatter(matter, ofOne)
            if (likeness === 0) return
            const sameSubject = sameHead(matter, ofOne)
            const { wording } = one
            if (plainPolarity(one, sentences[place + 1]) === other && groupsIn(one.text).join() === groups) {
              opposed.push({ sentence: one, likeness })
              if (sameSubject) subject.opposed.push(one)
            } else if (wording.polarity === polarity || wording.polarity === 'mixed') {
              agreeing.push(one)
              if (sameSubject) subject.agreeing.push(one)
            }
            const chance = wording.probabilities[other === 'strength' ? 0 : 1]
            if (sameSubject && wording.polarity === other && chance > sure) subject.otherwise.push(one)
          })
        }
      }
      if (opposed.length + subject.otherwise.length === 0) return
      opposed.sort((a, b) => b.likeness - a.likeness)
      found.push({ sentence, polarity, opposed: opposed.map(one => one.sentence), agreeing, subject })
    })
  }
  return found
}
