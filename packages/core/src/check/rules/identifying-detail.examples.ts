/** Examples of `identifying-detail`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const telling = (text: string) => draft({ paragraphs: { 'in-care': [`3. ${text}`] } })

export const examples: Rule['examples'] = () => ({
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
      text: telling(
        'Young people learn to cook with mentors from a charity, and key workers Ash Ember Trust employs.'
      ),
      because: 'the name is that of a body'
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
