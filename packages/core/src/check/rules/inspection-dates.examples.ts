/** Examples of `inspection-dates`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const footer = 'Inspection of Exampleshire local authority children’s services'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'the days are reversed',
      text: draft({
        title: '((Inspection of Exampleshire local authority children’s services))',
        dates: 'Inspection dates: [[21 to 10 March 2025]]'
      }),
      message: 'reversed',
      resolved: draft()
    },
    {
      name: 'a day that is not in the calendar',
      text: draft({
        title: '((Inspection of Exampleshire local authority children’s services))',
        dates: 'Inspection dates: [[20 to 31 June 2025]]'
      }),
      message: 'impossible',
      resolved: draft({ dates: 'Inspection dates: 16 to 27 June 2025' })
    },
    {
      name: 'an inspection that starts on a Sunday',
      text: draft({
        title: '((Inspection of Exampleshire local authority children’s services))',
        dates: 'Inspection dates: [[9 to 20 March 2025]]'
      }),
      message: 'weekday',
      resolved: draft()
    },
    {
      name: 'a page footer with another month',
      text: draft({
        dates: 'Inspection dates: ((10 to 21 March 2025))',
        closing: [`${footer}\n[[10 to 21 April 2025]] 2`]
      }),
      message: 'disagrees',
      resolved: draft({ closing: [`${footer}\n10 to 21 March 2025 2`] })
    }
  ],
  clean: [
    { text: draft(), because: 'two weeks from Monday to Friday are usual' },
    {
      text: draft({ dates: 'Inspection dates: 10 to 14 March 2025' }),
      because: 'a short inspection takes five days'
    },
    {
      text: draft({ dates: 'Inspection dates: 30 November 2020 to 11 December 2020', version: '2018' }),
      because: 'an inspection may run over the end of a month'
    },
    {
      text: draft({ closing: [`${footer}\n10 March 2025 – 21 March 2025 2`] }),
      because: 'the footer writes the same days in another style'
    },
    {
      text: draft({ closing: [`${footer}\n10 to 21 March 25 2`] }),
      because: 'two digits of the year are the same year'
    },
    {
      text: draft({ dates: 'Inspection dates: 10 to 14 March 2025 and 24 to 28 March 2025' }),
      because: 'a paused inspection prints two runs of days'
    },
    {
      text: draft({ summary: ['Since the inspection of 4 to 15 November 2019 help has become better.'] }),
      because: 'dates of an earlier inspection in the text are not this one’s'
    }
  ]
})
