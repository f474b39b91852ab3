/** What a moderator decided about findings, and the waivers that follow. */
export type Verdict = 'agree' | 'false-alarm' | 'fixed' | 'accepted'

export interface Decision {
  readonly fingerprint: string
  readonly rule: string
  readonly path: string
  readonly verdict: Verdict
  /** Why the finding may stay; needed for `accepted`. */
  readonly reason: string
}

/** A finding is waived when it may stay: accepted with a reason, or a false alarm. */
export function isWaived({ verdict, reason }: Decision): boolean {
  return verdict === 'false-alarm' || (verdict === 'accepted' && reason.trim() !== '')
}

/** The text of a waivers file, as `touchstone check` reads it; each finding once. */
export function waiversFile(decisions: readonly Decision[], by: string): string {
  const entries = new Map<string, string>()
  for (const decision of decisions.filter(isWaived)) {
    const { fingerprint, rule } = decision
    const lines = [
      `- fingerprint: ${quoted(fingerprint)}`,
      `  rule: ${quoted(rule)}`,
      `  reason: ${quoted(reasonOf(decision))}`,
      ...(by.trim() === '' ? [] : [`  by: ${quoted(by.trim())}`])
    ]
    entries.set(`${rule} ${fingerprint}`, `${lines.join('\n')}\n`)
  }
  const texts = [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text)
  return `# Findings that may stay, as decided in moderation.\n${texts.join('') || '[]\n'}`
}

function reasonOf({ verdict, reason }: Decision): string {
  if (reason.trim() !== '') return reason.trim()
  return verdict === 'false-alarm' ? 'A false alarm, as decided in moderation.' : ''
}

/** JSON's quotes are YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/[\s\p{Cc}]+/gu, ' '))
}
