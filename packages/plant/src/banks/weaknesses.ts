/** Serious weaknesses as an inspector might write them, by the judgement that they suit. */
const weaknesses: Readonly<Record<string, readonly string[]>> = {
  'help-and-protection': [
    'Too many children remain in situations of actual or likely harm without an effective response.',
    'Social workers do not recognise or respond to escalating risk, and this leaves children in harmful situations for too long.',
    'Children are not safe because serious concerns about their welfare are not investigated.',
    'A significant number of children have been left living in neglectful homes for long periods without intervention.',
    'Inspectors identified children who were at immediate risk of harm and who had not been seen by a social worker.',
    'Child protection enquiries are poor and leave children at risk of significant harm.',
    'There are serious and widespread failures in the protection of children.',
    'Poor decision-making means that children are returned to unsafe homes.',
    'Children have come to harm because warnings from schools were disregarded.',
    "For too many children, the local authority's failure to act has resulted in further abuse.",
    'A child died after repeated concerns were not acted upon.',
    'Many children wait months for a social worker, and in that time nobody knows whether they are safe.',
    'Weak management oversight has left vulnerable children exposed to continuing domestic violence.',
    'Unborn babies at risk are not assessed in time, leaving newborns without protection.',
    'Risks to children are routinely underestimated.',
    'Visits to children on child protection plans are frequently missed, and their safety is not assured.',
    'Strategy discussions are not convened when children are injured.',
    'Serious drift and delay leave children in abusive homes.',
    'Thresholds are applied wrongly, so children at risk of serious harm receive no help.',
    'There is a lack of response to children at risk of criminal exploitation, leaving them in danger.',
    'The out-of-hours service does not respond to emergencies, and children have been left overnight with violent adults.',
    "Children's disclosures of abuse are not believed.",
    'The quality of practice is so poor that children are unsafe.',
    'Over half of the children on protection plans had not been visited for two months.',
    'A large number of children are living with parents who continue to harm them because court action has been delayed.',
    'Homeless 16-year-olds are refused help and left to sleep rough.',
    'There are significant weaknesses in the safeguarding of disabled children, who are left at risk.',
    'Police information about dangerous adults is not shared, so children remain at risk.',
    'The failure to hold timely conferences means children are without a protection plan while they are being harmed.',
    "Children's plans are ineffective, and children suffer chronic neglect as a result.",
    'Inspectors found children living in squalid and dangerous conditions that social workers had accepted as normal.',
    'The local authority has failed to protect a number of children from serious and enduring harm.',
    'Professionals do not share information when a child is at risk, and harm has continued as a result.',
    'Children at risk of sexual abuse within the family wait weeks for an assessment.',
    "Social workers accept parents' accounts without question, and injuries to young children have gone unexplored.",
    'There is no functioning system to know which children are missing, and vulnerable girls have been exploited as a result.',
    'Inadequate responses to domestic abuse expose children to repeated trauma and physical danger.',
    'Older teenagers who present as homeless are told to return to the homes they fled from.',
    'Decisions to close cases are made without seeing the child, and some have been harmed soon after.',
    'Managers close enquiries early, leaving children in the care of those who abused them.',
    'The high turnover of social workers means no one holds the risk for children who are being neglected.',
    'Police protection powers are misused and children are removed without lawful authority.',
    'Vulnerable children wait in unsafe situations while agencies argue about who is responsible.',
    'Almost all of the child protection cases seen by inspectors were of concern, and twelve children needed immediate action to make them safe.',

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
    'There is no effective oversight of children missing from care, some of whom are at high risk of exploitation.',
    'Children are placed with unassessed carers, including adults with histories of violence.',
    'Too many children live in unregistered homes, where their safety and welfare are not monitored.',
    'Some children in care have been subject to repeated physical assault by carers, and this was not acted on.',
    'Allegations against foster carers are not investigated properly and children remain in their care.',
    'Significant failings in the fostering service mean carers with serious concerns against them continue to look after children.',
    'Poor planning leaves children in care drifting for years in homes that do not meet their needs.',
    'Self-harm by children in care is not followed up, and one young person died following a series of missed opportunities.',

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
    'Young people leaving care are placed in accommodation that is dangerous and wholly unsuitable.',
    'The local authority does not know where some of its most vulnerable care leavers live.',
    'Care leavers with serious mental health needs are left without support, and several have attempted suicide.',
    "Many care leavers are living in unsafe accommodation without the local authority's knowledge.",
    'Young people in custody have been forgotten by the local authority and released with nowhere to live.',

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
    'Managers fail to identify children who are being sexually exploited, and no action is taken to protect them.',
    'Leaders have been unaware that hundreds of referrals had gone unread.',
    'Staff feel unsafe and overwhelmed, and caseloads of over forty mean that children are not protected.',
    'Leaders were not sighted on serious failings that put children at risk.',
    'Leaders have allowed a culture in which unsafe practice goes unnoticed.',
    'Senior leaders have not responded to evidence that children are being failed.',
    'The council has lost control of its front door, and referrals about serious abuse are not being screened.',

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
