/** Statements of the opening summary that the body says the opposite of. */
import type { Framework } from '../frameworks/framework.ts'
import type { Memory } from '../memory/memory.ts'
import type { PassageFacts, SectionFacts, Sentence } from './facts.ts'
import { groupsIn } from './guards.ts'
import { matterOf, sharedMatter } from './matter.ts'
import { plainPolarity } from './plain.ts'

export interface SummaryAgainst {
  readonly sentence: Sentence
  readonly polarity: 'strength' | 'weakness'
  /** Sentences of the body on the same matter that are surely the other way, and not limited; the likest first. */
  readonly opposed: readonly Sentence[]
  /** Those on the same matter that are not: they speak for the summary, or for both sides. */
  readonly agreeing: readonly Sentence[]
}

/** Every unlimited statement of the summary that some sentence of the body is surely opposed to. */
export function summaryAgainst(
  summary: readonly PassageFacts[],
  sections: readonly Pick<SectionFacts, 'paragraphs'>[],
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
      const matter = matterOf(sentence.text, framework, memory)
      if (matter.topics.length === 0) return
      const groups = groupsIn(sentence.text).join()
      for (const { paragraphs } of sections) {
        for (const { sentences } of paragraphs) {
          sentences.forEach((one, place) => {
            const likeness = sharedMatter(matter, matterOf(one.text, framework, memory))
            if (likeness === 0) return
            if (plainPolarity(one, sentences[place + 1]) === other && groupsIn(one.text).join() === groups) {
              opposed.push({ sentence: one, likeness })
            } else if (one.wording.polarity === polarity || one.wording.polarity === 'mixed')
              agreeing.push(one)
          })
        }
      }
      if (opposed.length === 0) return
      opposed.sort((a, b) => b.likeness - a.likeness)
      found.push({ sentence, polarity, opposed: opposed.map(one => one.sentence), agreeing })
    })
  }
  return found
}
