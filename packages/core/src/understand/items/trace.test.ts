import { describe, expect, it } from 'vitest'
import { draft } from '../../check/example.ts'
import { frameworks } from '../../frameworks/index.ts'
import { Memory } from '../../memory/memory.ts'
import { readReport } from '../../read/read.ts'
import { TitleIndex } from '../../read/titles.ts'
import { readWording } from '../sentences/wording.ts'
import { understand } from '../understand.ts'
import { offered } from './reference-fit.ts'
import { traceWeights } from './trace-weights.ts'

const titles = new TitleIndex(frameworks)

const factsOf = (text: string, memory = new Memory()) => {
  const read = readReport(text, titles)
  if ('reason' in read) throw new Error(read.reason)
  return understand(read.report, read.framework, memory, { wording: readWording, traceModel: traceWeights })
}

const paragraphs = {
  'help-and-protection': [
    '1. A multi-agency safeguarding hub (MASH) receives contacts from schools.',
    '2. Contacts wait too long in the hub before anyone reads them.',
    '3. Core groups meet often.'
  ],
  'in-care': [
    '4. Foster carers are well supported.',
    '5. Too few dental checks are done for children in care.'
  ],
  'care-leavers': [
    '6. Pathway plans are not updated when things change.',
    '7. Advisers visit young people in prison.'
  ],
  leaders: ['8. Audits are read each month.', '9. Supervision is not regular enough.']
} as const
const numbersOf = (text: string, memory?: Memory) =>
  factsOf(text, memory).traces?.map(({ ranked }) => ranked.map(({ paragraph }) => paragraph.paragraph.number))

describe('traces', () => {
  it('put the paragraph that holds the finding first', () => {
    const text = draft({
      paragraphs,
      items: [
        'The timeliness of dental checks.',
        'The regularity of supervision.',
        'The quality of pathway plans.'
      ]
    })
    expect(numbersOf(text)?.map(([first]) => first)).toEqual([5, 9, 6])
  })

  it('read an acronym as what it stands for', () => {
    const text = draft({ paragraphs, items: ['Delay in the MASH.'] })
    expect([1, 2]).toContain(numbersOf(text)?.[0]?.[0])
  })

  it('hold no item of another trade, and list no paragraph for it', () => {
    const [trace] = factsOf(draft({ paragraphs, items: ['The gritting of cycle paths.'] })).traces ?? []
    expect(trace?.held).toBe(false)
    expect(trace?.paragraphs).toEqual([])
  })

  it('are the same whatever the memory has seen', () => {
    const text = draft({ paragraphs, items: ['The timeliness of dental checks.', 'Delay in the MASH.'] })
    const memory = new Memory()
    numbersOf(draft({ paragraphs, items: ['The regularity of supervision.'] }), memory)
    numbersOf(draft({ items: ['Delay in the MASH.'] }), memory)
    expect(numbersOf(text, memory)).toEqual(numbersOf(text))
  })

  it('are not worked out without weights', () => {
    const read = readReport(draft(), titles)
    if ('reason' in read) throw new Error(read.reason)
    expect(understand(read.report, read.framework, new Memory(), { wording: readWording }).traces).toBeNull()
  })

  it('suggest references of the framework, best first, for older frameworks too', () => {
    const items = ['The quality of pathway plans for care leavers.']
    const [trace] = factsOf(draft({ paragraphs, items })).traces ?? []
    expect(offered(trace?.references ?? [])[0]).toBe('outcome 4')
    const [older] = factsOf(draft({ version: '2018', items })).traces ?? []
    expect(offered(older?.references ?? [])[0]).toBe('outcome 4')
  })
})
