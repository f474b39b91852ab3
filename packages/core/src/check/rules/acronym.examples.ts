/** Examples of `acronym`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'letters of a local name that nobody explains',
      text: draft({ paragraphs: { leaders: ['9. ((The [[QZXV]] meets on Mondays.))'] } }),
      message: 'never',
      resolved: draft({
        paragraphs: { leaders: ['9. The quiet zone xylophone visitors (QZXV) meet on Mondays.'] }
      })
    },
    {
      name: 'a local name that is explained too late',
      text: draft({
        paragraphs: {
          leaders: ['9. The [[FRT]] answers each call.', '10. The ((family response team (FRT))) has grown.']
        }
      }),
      message: 'late',
      resolved: draft({
        paragraphs: {
          leaders: ['9. The family response team (FRT) answers each call.', '10. The FRT has grown.']
        }
      })
    },
    {
      name: 'letters that nobody explains',
      text: draft({
        paragraphs: {
          leaders: ['9. (([[IROs]] read every plan.))']
        }
      }),
      message: 'never',
      resolved: draft({
        paragraphs: { leaders: ['9. Independent reviewing officers (IROs) read every plan.'] }
      })
    },
    {
      name: 'letters before their words',
      text: draft({
        paragraphs: {
          leaders: [
            '9. The [[MASH]] answers each call.',
            '10. The ((multi-agency safeguarding hub (MASH))) has grown.'
          ]
        }
      }),
      message: 'late',
      resolved: draft({
        paragraphs: {
          leaders: [
            '9. The multi-agency safeguarding hub (MASH) answers each call.',
            '10. The MASH has grown.'
          ]
        }
      })
    },
    {
      name: 'words given twice',
      text: draft({
        paragraphs: {
          leaders: [
            '9. The ((emergency duty team (EDT))) is on call.',
            '10. The [[emergency duty team (EDT)]] keeps good notes.'
          ]
        }
      }),
      message: 'twice',
      resolved: draft({
        paragraphs: {
          leaders: ['9. The emergency duty team (EDT) is on call.', '10. The EDT keeps good notes.']
        }
      })
    }
  ],
  clean: [
    {
      text: draft({ paragraphs: { leaders: ['9. Each child sees an NHS dentist.'] } }),
      because: 'everybody knows these letters'
    },
    {
      text: draft({ paragraphs: { leaders: ['9. The STRIVE panel meets on Mondays.'] } }),
      because: 'letters with a vowel may be the name of a project'
    },
    {
      text: draft({
        paragraphs: { leaders: ['9. The quiet zone visitors (QZV) meet on Mondays.', '10. The QZV sings.'] }
      }),
      because: 'a local name is written out'
    },
    {
      text: draft({
        paragraphs: {
          leaders: ['9. The MASH (multi-agency safeguarding hub) is calm.', '10. Calls to the MASH are few.']
        }
      }),
      because: 'the words may follow the letters'
    },
    {
      text: draft({
        paragraphs: {
          leaders: [
            '9. The independent reviewing officer (IRO) writes to each child.',
            '10. Children like what IROs write.'
          ]
        }
      }),
      because: 'a plural is the same acronym'
    },
    {
      text: draft({
        paragraphs: { leaders: ['9. The multi-agency safeguarding hub, known as MASH, is calm.'] }
      }),
      because: 'the words may stand before the letters without a bracket'
    },
    {
      text: draft({
        paragraphs: {
          leaders: ['9. The emergency duty team is calm. Police ring the EDT before they visit.']
        }
      }),
      because: 'the sentence before has the words'
    },
    {
      text: draft({
        paragraphs: {
          leaders: ['9. Concerns about staff go to the designated officer, known locally as the LADO.']
        }
      }),
      because: 'it is said who is called so'
    },
    {
      text: draft({
        paragraphs: {
          leaders: [
            "9. The independent reviewing officers' (IROs') letters are warm.",
            '10. Children like what IROs write.'
          ]
        }
      }),
      because: 'words and letters may both have a possessive'
    },
    {
      text: draft({ paragraphs: { leaders: ['9. The emergency duty team (EDT) is on call.'] } }),
      because: 'half of all reports write letters out and use them once'
    },
    {
      text: draft({
        paragraphs: {
          leaders: [
            '9. Unaccompanied asylum-seeking children (UASC) learn English quickly.',
            '10. Each of the UASC has a mentor.'
          ]
        }
      }),
      because: 'a hyphen joins two words that have a letter each'
    }
  ]
})
