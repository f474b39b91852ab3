/** Every rule, in the order of the catalogue. */
import type { Rule } from '../rule.ts'
import { acronym } from './acronym.ts'
import { authorityName } from './authority-name.ts'
import { contradiction } from './contradiction.ts'
import { criteriaCoverage } from './criteria-coverage.ts'
import { datedWording } from './dated-wording.ts'
import { factAgreement } from './fact-agreement.ts'
import { gradeAgreement } from './grade-agreement.ts'
import { gradeEvidence } from './grade-evidence.ts'
import { gradeWord } from './grade-word.ts'
import { identifyingDetail } from './identifying-detail.ts'
import { impact } from './impact.ts'
import { improvementEvidence } from './improvement-evidence.ts'
import { improvementList } from './improvement-list.ts'
import { improvementReference } from './improvement-reference.ts'
import { inspectionDates } from './inspection-dates.ts'
import { internalReference } from './internal-reference.ts'
import { judgementTable } from './judgement-table.ts'
import { leftoverText } from './leftover-text.ts'
import { overallGrade } from './overall-grade.ts'
import { paragraphNumbering } from './paragraph-numbering.ts'
import { priorityAction } from './priority-action.ts'
import { quantifierAgreement } from './quantifier-agreement.ts'
import { referenceFit } from './reference-fit.ts'
import { repeatedText } from './repeated-text.ts'
import { sectionHeading } from './section-heading.ts'
import { summaryAgreement } from './summary-agreement.ts'
import { terminology } from './terminology.ts'
import { unbackedJudgement } from './unbacked-judgement.ts'
import { weaknessAgainstGrade } from './weakness-against-grade.ts'
import { weaknessWithoutImprovement } from './weakness-without-improvement.ts'

export const rules: readonly Rule[] = [
  judgementTable,
  sectionHeading,
  gradeAgreement,
  overallGrade,
  paragraphNumbering,
  inspectionDates,
  authorityName,
  improvementList,
  improvementReference,
  referenceFit,
  improvementEvidence,
  weaknessWithoutImprovement,
  gradeEvidence,
  unbackedJudgement,
  weaknessAgainstGrade,
  summaryAgreement,
  contradiction,
  quantifierAgreement,
  criteriaCoverage,
  impact,
  gradeWord,
  acronym,
  terminology,
  leftoverText,
  repeatedText,
  internalReference,
  priorityAction,
  factAgreement,
  datedWording,
  identifyingDetail
] as readonly Rule[]
