/** Pairs of statements on one topic that cannot both be so; the first suits good sections as well as poor ones. */
export interface Opposites {
  readonly topic: string
  readonly strength: string
  readonly weakness: string
}

export const opposites: readonly Opposites[] = [
  {
    topic: 'supervision',
    strength: 'Social workers receive regular, reflective supervision of high quality.',
    weakness:
      'Social workers do not receive regular supervision, and what they do receive is of poor quality.'
  },
  {
    topic: 'caseloads',
    strength: "Social workers' caseloads are manageable in all teams.",
    weakness: "Social workers' caseloads are too high in all teams."
  },
  {
    topic: 'life-story work',
    strength: 'Life-story work is completed promptly and is of a high standard.',
    weakness: 'Life-story work is rarely completed, and it is of a poor standard.'
  },
  {
    topic: 'pathway plans',
    strength: 'Pathway plans are detailed, current and useful to young people.',
    weakness: 'Pathway plans are superficial, out of date and of no use to young people.'
  },
  {
    topic: 'return home interviews',
    strength: 'Return home interviews are completed promptly for children who go missing.',
    weakness: 'Return home interviews are not completed for most children who go missing.'
  },
  {
    topic: 'audit',
    strength: 'Audits are rigorous and lead to improvement in practice.',
    weakness: 'Audits lack rigour and do not lead to improvement in practice.'
  },
  {
    topic: 'health histories',
    strength: 'All care leavers receive a full health history when they turn 18.',
    weakness: 'Care leavers do not receive a health history when they turn 18.'
  },
  {
    topic: 'reviewing officers',
    strength: 'Independent reviewing officers challenge drift and delay effectively.',
    weakness: 'Independent reviewing officers do not challenge drift and delay.'
  },
  {
    topic: 'strategy meetings',
    strength: 'Strategy meetings are held promptly and are well attended by partners.',
    weakness: 'Strategy meetings are delayed and are poorly attended by partners.'
  },
  {
    topic: 'the virtual school',
    strength: 'The virtual school is highly effective in raising attendance.',
    weakness: 'The virtual school is ineffective and attendance is falling.'
  }
]
