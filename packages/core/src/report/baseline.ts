/** A baseline: findings that a project had when it began, kept by fingerprint so that only new ones are shown. */
import type { Finding } from './finding.ts'

/** Marks the findings of the baseline as waived; the others stay as they are. */
export function applyBaseline(findings: readonly Finding[], baseline: ReadonlySet<string>): Finding[] {
  return findings.map(finding =>
    finding.waived === null && baseline.has(finding.fingerprint)
      ? {
          ...finding,
          waived: { reason: 'Found before the baseline was taken', by: null, from: 'baseline' as const }
        }
      : finding
  )
}

/** The fingerprints to keep as a baseline, sorted, each once. */
export function makeBaseline(findings: readonly Pick<Finding, 'fingerprint'>[]): string[] {
  return [...new Set(findings.map(finding => finding.fingerprint))].sort()
}
