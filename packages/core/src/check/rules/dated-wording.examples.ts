/** Examples of `dated-wording`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const dates = 'Inspection dates: ((10 to 21 March 2025))'

const telling = (text: string, dates?: string) =>
  draft({ ...(dates === undefined ? {} : { dates }), paragraphs: { leaders: [`7. ${text}`] } })

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a month before the inspection',
      text: telling('By [[March 2024]] leaders will open a new hub.', dates),
      message: 'past',
      resolved: telling('By March 2026 leaders will open a new hub.')
    },
    {
      name: 'a plan for the year before',
      text: telling('A new centre is planned for [[2024]].', dates),
      message: 'past',
      resolved: telling('A new centre was planned for 2024.')
    },
    {
      name: 'the title as it was until 2022',
      text: draft({ dates, lead: 'Lead inspector: Robin Sample, [[Her Majesty’s Inspector]]' }),
      message: 'title',
      resolved: draft()
    }
  ],
  clean: [
    { text: draft(), because: 'the title fits the dates' },
    { text: telling('Leaders will open a new hub in March 2025.'), because: 'the month is not over' },
    {
      text: telling('The strategy that was agreed in 2023 will lead to smaller teams.'),
      because: 'the date is that of the strategy'
    },
    {
      text: telling('Plans to open a second hub in 2023 were dropped.'),
      because: 'it says what became of the plans'
    },
    {
      text: telling('Leaders will build on the work begun in 2023.'),
      because: 'the date is that of the work'
    },
    {
      text: telling('The budget will grow in 2024/25 and after.'),
      because: 'the year goes on after the inspection began'
    },
    {
      text: draft({ version: '2018', lead: 'Lead inspector: Robin Sample, Her Majesty’s Inspector' }),
      because: 'the inspection was before September 2022'
    }
  ]
})
