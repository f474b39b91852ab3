/** What moderators need of a batch of drafts. Pure: data in, data out. The page's script is in `page/`. */
export { brief, type DraftEvidence, type EvidenceFinding } from './evidence.ts'
export { type Outline, outlineOf, type RuleCount, type SectionOutline } from './outline.ts'
export type { PageData, PageDraft, PageGrade, PageJudgement, PageRule } from './page-data.ts'
export { moderationPage, type PageFrame } from './page-frame.ts'
export { type Beside, nothingBeside, type Ranked, type Reason, type ReasonKind, rankOf } from './rank.ts'
export type { DraftRecord, Told } from './record.ts'
