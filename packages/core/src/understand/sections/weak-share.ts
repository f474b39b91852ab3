/** How much of what is said below a judgement tells of weaknesses. */
import type { Framework, Judgement } from '../../frameworks/framework.ts'
import type { SectionFacts, Sentence } from '../facts.ts'

/** The sections that a judgement speaks of: its own, or every part that carries no grade where it is one on the whole. */
export function sectionsBelow(
  { id, stated, overall }: Judgement,
  sections: readonly SectionFacts[],
  { judgements }: Framework
): readonly SectionFacts[] {
  const parts = judgements.filter(one => one.stated === 'nowhere').map(one => one.id)
  const own = stated === 'heading' ? [id] : overall ? parts : []
  return sections.filter(({ section }) => own.includes(section.judgement ?? ''))
}

export function sentencesIn({ paragraphs }: Pick<SectionFacts, 'paragraphs'>): readonly Sentence[] {
  return paragraphs.flatMap(({ sentences }) => sentences)
}

/** The share of sentences that tell of a weakness, mixed ones among them; 0 where there is none. */
export function weakShare(sentences: readonly Sentence[]): number {
  const weak = sentences.filter(
    ({ wording }) => wording.polarity === 'weakness' || wording.polarity === 'mixed'
  )
  return sentences.length === 0 ? 0 : weak.length / sentences.length
}
