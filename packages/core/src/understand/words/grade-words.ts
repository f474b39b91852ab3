/**
 * Finds the words of the grade scale and tells a claim about today's services from a word that only looks like one.
 * "Good" and "outstanding" are common words: what is not clearly a claim is `other`.
 */
import type { Framework } from '../../frameworks/framework.ts'
import type { GradeWordUse } from '../sentence-facts.ts'
import { alternatives } from './patterns.ts'
import { subjectReader } from './subjects.ts'

type Use = Pick<GradeWordUse, 'use' | 'subject'>

const other: Use = { use: 'other', subject: null }
const past: Use = { use: 'past', subject: null }

/** "is", "are now", "remain", "have become", "continue to be", "is judged to be". */
const present =
  /^(.*\S) (?:is|are|remains?|stays?|has become|have become|continues? to be|has remained|have remained|has improved to|have improved to)(?: now| still| also| both| all| consistently| currently| overall| once again| again)?(?: being)?(?: judged| graded| rated)?(?: to be| as)?(?: now| consistently)?$/
/** For a grade that is a verb: "services for care leavers (still) require improvement". */
const bareVerb = /^(.*\S?\w)(?: now| still| also| currently| all| both| continues? to)?$/
/** "Care leavers receive an outstanding service". */
const receives =
  /^(.*\S) (?:receive|receives|experience|benefit from|get|are given|are offered)(?: an?| consistently)*$/
/** "Inspectors judge services for care leavers to be outstanding". */
const judgeToBe =
  /^(?:(?:overall|however), )?(?:we|inspectors)(?: have)?(?: judge| judged| grade| graded| rate| rated) (.*\S) (?:to be|as)$/i
const service = /^ (?:services?|support|care|help|practice)\b/
/** What may follow a grade that is the whole of the claim. */
const endOfClaim =
  /^(?:$|[.,;:)!]| (?:overall|and|but|because|as|with|while|although|despite|since|in|for|where|when|across|at this inspection)\b)/

const earlier =
  /\b(?:was|were|been|previous|previously|last inspection|last inspected|earlier|formerly|no longer|had|used to|from|since|prior|then|20\d\d)\b/i
/** Somebody else's grade, or a grade of something that is not a judgement. */
const elsewhere =
  /\b(?:schools?|colleges?|academ(?:y|ies)|homes?|settings?|provi(?:der|ders|sion)|nurser(?:y|ies)|placements?|agenc(?:y|ies)|audit(?:s|ed|ors?)?|moderat(?:ed|ion)|graded|rated|education|accommodation|housing|actions?|reviews?|checks?|trust|partners?|police|cases?|those|some|where|most|areas?|aspects?|records?)\b/i
/** What is hoped for, or was so once. */
const notToday =
  /\b(?:aims?|aiming|aspir\w+|ambitio\w+|vision|goal|strive|striving|journey|towards|become|achieve|deliver(?:ing)?|enabled|constitutes|legacy|reduction|fewer|what)\b/i
/** Things that are outstanding because they are not done. */
const undone =
  /^ (?:\w+ )?(?:actions?|reviews?|checks?|tasks?|issues?|work|assessments?|recommendations?|visits?|matters?|police|cases?|applications?|requests?|debts?|needs?|documents?|referrals?|concerns?|paperwork|enquir(?:y|ies)|court|dbs)\b/i
/** Things of the inspected services that a grade's word praises or blames. */
const praised =
  /^ (?:(?:and|social|direct|corporate) \w+ )?(?:practice|services?|support|care|leadership|leaders|help|social work|social workers?|outcomes|progress|planning|oversight|supervision|management|response|protection|parenting|quality)\b/i

/** Finds the grade words of one framework; made once and used for every sentence. */
export function gradeWordFinder(framework: Framework): (text: string) => GradeWordUse[] {
  const grades = new Map<string, string>()
  for (const { id, label, variants } of framework.grades) {
    for (const phrase of [label, ...variants].map(words => words.toLowerCase())) {
      for (const form of verbForms(phrase)) grades.set(form, id)
    }
  }
  const pattern = alternatives([...grades.keys()])
  const common = [...framework.grades].sort((a, b) => a.rank - b.rank).find(grade => grade.id === 'good')?.id
  const subjectOf = subjectReader(framework)
  return text => {
    const uses: GradeWordUse[] = []
    for (const { 0: printed, index: start } of text.matchAll(pattern)) {
      const grade = grades.get(printed.toLowerCase())
      if (grade === undefined) continue
      const end = start + printed.length
      const verb = /^requir/i.test(printed)
      uses.push({ grade, start, end, ...useOf(text, start, end, verb, grade === common) })
    }
    return uses
  }

  function useOf(text: string, start: number, end: number, verb: boolean, isCommon: boolean): Use {
    const from = clauseStart(text, start)
    const before = text.slice(from, start).trimEnd()
    const after = text.slice(end)
    if (/^ (?:of|in|at) (?!this inspection)/.test(after) && verb) return other
    const subject = claimed(before, after, verb, isCommon)
    if (subject !== null) return { use: 'claim', subject }
    if (earlier.test(before) || /^ (?:at|in) (?:the|its|their) (?:last|previous)/.test(after)) return past
    if (
      isCommon ||
      undone.test(after) ||
      elsewhere.test(before) ||
      notToday.test(before) ||
      /^(?:ly|-)/.test(after)
    )
      return other
    if (verb)
      return endOfClaim.test(after) && /\b(?:practice|services?|support|leadership)$/i.test(before)
        ? noSubject
        : other
    if (praised.test(after) && !elsewhere.test(after.slice(0, 40))) return noSubject
    return present.test(before) && endOfClaim.test(after) && services.test(before) ? noSubject : other
  }

  /** The judgement that the clause says has this grade now; null when it says no such thing. */
  function claimed(before: string, after: string, verb: boolean, isCommon: boolean): string | null {
    if (service.test(after) && !verb && !isCommon) {
      const receiver = receives.exec(before)?.[1]
      return receiver === undefined
        ? null
        : (subjectOf(receiver) ?? (ownChildren.test(receiver) ? overallId() : null))
    }
    if (!endOfClaim.test(after)) return null
    const judged = judgeToBe.exec(before)?.[1]
    if (judged !== undefined) return subjectOf(judged)
    const pattern = verb ? bareVerb : present
    const words = pattern.exec(before)?.[1]
    if (words === undefined) return null
    return subjectOf(words.replace(/ (?:now|still|also|currently|all|both|continues? to)$/, ''))
  }

  function overallId(): string | null {
    return framework.judgements.find(judgement => judgement.overall)?.id ?? null
  }
}

const noSubject: Use = { use: 'claim', subject: null }
const services = /\b(?:practice|services?|support|leadership|oversight|supervision|planning|help|response)\b/i
const ownChildren = /^(?:Most |All )?[Cc]hildren in (?:the )?[A-Z][A-Za-z&' -]{2,60}$/

/** "requires improvement" also stands as "require improvement". */
function verbForms(phrase: string): string[] {
  if (!phrase.startsWith('requires ')) return [phrase]
  return [phrase, `require ${phrase.slice('requires '.length)}`]
}

const givenTo = /^(?:the |all )?(?:[a-z]+ ){0,2}(?:help|support|care|services?|protection|provision)$/i

/** Where the clause that holds `offset` begins: after the last comma-like break that does not only follow an opener. */
function clauseStart(text: string, offset: number): number {
  const before = text.slice(0, offset)
  let from = 0
  for (const { 0: mark, index } of before.matchAll(
    /[;:] |, (?:and |but |while |whereas |although )?| (?:and|but|while|whereas|although|that|because) /g
  )) {
    if (
      mark === ', ' &&
      /^(?:overall|however|currently|now|today|at this inspection|as a result)$/i.test(
        before.slice(from, index)
      )
    )
      continue
    // "The service that care leavers receive" goes on to its verb.
    if (mark === ' that ' && givenTo.test(before.slice(from, index))) continue
    if (mark === ' and ' && !/\b(?:is|are|remains?|requires?)\b/.test(before.slice(from, index))) continue
    if (
      mark === ', ' &&
      !/\b(?:is|are|was|were|have|has|remains?|requires?)\b/.test(before.slice(from, index))
    )
      continue
    from = index + mark.length
  }
  return from
}
