/** Touchstone's library: reads a draft inspection report and finds what does not sit together in it. */

export type * from './analyse/analysis.ts'
export {
  type CleanExample,
  defineRule,
  type FlaggedExample,
  type Message,
  type Observation,
  type Rule,
  type RuleContext,
  type RuleOption
} from './check/rule.ts'
export { rules } from './check/rules/index.ts'
export { RULE_PAGES, type RuleSetting, type RuleSettings } from './check/runner.ts'
export {
  type Checker,
  type CheckOptions,
  type CheckSettings,
  check,
  createChecker,
  type ExtendContext
} from './check.ts'
export type { Framework } from './frameworks/framework.ts'
export { builtIn, frameworkById, frameworks } from './frameworks/index.ts'
export { brokenLimits } from './frameworks/limiting.ts'
export { parseFramework } from './frameworks/load.ts'
export { Memory } from './memory/memory.ts'
export { MONTHS } from './read/dates.ts'
export { lastWhere } from './read/last-where.ts'
export { LineIndex, type Place } from './read/lines.ts'
export { sourceRange } from './read/passage.ts'
export { type InputFormat, type ReadReport, readReport } from './read/read.ts'
export { TitleIndex } from './read/titles.ts'
export type * from './read/tree.ts'
export type { Answer, Checked, CheckedAnswer, Fault, UncheckedAnswer } from './report/answer.ts'
export { applyBaseline, makeBaseline } from './report/baseline.ts'
export type { Apart } from './report/calibration/apart.ts'
export { type Calibration, calibrate, calibratedText, type Usual } from './report/calibration/calibrate.ts'
export { type CountedJudgement, type CountedReport, countedOf } from './report/calibration/counted.ts'
export {
  type Comparable,
  type ComparableParagraph,
  type ComparablePassage,
  type ComparableSentence,
  type Compared,
  comparableOf,
  type KeptReport
} from './report/compare/comparable.ts'
export {
  type CompareSettings,
  type Comparison,
  type ComparisonSettings,
  compareReports,
  comparison
} from './report/compare/compare.ts'
export type { Claim } from './report/compare/compare-claims.ts'
export type { GradeChange } from './report/compare/compare-grades.ts'
export type { Followed, FollowedSentence } from './report/compare/compare-items.ts'
export type { Outcome } from './report/compare/compare-outcome.ts'
export { faultOf } from './report/fault.ts'
export type { Confidence, Edit, Evidence, Finding, Fix, Severity, Waived } from './report/finding.ts'
export { firstWords } from './report/first-words.ts'
export { applyFixes, type Fixed } from './report/fixes.ts'
export { hash16 } from './report/hash.ts'
export {
  type JsonFinding,
  type JsonOutput,
  type JsonReport,
  type JsonSettings,
  placeOf,
  toJson
} from './report/json.ts'
export {
  type JsonEvidenceOutput,
  type JsonEvidenceReport,
  type JsonEvidenceSection,
  toEvidenceJson
} from './report/ledger/evidence-json.ts'
export {
  type Ledger,
  type LedgerJudgement,
  type LedgerRow,
  type LedgerUnread,
  ledgerOf
} from './report/ledger/ledger.ts'
export type { CoveredCriterion, LedgerCriteria, LedgerCriterion } from './report/ledger/ledger-criteria.ts'
export type { LedgerGrade, LedgerReading, LedgerStated, UsualShare } from './report/ledger/ledger-grades.ts'
export type { LedgerHold, LedgerItem, LedgerReference } from './report/ledger/ledger-items.ts'
export type { LedgerSentence } from './report/ledger/ledger-sentences.ts'
export type { JsonSentence } from './report/ledger/sentence-json.ts'
export {
  type Asked,
  type WhatIf,
  type WhatIfAnswer,
  type WhatIfLimit,
  type WhatIfSection,
  whatIf
} from './report/ledger/what-if.ts'
export { ownFindings, ownIds, RULE_FAILURE, UNREAD_TEXT, UNUSED_WAIVER } from './report/own-findings.ts'
export { type EntryProblem, isWaivable, type WaiverEntry, waivingComment } from './report/waive.ts'
export { wordsOfFinding } from './report/waiver-words.ts'
export type * from './understand/facts.ts'
export { offered } from './understand/items/reference-fit.ts'
export { paragraphName } from './understand/paragraph-name.ts'
export { rangeWithin, type WordingReader } from './understand/placed-sentence.ts'
export { argumentsOn } from './understand/sections/arguments.ts'
export { coreTopics } from './understand/sections/core-topics.ts'
export { gradeBeside } from './understand/sections/grade-beside.ts'
export { passagesOf } from './understand/sections/passages.ts'
export { topicMatcher } from './understand/sections/topics.ts'
export { inspectionYear, type Readers, understand } from './understand/understand.ts'
export { authorityKeys, compareNames } from './understand/words/authority.ts'
export { type ProsePlugin, proseExtension } from './unified/prose.ts'
export {
  messageOf,
  type PluginSettings,
  type TouchstoneMessage,
  touchstone as default,
  touchstone
} from './unified/touchstone.ts'
export { touchstoneRetext } from './unified/touchstone-retext.ts'
