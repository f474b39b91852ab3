/**
 * Notes details by which a child, a family or a worker could be known: a name, an address, an age beside a place.
 * A published report is read by those whom it is about. Its message never repeats the detail. Leaves alone ages without a
 * place, groups of children, and people in office. Can be wrong where a name is that of a scheme or a building.
 * Source: one of 199 published reports is flagged.
 */
import type { Sentence } from '../../understand/facts.ts'
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { identifyingIn } from '../../understand/slips/identifying.ts'
import { draft } from '../example.ts'
import { defineRule } from '../rule.ts'

const telling = (text: string) => draft({ paragraphs: { 'in-care': [`3. ${text}`] } })

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
  examples: () => ({
    flagged: [
      {
        name: 'a worker by name',
        text: telling('((Children say that [[Mrs Alder]] listens to them.))'),
        message: 'detail',
        resolved: telling('Children say that their worker listens to them.')
      },
      {
        name: 'an age beside a place',
        text: telling('[[A 15-year-old]] girl ((from Elm Street)) has moved twice.'),
        message: 'detail',
        resolved: telling('One girl has moved twice.')
      },
      {
        name: 'a family by name',
        text: telling('((Brothers live with the [[Harrow family]] until they are grown.))'),
        message: 'detail',
        resolved: telling('Brothers live with one foster family until they are grown.')
      }
    ],
    clean: [
      { text: draft(), because: 'nobody is named' },
      {
        text: telling('Support for homeless 16- and 17-year-olds in Exampleshire is swift.'),
        because: 'they are a group'
      },
      {
        text: telling('One 15-year-old said that his worker is kind.'),
        because: 'an age alone names nobody'
      },
      {
        text: telling('Children live with the Exampleshire family of carers.'),
        because: 'it is the authority’s own name'
      },
      {
        text: telling('The family courts and the early help family hubs work well together.'),
        because: 'these are no families'
      },
      {
        text: telling('The Royal family visited the Staying Close scheme.'),
        because: 'names of schemes are no addresses'
      }
    ]
  })
})

function further(sentence: Sentence, { start, end }: { readonly start: number; readonly end: number }) {
  return { range: rangeWithin(sentence, start, end), label: 'a further detail' }
}

function whole({ range }: Sentence) {
  return { range, label: 'the sentence' }
}
