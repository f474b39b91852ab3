import { describe, expect, it } from 'vitest'
import { identifyingIn } from './identifying.ts'
import { internalReferences } from './internal-references.ts'
import { leftoversIn } from './leftovers.ts'
import { datedFutures } from './past-future.ts'
import { priorityHeadings } from './priority-heading.ts'
import { leansOnOthers, repeatsIn } from './repeats.ts'
import type { Stretch } from './stretch.ts'
import { toldFacts, unlikeRemaining } from './told-facts.ts'

const words = (text: string, found: readonly Stretch[]) =>
  found.map(({ start, end }) => text.slice(start, end))

describe('leftovers', () => {
  it.each([
    ['Visits are due. [Insert figure for 2025]', '[Insert figure for 2025]'],
    ['Of these, xx% were seen.', 'xx'],
    ['Seen on XX/XX/2025 by one worker.', 'XX'],
    ['The lead is TBC.', 'TBC'],
    ['Choose an item. Plans are clear.', 'Choose an item'],
    ['Dear {{name}}, plans are clear.', '{{name}}'],
    ['See Error! Reference source not found. for more.', 'Error! Reference source not found'],
    ['Note to editor: shorten.', 'Note to editor'],
    ['Plans are clear ??', '??'],
    ['There are ____ children.', '____'],
    ['<insert name> is settled.', '<insert name>']
  ])('are found in %s', (text, left) => {
    expect(words(text, leftoversIn(text))[0]).toBe(left)
  })

  it.each([
    'A child said that [she] is heard.',
    'Part XX of the guidance holds.',
    'Is this so? It is.',
    'The plan is to be confirmed in May.',
    'Notes to carers are clear.'
  ])('are not seen in %s', text => {
    expect(leftoversIn(text)).toEqual([])
  })
})

describe('references to the report itself', () => {
  it.each([
    ['This is told in paragraph 18.', 'paragraph', [18]],
    ['See paras 3, 4 and 12.', 'paragraph', [3, 4, 12]],
    ['As para. 7 says, plans are clear.', 'paragraph', [7]],
    ['It is the 3rd area for improvement.', 'item', [3]],
    ['This is area for improvement four.', 'item', [4]],
    ['The second bullet point says so.', 'item', [2]]
  ])('are read in %s', (text, to, numbers) => {
    expect(internalReferences(text)).toMatchObject([{ to, numbers }])
  })

  it.each([
    'Under paragraph 6 of Schedule 2 they may stay.',
    'The first area for improvement at the last inspection is met.',
    'Working Together, paragraph 40, says so.',
    'Homes follow paragraph 12(3).'
  ])('are not those of another document: %s', text => {
    expect(internalReferences(text)).toEqual([])
  })
})

describe('details that identify', () => {
  const own = ['Exampleshire']
  it.each([
    'Miss Alder is kind.',
    'Her personal adviser, Jane Alder, rings.',
    'He lives at 12 Larch Road.',
    'A boy named Robin moved.',
    'A 9-year-old from Larchford moved.',
    'They stay with the Harrow family.',
    'A child at AB1 2CD waits.',
    'One was born on 3 May 2012.',
    'See case number 123456.'
  ])('are found in %s', text => {
    expect(identifyingIn(text, own).length).toBeGreaterThan(0)
  })

  it.each([
    'A 17-year-old in Exampleshire may stay.',
    'Homeless 16- and 17-year-olds are helped.',
    'The early help family hubs work.',
    'Support from the Staying Close project is good.',
    'Social workers in Exampleshire visit.',
    'The Exampleshire family of carers grows.'
  ])('are not seen in %s', text => {
    expect(identifyingIn(text, own)).toEqual([])
  })
})

describe('dated futures', () => {
  it.each([
    ['By the end of March 2024, leaders will open a hub.', { year: 2024, month: 3 }],
    ['The hub is due to open in spring 2024.', { year: 2024, month: 12 }],
    ['A team will be set up in 2023.', { year: 2023, month: 12 }],
    ['The council plans to move by 5 May 2024.', { year: 2024, month: 5, day: 5 }]
  ])('are read in %s', (text, by) => {
    expect(datedFutures(text)).toMatchObject([{ by }])
  })

  it.each([
    'The plan agreed in 2021 will help.',
    'Leaders will use what was learnt in 2021.',
    'In 2021 leaders opened a hub.',
    'It would open by 2021.',
    'The budget will grow in 2021/22.'
  ])('are not seen in %s', text => {
    expect(datedFutures(text)).toEqual([])
  })
})

describe('facts told more than once', () => {
  it('have what they are about and their value', () => {
    expect(toldFacts('Since the last inspection in May 2021 help is better.')).toMatchObject([
      { kind: 'last-inspection', value: '2021' }
    ])
    expect(toldFacts('In all, 82 per cent of care leavers are in work.')).toMatchObject([
      { kind: 'measure', about: 'care leavers are in work', value: '82' }
    ])
    expect(toldFacts('Lead inspector: Ada Quill, HMI')).toMatchObject([{ value: 'Ada Quill' }])
  })

  it('are not values of another year', () => {
    expect(toldFacts('Last year 82% of care leavers were in work.')).toEqual([])
  })

  const grades = [
    { id: 'good', words: ['Good'] },
    { id: 'inadequate', words: ['Inadequate'] }
  ]
  it.each([
    ['The council was rated good in 2020 and remains inadequate.', true],
    ['Services were judged to be inadequate in 2022 and continue to be good.', true],
    ['Services were judged good in 2022 and remain good.', false],
    ['Leaders were judged inadequate, but help remains good.', false]
  ])('are unlike what they remain: %s', (text, unlike) => {
    expect(unlikeRemaining(text, grades) !== null).toBe(unlike)
  })
})

describe('texts that stand twice', () => {
  it('are found whatever their case and punctuation', () => {
    const texts = ['Plans are clear and short.', 'Homes are warm and dry.', 'plans are clear, and short']
    const [repeat] = repeatsIn(
      texts.map(text => ({ text })),
      3
    )
    expect(repeat).toEqual({ first: { text: texts[0] }, again: { text: texts[2] } })
  })

  it('may lean on what stands before them', () => {
    expect(leansOnOthers('This is an improvement.')).toBe(true)
    expect(leansOnOthers('Thislewood is a home.')).toBe(false)
  })
})

describe('headings of priority action', () => {
  it.each([
    '## Areas for priority action',
    '**Area for priority action:**',
    'AREAS FOR PRIORITY ACTION',
    '2. Areas of priority action'
  ])('are found in %s', line => {
    expect(priorityHeadings(`Words.\n\n${line}\n\n- One.\n`)).toHaveLength(1)
  })

  it('are no sentences', () => {
    expect(priorityHeadings('Areas for priority action were named in 2019.\n')).toEqual([])
  })
})
