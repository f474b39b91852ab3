/** Examples of `terminology`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'two names for children in care',
      text: draft({
        paragraphs: {
          'in-care': [
            '3. Few ((children in care)) move school.',
            '4. Some [[looked after children]] play football.'
          ]
        }
      }),
      message: 'mixed',
      resolved: draft({
        paragraphs: {
          'in-care': ['3. Few children in care move school.', '4. Some children in care play football.']
        }
      })
    },
    {
      name: 'two spellings of adviser',
      text: draft({
        paragraphs: {
          'care-leavers': [
            '5. Each has a ((personal adviser)).',
            '6. A [[personal advisor]] rings them weekly.'
          ]
        }
      }),
      message: 'mixed',
      resolved: draft({
        paragraphs: {
          'care-leavers': ['5. Each has a personal adviser.', '6. A personal adviser rings them weekly.']
        }
      })
    },
    {
      name: 'a possessive, which is for the writer to turn round',
      text: draft({
        paragraphs: {
          'in-care': [
            '3. Few ((children in care)) move.',
            '4. Nurses ask for [[looked after children]]’s views.'
          ]
        }
      }),
      message: 'mixed',
      resolved: draft({
        paragraphs: {
          'in-care': ['3. Few children in care move.', '4. Nurses ask for the views of children in care.']
        }
      })
    },
    {
      name: 'a capital at the start of a sentence',
      text: draft({
        paragraphs: {
          'in-care': ['3. Few ((children in care)) move.', '4. [[Looked-after children]] play football.']
        }
      }),
      message: 'mixed',
      resolved: draft({
        paragraphs: { 'in-care': ['3. Few children in care move.', '4. Children in care play football.'] }
      })
    }
  ],
  clean: [
    {
      text: draft({ paragraphs: { 'in-care': ['3. Few looked after children move school.'] } }),
      because: 'one name all through is nobody’s puzzle'
    },
    {
      text: draft({
        paragraphs: {
          'in-care': ['3. Few children in care move.', '4. The looked after children nurse is known to all.']
        }
      }),
      because: 'a post keeps its name'
    },
    {
      text: draft({ paragraphs: { 'in-care': ['3. Few children in care move school.'] } }),
      because: 'the preferred name is the only one'
    },
    {
      text: draft({
        paragraphs: {
          'in-care': ['3. Few children in care move.', '4. Nurses write the looked after children’s reviews.']
        }
      }),
      because: 'a meeting keeps its name'
    },
    {
      text: draft({
        paragraphs: {
          'help-and-protection': [
            '1. Visits look to the well-being of each child.',
            '2. The Wellbeing Service is near.'
          ]
        }
      }),
      because: 'a capital makes it a name'
    },
    {
      text: draft({
        paragraphs: {
          'in-care': ['3. Few children in care move.', '4. Some children are well looked after by aunts.']
        }
      }),
      because: 'the same words may be plain English'
    }
  ]
})
