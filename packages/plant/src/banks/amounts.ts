/** Statements of how many, the one as a summary might say it and the other as a section that disagrees. */
export interface Amounts {
  readonly summary: string
  readonly section: string
}

export const amounts: readonly Amounts[] = [
  {
    summary: 'Most care leavers live in safe, suitable homes.',
    section: 'Some care leavers live in safe, suitable homes.'
  },
  {
    summary: 'All children in care have their health needs assessed on time.',
    section: 'Most children in care have their health needs assessed on time.'
  },
  {
    summary: 'Nearly all children who go missing are offered a return home interview.',
    section: 'Some children who go missing are offered a return home interview.'
  },
  {
    summary: 'Most social workers have manageable caseloads.',
    section: 'A small number of social workers have manageable caseloads.'
  },
  {
    summary: 'The vast majority of children in care make good progress at school.',
    section: 'Few children in care make good progress at school.'
  },
  {
    summary: 'Most pathway plans are detailed and up to date.',
    section: 'Most pathway plans are not detailed, and they are not up to date.'
  },
  {
    summary: 'All children have a permanence plan by their second review.',
    section: 'Some children have a permanence plan by their second review.'
  },
  {
    summary: 'Some families receive early help before problems grow.',
    section: 'Nearly all families receive early help before problems grow.'
  },
  {
    summary: 'Almost all assessments include the views of fathers.',
    section: 'Several assessments include the views of fathers.'
  },
  {
    summary: 'Most foster carers feel well supported by their social worker.',
    section: 'Many foster carers do not feel supported by their social worker.'
  },
  {
    summary: 'Most strategy meetings are attended by health and education partners.',
    section: 'Only some strategy meetings are attended by health and education partners.'
  },
  {
    summary: 'All care leavers have a personal adviser whom they trust.',
    section: 'Many care leavers have a personal adviser whom they trust.'
  }
]
