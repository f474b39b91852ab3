/** Pairs of statements on one topic that cannot both be so; the first suits good sections as well as poor ones. */
export interface Opposites {
  readonly topic: string
  /** How a paragraph on the topic names it, lower case. */
  readonly word: string
  readonly strength: string
  readonly weakness: string
}

export const opposites: readonly Opposites[] = [
  {
    topic: 'supervision',
    word: 'supervision',
    strength: 'Social workers receive regular, reflective supervision of high quality.',
    weakness:
      'Social workers do not receive regular supervision, and what they do receive is of poor quality.'
  },
  {
    topic: 'caseloads',
    word: 'caseload',
    strength: "Social workers' caseloads are manageable in all teams.",
    weakness: "Social workers' caseloads are too high in all teams."
  },
  {
    topic: 'life-story work',
    word: 'life-story',
    strength: 'Life-story work is completed promptly and is of a high standard.',
    weakness: 'Life-story work is rarely completed, and it is of a poor standard.'
  },
  {
    topic: 'pathway plans',
    word: 'pathway plan',
    strength: 'Pathway plans are detailed, current and useful to young people.',
    weakness: 'Pathway plans are superficial, out of date and of no use to young people.'
  },
  {
    topic: 'return home interviews',
    word: 'return home interview',
    strength: 'Return home interviews are completed promptly for children who go missing.',
    weakness: 'Return home interviews are not completed for most children who go missing.'
  },
  {
    topic: 'audit',
    word: 'audit',
    strength: 'Audits are rigorous and lead to improvement in practice.',
    weakness: 'Audits lack rigour and do not lead to improvement in practice.'
  },
  {
    topic: 'health histories',
    word: 'health histor',
    strength: 'All care leavers receive a full health history when they turn 18.',
    weakness: 'Care leavers do not receive a health history when they turn 18.'
  },
  {
    topic: 'reviewing officers',
    word: 'reviewing officer',
    strength: 'Independent reviewing officers challenge drift and delay effectively.',
    weakness: 'Independent reviewing officers do not challenge drift and delay.'
  },
  {
    topic: 'strategy meetings',
    word: 'strategy meeting',
    strength: 'Strategy meetings are held promptly and are well attended by partners.',
    weakness: 'Strategy meetings are delayed and are poorly attended by partners.'
  },
  {
    topic: 'the virtual school',
    word: 'virtual school',
    strength: 'The virtual school is highly effective in raising attendance.',
    weakness: 'The virtual school is ineffective and attendance is falling.'
  },
  {
    topic: 'permanence',
    word: 'permanence',
    strength: 'Permanence plans are made early, and every child knows where they will grow up.',
    weakness: 'Permanence plans are made late, and children do not know where they will grow up.'
  },
  {
    topic: 'private fostering',
    word: 'privately fostered',
    strength: 'Privately fostered children are seen and assessed on time.',
    weakness: 'Privately fostered children are neither seen nor assessed.'
  },
  {
    topic: 'out-of-hours work',
    word: 'emergency duty',
    strength: 'The emergency duty team answers calls at once and keeps children safe overnight.',
    weakness: 'The emergency duty team is slow to answer calls and leaves children unsafe overnight.'
  },
  {
    topic: 'foster carers',
    word: 'foster carer',
    strength: 'Foster carers feel valued and are given the training they ask for.',
    weakness: 'Foster carers feel ignored and are not given the training they ask for.'
  },
  {
    topic: 'neglect',
    word: 'neglect',
    strength: 'Neglect is recognised early and dealt with firmly.',
    weakness: 'Neglect is not recognised until it is entrenched, and it is seldom dealt with.'
  },
  {
    topic: 'core groups',
    word: 'core group',
    strength: 'Core groups meet when they should and drive plans forward.',
    weakness: 'Core groups rarely meet, and plans stand still because of it.'
  },
  {
    topic: 'advocacy',
    word: 'advoca',
    strength: 'Advocates are offered to all children in care and their views carry weight.',
    weakness: 'Children in care are not offered advocates, and their views carry no weight.'
  },
  {
    topic: 'missing children',
    word: 'missing',
    strength: 'The response to children who go missing is swift and coordinated.',
    weakness: 'The response to children who go missing is slow and confused.'
  },
  {
    topic: 'health assessments',
    word: 'health assessment',
    strength: 'Health assessments for children in care take place on time.',
    weakness: 'Health assessments for children in care are overdue.'
  },
  {
    topic: 'brothers and sisters',
    word: 'brothers',
    strength: 'Brothers and sisters are kept together and see each other often.',
    weakness: 'Brothers and sisters are routinely parted and lose touch with each other.'
  },
  {
    topic: 'early help',
    word: 'early help',
    strength: 'Early help is easy to find, and families get it before problems grow.',
    weakness: 'Early help is hard to find, and families do not get it before problems grow.'
  },
  {
    topic: 'workforce',
    word: 'workforce',
    strength: 'The workforce is stable, and children keep the same social worker for years.',
    weakness: 'The workforce is unstable, and children have one social worker after another.'
  },
  {
    topic: 'performance information',
    word: 'performance information',
    strength: 'Performance information is accurate and leaders rely on it every week.',
    weakness: 'Performance information is unreliable and leaders do not make use of it.'
  },
  {
    topic: 'personal advisers',
    word: 'personal adviser',
    strength: 'Personal advisers stay in regular touch with care leavers and know them well.',
    weakness: 'Personal advisers lose touch with care leavers and hardly know them.'
  },
  {
    topic: 'housing',
    word: 'care leavers live',
    strength: 'Care leavers live in safe, suitable homes of their choice.',
    weakness: 'Care leavers live in unsafe, unsuitable homes that they did not choose.'
  },
  {
    topic: 'pre-proceedings',
    word: 'pre-proceedings',
    strength: 'Letters before proceedings are clear and tell parents what must change.',
    weakness: 'Letters before proceedings are confusing and do not tell parents what must change.'
  },
  {
    topic: 'child protection conferences',
    word: 'conference',
    strength: 'Child protection conferences are well attended and produce sharp plans.',
    weakness: 'Child protection conferences are poorly attended and produce vague plans.'
  },
  {
    topic: 'exploitation',
    word: 'exploit',
    strength: 'Exploited children are identified quickly and protected well.',
    weakness: 'Exploited children are not identified and go unprotected.'
  },
  {
    topic: 'allegations',
    word: 'allegation',
    strength: 'Allegations against professionals are handled promptly by the designated officer.',
    weakness: 'Allegations against professionals are left unanswered by the designated officer for months.'
  },
  {
    topic: 'corporate parenting',
    word: 'corporate parenting',
    strength: 'The corporate parenting board is ambitious and holds partners to account.',
    weakness: 'The corporate parenting board lacks ambition and does not hold partners to account.'
  }
]
