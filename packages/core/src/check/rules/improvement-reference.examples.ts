/** Examples of `improvement-reference`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const letters = 'The timeliness of letters to parents before proceedings.'

const plans = 'The quality of plans for young people who leave care.'

const foster = 'The choice of homes for brothers and sisters.'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'an item without a reference',
      text: draft({ items: [`[[${letters}]]`, `${plans} (((outcome 4, national framework)))`] }),
      message: 'missing',
      resolved: draft()
    },
    {
      name: 'an outcome that does not exist',
      text: draft({
        items: [
          `${letters} [[(outcome 7, national framework)]]`,
          `${plans} (((outcome 4, national framework)))`
        ]
      }),
      message: 'invalid',
      resolved: draft()
    },
    {
      name: 'an invalid reference that has no neighbour',
      text: draft({ items: [`((${letters} [[(outcome 7, national framework)]]))`] }),
      message: 'invalid',
      resolved: draft({ items: [`${letters} (outcome 1, national framework)`] })
    },
    {
      name: 'a misspelt reference',
      text: draft({ items: [`((${letters} [[(outcom 3, nationl framework)]]))`] }),
      message: 'misspelt',
      resolved: draft({ items: [`${letters} (outcome 3, national framework)`] })
    },
    {
      name: 'a bracket that is not closed',
      text: draft({
        items: ['((The timeliness of letters to parents. [[(outcome 1, national framework]]))']
      }),
      message: 'unclosed',
      resolved: draft({ items: ['The timeliness of letters to parents. (outcome 1, national framework)'] })
    },
    {
      name: 'two references on one item',
      text: draft({ items: [`((${letters} [[(outcome 1 and outcome 3, national framework)]]))`] }),
      message: 'several',
      resolved: draft({ items: [`${letters} (outcome 1, national framework)`] })
    },
    {
      name: 'one reference in another style',
      text: draft({
        items: [
          `${letters} (((outcome 1, national framework)))`,
          `${plans} (outcome 4, national framework)`,
          `${foster} [[(Outcome four)]]`
        ]
      }),
      message: 'style',
      resolved: draft({
        items: [
          `${letters} (outcome 1, national framework)`,
          `${plans} (outcome 4, national framework)`,
          `${foster} (outcome 4, national framework)`
        ]
      })
    }
  ],
  clean: [
    { text: draft(), because: 'the house form is what most reports print' },
    {
      text: draft({ items: [`${letters} (Outcome one)`, `${plans} (Enabler two)`] }),
      because: 'number words are a style of their own'
    },
    {
      text: draft({ items: [`${letters} [Outcome 3, national framework].`] }),
      because: 'square brackets and a stop after them are understood'
    },
    {
      text: draft({ items: [`${letters} (National Framework, Outcome 4)`] }),
      because: 'the framework may be named first'
    },
    {
      text: draft({ items: [`${letters} (outcome 1, national\nframework)`] }),
      because: 'a reference may be wrapped over two lines'
    },
    {
      text: draft({
        items: [`${plans} (enabler: leaders drive conditions for effective practice, national framework)`]
      }),
      because: 'an enabler may be named in place of its number'
    },
    { text: draft({ version: '2023' }), because: 'until January 2025 no reference is asked for' },
    {
      text: draft({
        dates: 'Inspection dates: 2 December 2024 to 31 January 2025',
        items: [letters, plans]
      }),
      because: 'an inspection that began before references were asked for need not cite any'
    }
  ]
})
