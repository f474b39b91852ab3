/** Serious weaknesses as an inspector might write them, by the judgement that they suit. */
export const weaknesses: Readonly<Record<string, readonly string[]>> = {
  'help-and-protection': [
    'Too many children are left for weeks in situations of serious risk because nobody has visited them.',
    'Urgent referrals about injured babies had not been read for several days, and these children remained in danger.',
    'Serious failures in child protection enquiries mean that some children have been harmed again.',
    'Inspectors had to ask managers to act at once for nine children who were not safe.',
    'Children who disclosed sexual abuse were not seen, and the adult concerned stayed in the home.',
    'There is a widespread failure to recognise chronic neglect, and children suffer its effects for years.',
    'More than sixty children had no social worker, and no manager knew whether they were safe.',
    'Strategy meetings are not held when children are seriously hurt, which leaves them exposed to further harm.',
    'Exploited children are left without protection because intelligence about dangerous adults is ignored.',
    'Assessments routinely miss violent men in the household, and children have been badly hurt as a consequence.',
    'Dangerous drift in pre-proceedings work has left babies with parents who cannot keep them safe.',
    'Homeless teenagers are turned away without help and have slept in stairwells and parks.'
  ],
  'in-care': [
    'Too many children in care live in unsafe homes that nobody from the council has visited.',
    'Checks on kinship carers were not carried out, and some children were placed with people who went on to hurt them.',
    'Children are moved again and again at short notice, and the damage to their well-being is severe.',
    'Reviews are widely missed, and serious concerns about the care of young children were not acted on.',
    'Several children live illegally in unregistered homes without oversight, and they are at risk of serious harm.',
    'Leaders did not know that children in care had gone missing for whole weekends with dangerous adults.',
    'Permanence planning has failed: many children wait for years with no plan, and they feel abandoned.',
    'Allegations made by children against their carers were not investigated, and the children were left there.',
    'Children in acute distress receive no mental health care, and some have seriously harmed themselves.',
    'A serious lack of management oversight means that children remain with parents who continue to neglect them.'
  ],
  'care-leavers': [
    'Too many care leavers are homeless or live in dangerous lodgings, and the council does not know where they are.',
    'Young people who are being exploited receive no protection because nobody assesses the risk to them.',
    'The authority has lost touch with a third of its care leavers, some of whom are known to be in serious danger.',
    'Most pathway plans are missing, and vulnerable young people have been left to fend for themselves.',
    'Care leavers in mental health crisis are abandoned by services, and some have come to serious harm.',
    'Eighteen-year-olds were placed in bed and breakfast rooms beside adults who were a danger to them.',
    'There is a widespread failure to help young people leaving prison, and many sleep on the street.',
    'Personal advisers have unmanageable caseloads, and urgent calls for help from young people go unanswered.',
    'Young parents were left without support, and serious risks to their babies were overlooked.'
  ],
  leaders: [
    'Leaders did not know about serious failures in frontline practice, and children have been harmed as a result.',
    'There is a lack of management grip at every level, and dangerous decisions go unchallenged.',
    'Senior leaders ignored repeated warnings that children were not safe.',
    'Performance reports were inaccurate and hid the fact that hundreds of children had not been seen.',
    'Supervision has collapsed in several teams, and social workers are left alone with decisions about serious harm.',
    'Caseloads are dangerously high, and leaders have failed to act although children are left at risk.',
    'Audits overlook serious weaknesses, and the same failures have harmed children year after year.',
    'Corporate neglect of the service has left it without the staff needed to keep children safe.',
    'The partnership failed to act on serious incidents, and leaders did not challenge this.',
    'Widespread and serious failures have persisted for years because scrutiny was ineffective.'
  ]
}

/** The bank of a judgement; the combined one draws on both of its parts, and an unknown one on leaders'. */
export function weaknessesFor(judgement: string): readonly string[] {
  if (judgement === 'in-care-and-care-leavers') return [...bank('in-care'), ...bank('care-leavers')]
  if (judgement === 'adoption') return bank('in-care')
  return bank(judgement).length > 0 ? bank(judgement) : bank('leaders')
}

const bank = (id: string): readonly string[] => weaknesses[id] ?? []
