/** Examples of `reference-fit`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const cite = (text: string, reference: string) => `${text} (${reference}, national framework)`

const flagged = (text: string, reference: string) => `((${text})) [[(${reference}, national framework)]]`

const pathway = 'The quality of pathway plans for care leavers.'

const missing = 'The take-up of return home interviews for children who go missing.'

const oversight = 'The quality of management oversight and supervision of social workers.'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'pathway plans cited under help for families',
      text: draft({ items: [flagged(pathway, 'outcome 1')] }),
      message: 'unexpected',
      resolved: draft({ items: [cite(pathway, 'outcome 4')] })
    },
    {
      name: 'missing children cited under the workforce',
      text: draft({ items: [flagged(missing, 'enabler 3')] }),
      message: 'unexpected',
      resolved: draft({ items: [cite(missing, 'outcome 3')] })
    },
    {
      name: 'oversight cited under children in homes',
      text: draft({ items: [flagged(oversight, 'principle 4')] }),
      message: 'unexpected',
      resolved: draft({ items: [cite(oversight, 'enabler 2')] })
    }
  ],
  clean: [
    { text: draft({ items: [cite(oversight, 'enabler 2')] }), because: 'it is the usual reference' },
    {
      text: draft({ items: [cite(oversight, 'enabler 3')] }),
      because: 'another is likelier, but this one is used too'
    },
    {
      text: draft({ items: [pathway] }),
      because: 'no reference is cited; improvement-reference reports it'
    },
    {
      text: draft({ items: [cite(pathway, 'outcome 9')] }),
      because: 'an unknown reference is a matter of another rule'
    },
    {
      text: draft({ version: '2018', items: [pathway] }),
      because: 'the framework of that year asks for no references'
    },
    {
      text: draft({ items: [cite('Oversight of plans for children who go missing.', 'outcome 3')] }),
      because: 'an item on two things may cite either'
    }
  ]
})
