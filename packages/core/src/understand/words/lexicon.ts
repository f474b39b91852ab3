/**
 * Words that say how well something is done, by what they do to a statement. Written for this project; the weights of
 * the model decide what each class is worth.
 */

/** The classes, each a bit of a mask in this order. */
const wordClasses = [
  'praise',
  'fault',
  'negation',
  'relief',
  'need',
  'aware',
  'act',
  'contrast',
  'excess',
  'less',
  'partial',
  'broad',
  'harm',
  'people',
  'effect',
  'condition',
  'purpose',
  'soften',
  'peak',
  'new',
  'staff',
  'work',
  'much',
  'little',
  'load',
  'enough'
] as const

export type WordClass = (typeof wordClasses)[number]

const lists: { readonly [name in WordClass]: string } = {
  praise: `effective effectively strong stronger strongly well better best timely prompt promptly swift
    swiftly quickly quick comprehensive thorough thoroughly robust robustly clear clearly detailed
    appropriate appropriately suitable suitably purposeful meaningful sensitive sensitively skilled skilful
    skilfully creative creatively child-centred centred analytical thoughtful thoughtfully careful
    carefully regular regularly routinely consistent consistently committed commitment dedicated dedication
    passionate ambitious ambition aspirational proactive proactively responsive productive constructive
    positive positively successful successfully success valued value celebrate celebrated stable safe
    safely secure sound proportionate persistent persistently tenacious relentless knowledgeable
    experienced confident confidently supportive supported supports visible accessible accurate accurately
    insightful rich holistic tailored bespoke individualised personalised coherent cohesive collaborative
    collaboratively established embedded flourishing thrive thriving happy settled trusting trusted warm
    caring nurturing kind respectful helpful beneficial benefit benefits benefited valuable useful rigorous
    rigour reflective informed informs ensures ensure ensuring enables enabling enable strengthened
    strengthens improved improves improving improvement progress progressing achieve achieving enhanced
    enhances increasing good-quality high-quality smooth smoothly seamless easily readily early earliest
    immediately rapidly rapid diligent diligently vigilant alert curious curiosity determined energetic
    decisive impressive excellent exceptional exceptionally highly superb exemplary innovative relevant
    realistic purposefully manageable praise praised enjoy love proud fully expertly expert adept
    authoritative inclusive receptive welcoming attuned empathetic healthy strength strengths advocate
    actively intensive flexible varied wide-ranging extensive wealth evident cogent succinct concise
    balanced continuous continually continuously firmly deeply genuinely genuine compassionate compassion
    warmth empathy powerful unwavering embraced embrace openness pride crafted belonging underpins
    underpinned relational empowered empower empowers innovation innovate great greatly highest mature
    influential instrumental encouraging encourages encouraged encourage sensitivity loving maintains
    maintain resilient resilience excellence enduring dynamic rightly respected reliable reliably resolute
    solid tangible real wraparound comfortable agile transformed promotes promote promoting flourish
    sophisticated insight encouragement determination successes articulate unique heard reassured
    reassurance well-matched well-planned well-supported well-coordinated well-attended well-informed
    well-considered aligned shared joined-up coordinated transparent transparency fulfil fulfilling builds
    build sustained sustain timelier prioritise prioritised prioritises expertise skills wide integral
    maximise optimises equipped keen eager honest forward-thinking reflect reflects tightly tight grip
    welcomed appreciate appreciated appreciates helpfully importantly notable impressed trust easy meets`,
  fault: `weak weaker weakly weakness weaknesses poor poorly poorer inconsistent inconsistently
    inconsistency inconsistencies variable variability vary varies uneven patchy mixed irregular
    irregularly unclear vague ambiguous confusing confused confusion generic superficial descriptive brief
    limited limits limiting narrow insufficient insufficiently inadequately lack lacks lacking lacked
    absence absent missed gap gaps shortfall shortfalls deficit deficits deficiency deficiencies delay
    delays delayed drift drifting slow slower slowly late overdue lengthy protracted prolonged backlog
    backlogs wait waits waiting waited fail fails failed failing failure failures unable difficult
    difficulty struggle struggles struggling problem problems problematic issue issues concern concerned
    concerning worrying unsafe unsuitable inappropriate inappropriately unsatisfactory unacceptable
    unacceptably ineffective ineffectively incomplete inaccurate inaccurately unreliable unrealistic
    unstable instability turnover turbulence fragile fragility undermine undermines undermined hinder
    hinders hindered hamper hampers hampered impede impedes impeded inhibit inhibits compromise compromised
    detract prevents weakened underdeveloped under-developed undeveloped underused under-used
    under-resourced underestimated under-reported overly over-reliance reliance reliant dependent
    overlooked disregarded ignored neglected left leaves leaving lost lose loses declined decline
    deteriorated deterioration worse worsening excessive excessively unmanageable overwhelmed pressure
    pressures pressured stretched frustrated frustration frustrating dissatisfied unhappy disappointed
    unsupported isolated unaware unknown unassessed unmet unidentified unrecorded unallocated unsigned
    untimely unresolved unchallenged unnecessary unnecessarily disjointed fragmented convoluted cumbersome
    bureaucratic complicated duplication repetitive mechanistic process-driven formulaic over-optimistic
    optimistic linear sequential sequentially reactive passive tolerance tolerant misplaced wrong wrongly
    error errors mistakes omitted omission omissions outdated out-of-date obsolete sporadic ad-hoc
    piecemeal haphazard impersonal unfamiliar unpredictable shortage shortages scarcity insufficiency
    insufficiencies vacancies hard harder challenging negative negatively adverse adversely detrimental
    serious seriously widespread critical crisis inexperienced unqualified bare minimal scant sparse thin
    cursory basic compounded prematurely premature optimism harmful suffering uncertainty unplanned urgency
    ill chronic remedial repeated churn legacy longstanding long-standing entrenched lags lagging lag
    behind inefficient inefficiency inadequacies inadequacy inconsistence inconsistences unaddressed
    hampering obscured obscure opaque blurred dilutes diluted adult-focused risk-averse task-focused
    compliance-focused unanswered unheard unseen undetected unmonitored unsupervised discontinuity
    disruption disrupted disruptive distracted distract deter deterred barrier insecure insecurity
    poorly-resourced unequal inequitable inequity skewed stalled stall stagnated faltered slipped reversed
    contradictory conflicting contradict unrealistically unhelpful unhelpfully unfair complacent
    complacency dismissive defensive oppressive punitive stigmatising intrusive ceased closed unlawful
    unlawfully illegal breach breaches non-compliant neet rushed hurried abrupt abruptly reactively
    sidelined marginalised omit omits preclude precludes precluded dilute inability ineligible deficient
    defective flawed faulty regrettably unfortunately disappointingly shortcomings shortcoming frustrates
    disadvantage disadvantages disadvantaged deteriorates deteriorating jeopardise erode eroded`,
  negation: `not no never without nor neither cannot n't hardly scarcely barely rarely seldom nothing nobody none`,
  relief: `reduce reduces reducing reduction avoid avoids avoiding minimise minimises minimising prevent-harm address addresses
    addressing addressed tackle tackles tackling tackled mitigate mitigates mitigated mitigating overcome overcoming resolve
    resolves resolved resolving remedy rectify rectified protect protects protecting protected eliminate combat counter
    disrupt disrupts safeguard safeguarded respond responds responding challenge challenges challenged identify identifies
    identifying identified`,
  need: `need needs needed require requires required should could would must further opportunity
    opportunities priority priorities yet still remains remain until currently strengthening embedding
    enhancement refinement more`,
  aware: `aware awareness acknowledge acknowledges acknowledged acknowledgement recognise recognises recognised recognising know
    knows accept accepts accepted understand understands recognition sighted honest`,
  act: `action actions taken taking plan plans planned planning implementing implemented implement introduced introducing
    invested investing commissioned recruited recruiting begun started starting developing developed underway responded
    strengthening monitoring`,
  contrast: `but however although though while whilst despite albeit except nevertheless nonetheless notwithstanding whereas
    unless conversely`,
  excess: `too over overly excessively unduly`,
  less: `less fewer little few lower least`,
  partial: `some several sometimes occasionally minority number partly partially part half certain always all every
    cases`,
  broad: `most mostly majority many often generally usually typically largely nearly almost vast all`,
  harm: `harm harmful risk risks risky danger dangers dangerous significant unassessed unsafe unregulated unregistered abuse
    exposed neglectful safety unprotected`,
  people: `children child families family parents parent carers carer people young leavers leaver babies
    siblings adopters adults relatives adopter sons mothers fathers pupils teenagers`,
  effect: `benefit benefits experience experienced experiences feel felt live lives living safe safer
    settled happy progress thrive achieve improve improves improving improved helps helped help protected
    protects protection met remain stay stability well-being wellbeing confidence self-esteem skills
    independence resilience outcomes difference changes impact result results resulting left leaving wait
    waiting waits anxious uncertainty trauma escalate reduce reduced trust trusting relationships say said
    tell told enjoy access educational attend attendance receive received matched reunited contact settle
    reassured understood listened valued moves moved placed cared supported keep kept`,
  condition: `when where if should whenever wherever once unless`,
  purpose: `to so aim aims aimed intended intention designed order ambition vision hope hopes will`,
  soften: `small very short slight slightly minor isolated recent recently temporary handful relatively`,
  peak: `exceptional exceptionally excellent outstandingly highly extremely impressive superb exemplary relentless tenacious
    inspirational sophisticated remarkable significantly`,
  new: `new newly recent recently begun beginning started starting emerging developing introduced planned
    soon future forthcoming process pilot underway infancy`,
  staff: `worker workers manager managers leader leaders staff practitioners practitioner advisers adviser advisors pas iros
    iro officers officer chairs team teams director members service services partners agencies authority council board`,
  work: `plan plans planning assessment assessments visit visits records record recording recordings meeting meetings review
    reviews supervision oversight audit audits auditing practice response responses arrangements decisions decision-making
    decision referrals contacts thresholds letters chronologies interviews conferences discussions support help training
    process processes systems system data information tracking monitoring agreements investigations provision offer`,
  much: `high higher multiple frequent frequently increased increasing rising rise significant large larger considerable growing
    numerous substantial exceptionally heavy`,
  little: `low lower reduced small smaller little fewer minimal`,
  load: `caseload caseloads demand demands workload workloads turnover volume volumes vacancy vacancies numbers number rate rates
    increase change changes moves exclusions absence agency waiting level levels proportion`,
  enough: `enough sufficient sufficiently adequate adequately fully properly always consistently routinely`
}

/** The mask of the named classes. */
export function maskOf(...names: readonly WordClass[]): number {
  return names.reduce((mask, name) => mask | (1 << wordClasses.indexOf(name)), 0)
}

const classes = new Map<string, number>()
for (const name of wordClasses) {
  for (const word of lists[name].split(/\s+/)) classes.set(word, (classes.get(word) ?? 0) | maskOf(name))
}
const praise = maskOf('praise')
const fault = maskOf('fault')
const privative = /^(?:un|in|im|ir|dis|under|mis)([a-z]{4,})$/

/** The classes of a lower-case word as a mask; "untested" is a fault where "tested" is praise. */
export function classesOf(word: string): number {
  const known = classes.get(word)
  if (known !== undefined) return known
  const rest = privative.exec(word)?.[1]
  return rest !== undefined && ((classes.get(rest) ?? 0) & praise) !== 0 ? fault : 0
}
