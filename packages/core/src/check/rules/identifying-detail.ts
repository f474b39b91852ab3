/**
 * Notes details by which a child, a family or a worker could be known: a name, an address, an age beside a place.
 * A published report is read by those whom it is about. Its message never repeats the detail. Leaves alone ages without a
 * place, groups of children, and people in office. Can be wrong where a name is that of a scheme or a building.
 * Source: one of 199 published reports is flagged.
 */
import type { Sentence } from '../../understand/facts.ts'
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { identifyingIn } from '../../understand/slips/identifying.ts'
import { defineRule } from '../rule.ts'
import { examples } from './identifying-detail.examples.ts'

export const identifyingDetail = defineRule({
  id: 'identifying-detail',
  flags: 'A detail could identify a child, a family or a worker.',
  why: 'Reports are published; those whom they are about must not be known by them.',
  leavesAlone: [
    'Ages of groups, and the age of one child without a place or a name.',
    'The lead inspector and people who are named by their office alone.'
  ],
  canBeWrong: 'A name may be that of a scheme, a home or somebody who agreed to be named.',
  source: 'One of 199 published reports is flagged.',
  severity: 'information',
  fixable: false,
  messages: {
    detail: {
      text: 'Could this identify a child, a family or a worker? Published reports leave such details out.'
    }
  },
  options: {},
  *check({ report, facts }) {
    const own = report.authority === null ? [] : [report.authority.name]
    const passages = [
      ...facts.summary,
      ...facts.items,
      ...facts.sections.flatMap(({ paragraphs }) => paragraphs)
    ]
    for (const sentence of passages.flatMap(({ sentences }) => sentences)) {
      const [first, ...others] = identifyingIn(sentence.text, own)
      if (first === undefined) continue
      yield {
        message: 'detail',
        range: rangeWithin(sentence, first.start, first.end),
        evidence: others.length > 0 ? others.map(one => further(sentence, one)) : [whole(sentence)],
        confidence: 'possible'
      }
    }
  },
  examples
})

function further(sentence: Sentence, { start, end }: { readonly start: number; readonly end: number }) {
  return { range: rangeWithin(sentence, start, end), label: 'a further detail' }
}

function whole({ range }: Sentence) {
  return { range, label: 'the sentence' }
}
