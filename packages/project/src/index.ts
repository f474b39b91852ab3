/** The configuration of a folder of drafts, read the same way by every surface. Runs in a browser; `./node` does not. */
export { type Baseline, formatBaseline, parseBaseline } from './baseline.ts'
export { type DraftOptions, type ProjectChecker, projectChecker, type Surroundings } from './check.ts'
export type { Config, KnownRule, Override, RuleSetting, SeveritySetting, Threshold } from './config.ts'
export type { Files, WritableFiles } from './files.ts'
export { fixAll } from './fix-all.ts'
export { type Ignored, ignored, ignoreFile } from './ignore.ts'
export { configFile, type LoadOptions, loadProject, type Project } from './load.ts'
export { memoryFiles } from './memory.ts'
export { type Misnamed, misnamedMessage } from './near-names.ts'
export { ConfigError, type Problem, wholeFile } from './problem.ts'
export { didYouMean } from './suggest.ts'
export { defaultWaiversFile, type PlacedWaiver, type Waiver } from './waiver.ts'
/** Loaded at first use, with the YAML parser that it needs. */
export async function appendWaiver(
  text: string | null,
  waiver: import('./waiver.ts').Waiver
): Promise<string> {
  return (await import('./waivers.ts')).appendWaiver(text, waiver)
}
/** The same of an entry that is to go; null when there is none. */
export async function removeWaiver(
  text: string,
  waiver: Pick<import('./waiver.ts').Waiver, 'fingerprint' | 'rule'>
): Promise<string | null> {
  return (await import('./waivers.ts')).removeWaiver(text, waiver)
}
/** The text of a touchstone.yaml, or of a new one for null, in which a rule is off. */
export async function turnOffRule(text: string | null, rule: string): Promise<string> {
  return (await import('./turn-off.ts')).turnOffRule(text, rule)
}
/** The text of a waivers file in which the entries of one draft name it as it is called now. */
export async function renameInWaivers(text: string, from: string, to: string): Promise<string> {
  return (await import('./waivers.ts')).renameInWaivers(text, from, to)
}
