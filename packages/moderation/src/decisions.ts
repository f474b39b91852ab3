/** What the members of a panel decided about findings, each for themselves, and what follows where they agree. */
export type Verdict = 'agree' | 'false-alarm' | 'fixed' | 'accepted'

/** The finding that is decided on. */
export interface Decided {
  readonly path: string
  readonly rule: string
  readonly fingerprint: string
  /** Names what the finding said and the words that it spoke of; another one, and the finding has changed since. */
  readonly seen: string
  readonly message: string
}

export interface Decision extends Decided {
  readonly verdict: Verdict
  /** Why the finding may stay; needed for `accepted`. */
  readonly reason: string
  /** Who decided; empty where nobody is named. */
  readonly by: string
  /** When, in UTC: `2026-12-01T09:30:00.000Z`. */
  readonly at: string
  /** It settles what members decided differently. */
  readonly settles: boolean
}

/** The decisions on one finding. */
export interface Group extends Decided {
  readonly decisions: readonly Decision[]
  /** What holds: the last one that settles, or the last of those that agree; null where members decided differently. */
  readonly holds: Decision | null
}

export const verdictTitles: Readonly<Record<Verdict, string>> = {
  agree: 'agree',
  fixed: 'fixed',
  'false-alarm': 'false alarm',
  accepted: 'accepted'
}

/** Every finding that somebody decided on, in the order of the first decisions. */
export function groupsOf(decisions: readonly Decision[]): Group[] {
  const groups = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const key = findingKey(decision)
    groups.set(key, [...(groups.get(key) ?? []), decision])
  }
  return [...groups.values()].map(group => {
    const { path, rule, fingerprint, seen, message } = latest(group)
    return { path, rule, fingerprint, seen, message, decisions: group, holds: holdsOf(group) }
  })
}

function holdsOf(group: readonly Decision[]): Decision | null {
  const settling = group.filter(({ settles }) => settles)
  if (settling.length > 0) return latest(settling)
  const last = latest(group)
  return group.every(({ verdict }) => verdict === last.verdict) ? last : null
}

function latest(group: readonly Decision[]): Decision {
  return group.reduce((last, one) => (one.at > last.at ? one : last))
}

/** The same for decisions on one finding of one draft. */
export function findingKey({
  path,
  rule,
  fingerprint
}: Pick<Decided, 'path' | 'rule' | 'fingerprint'>): string {
  return JSON.stringify([path, rule, fingerprint])
}

/** The decisions with this one in the place of what the same person decided on the same finding. */
export function withDecision(decisions: readonly Decision[], next: Decision): Decision[] {
  return [...withoutDecision(decisions, next), next]
}

export function withoutDecision(decisions: readonly Decision[], gone: Decision): Decision[] {
  return decisions.filter(one => ownKey(one) !== ownKey(gone))
}

function ownKey(one: Decision): string {
  return JSON.stringify([findingKey(one), one.by, one.settles])
}

/** Joins the decisions of several members; of two by one person on one finding the later one stays. */
export function merged(one: readonly Decision[], other: readonly Decision[]): Decision[] {
  const all = new Map<string, Decision>()
  for (const decision of [...one, ...other]) {
    const known = all.get(ownKey(decision))
    if (known === undefined || known.at < decision.at) all.set(ownKey(decision), decision)
  }
  return [...all.values()]
}

/** A finding is waived when it may stay: accepted with a reason, or a false alarm. */
export function isWaived({ verdict, reason }: Pick<Decision, 'verdict' | 'reason'>): boolean {
  return verdict === 'false-alarm' || (verdict === 'accepted' && reason.trim() !== '')
}

/** The text of a waivers file, as `touchstone check` reads it: each finding once, where its members agree that it may stay. */
export function waiversFile(groups: readonly Group[]): string {
  const entries = new Map<string, string>()
  for (const { decisions, holds } of groups) {
    if (holds === null || !isWaived(holds)) continue
    const { fingerprint, rule } = holds
    const by = namesOf(holds.settles ? [holds] : decisions)
    const lines = [
      `- fingerprint: ${quoted(fingerprint)}`,
      `  rule: ${quoted(rule)}`,
      `  reason: ${quoted(reasonOf(holds))}`,
      ...(by === '' ? [] : [`  by: ${quoted(by)}`])
    ]
    entries.set(`${rule} ${fingerprint}`, `${lines.join('\n')}\n`)
  }
  const texts = [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text)
  return `# Findings that may stay, as decided in moderation.\n${texts.join('') || '[]\n'}`
}

function namesOf(decisions: readonly Decision[]): string {
  return [...new Set(decisions.map(({ by }) => by.trim()).filter(by => by !== ''))].join(', ')
}

function reasonOf({ verdict, reason }: Decision): string {
  if (reason.trim() !== '') return reason.trim()
  return verdict === 'false-alarm' ? 'A false alarm, as decided in moderation.' : ''
}

/** JSON's quotes are YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/[\s\p{Cc}]+/gu, ' '))
}
