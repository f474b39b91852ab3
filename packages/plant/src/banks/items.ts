/** Improvement items that a report on children's services holds no finding for. */

/** Of other services altogether, in the register of a report. */
export const unrelatedItems: readonly string[] = [
  'The maintenance of the vehicle fleet and the recording of its mileage.',
  'The cataloguing of historic maps in the county archive.',
  'The timeliness of pothole repairs on rural roads.',
  'The consistency of grass cutting in parks and cemeteries.',
  'The quality of food hygiene certificates issued to market traders.',
  'The frequency with which street lamps are inspected and replaced.',
  'The oversight of planning applications for wind turbines.',
  'The accuracy of the electoral register and the postal vote process.',
  'The collection of garden waste and the cleanliness of recycling centres.',
  'The energy efficiency of boilers in the town hall.',
  'The management of coastal erosion and of flood barriers.',
  'The procurement of printers, paper and office furniture.',
  'The condition of bus shelters and the accuracy of timetables.',
  'The preservation of paintings in the municipal gallery.',
  'The enforcement of parking restrictions near the harbour.',
  'The opening hours of the crematorium and the upkeep of its gardens.',
  'The licensing of taxis, public houses and fireworks displays.',
  'The control of rats and pigeons in the covered market.',
  'The lending of audiobooks and newspapers by the mobile library.',
  'The gritting of bridges and footpaths in winter.'
]

/** Of children's services, each with words that a report on its subject cannot do without. */
export const absentItems: readonly { readonly text: string; readonly words: readonly string[] }[] = [
  {
    text: 'The identification of children at risk of radicalisation and their referral to Prevent.',
    words: ['radicali', 'prevent duty', 'channel panel']
  },
  { text: 'The support given to families who have no recourse to public funds.', words: ['recourse'] },
  { text: 'The response to girls at risk of female genital mutilation.', words: ['genital', 'fgm'] },
  { text: 'The help given to children who live with a parent in prison.', words: ['prison'] },
  {
    text: 'The assessment of children at risk of forced marriage and honour-based abuse.',
    words: ['forced marriage', 'honour']
  },
  {
    text: 'The use of secure accommodation and the oversight of deprivation of liberty.',
    words: ['secure accommodation', 'liberty']
  },
  { text: 'The quality of support to children who are bereaved.', words: ['bereave', 'grief'] },
  {
    text: 'The support for children after intercountry adoption.',
    words: ['intercountry', 'overseas adoption']
  },
  {
    text: 'The recognition of fabricated or induced illness by practitioners.',
    words: ['fabricated', 'induced illness']
  },
  {
    text: 'The arrangements for children on remand and their transfer to youth detention.',
    words: ['remand', 'detention']
  },
  {
    text: 'The use of surrogacy orders and step-parent adoption assessments.',
    words: ['surrogacy', 'step-parent']
  },
  { text: 'The help for children who show harmful sexual behaviour.', words: ['sexual behaviour'] },
  { text: 'The support for children whose parents gamble.', words: ['gambl'] },
  {
    text: 'The regulation of child performance licences and chaperones.',
    words: ['chaperone', 'performance licence']
  }
]
