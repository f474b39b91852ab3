/** Words that tell nothing of whose report is read; the page's script, which reads them, holds no code of core. */

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

/** Parts of an authority's name that many have. */
export const generalWords: ReadonlySet<string> = new Set(
  'the royal london borough metropolitan district unitary county city council councils authority local of and upon on in children’s children services social care families trust combined'.split(
    ' '
  )
)

/** Terms of the field and of law that are written with a capital in any report, in small letters. */
export const commonCapitals: ReadonlySet<string> = new Set(
  `act acts adviser advisers advocate agency april arrangements assessment assessments august board boards british care chair chief child
  children christmas christian close cognitive commissioner committee conference conferences constitution convention corporate council
  councillors court courts covid crown december designated director department early easter education employment england english
  executive experienced eu europe european family families february focus forum framework friday functional further general government
  guardian headteacher health hearing her his home house hub human improvement independent individual information in january july june
  justice juvenile kinship lead leaving learning legal local looked march majesty majesty’s may meeting member mental monday multi
  muslim national needs neglect newly northern november october officer officers ofsted offer online order orders outline panel
  parenting partnership pathway pathways personal plan plans police practice practitioner principal private proceedings protection
  protocol public putting put qualified quality ramadan referral register registered regulation regulations responsible review
  reviewing roma saturday school schools scotland scrutiny secretary section send september service services social special specialist
  staying state statutory strategy strengths sunday supervising support team teams thursday together transfer travellers tuesday
  unaccompanied union united kingdom university virtual vulnerable wales wednesday welsh worker workers working year young youth
  gypsy asylum seeking adoption fostering foster contact centre referral front door duty edge signs safety`
    .split(/\s+/)
    .filter(word => word !== '')
)
