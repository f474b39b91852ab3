import { wholeFile } from './problem.ts'

/** Findings that were there when the baseline was written: fingerprints by path relative to the baseline's folder. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>

/** Reads a baseline file; throws a `ConfigError` when it is none. */
export function parseBaseline(path: string, text: string): Baseline {
  const remedy = 'Write it again with --update-baseline.'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw wholeFile(path, `The baseline is not JSON. ${remedy}`)
  }
  const reports = (value as { reports?: unknown } | null)?.reports
  if (typeof reports !== 'object' || reports === null)
    throw wholeFile(path, `The baseline has no "reports". ${remedy}`)
  const baseline = new Map<string, ReadonlySet<string>>()
  for (const [report, entries] of Object.entries(reports)) {
    if (!Array.isArray(entries) || !entries.every(entry => typeof entry?.fingerprint === 'string')) {
      throw wholeFile(path, `The baseline's findings of "${report}" cannot be read. ${remedy}`)
    }
    baseline.set(report, new Set(entries.map(entry => entry.fingerprint as string)))
  }
  return baseline
}

/** The text of a baseline file: sorted, one finding a line, so that a change of it reads well in review. */
export function formatBaseline(
  reports: ReadonlyMap<string, readonly { fingerprint: string; rule: string }[]>
): string {
  const lines = [...reports]
    .filter(([, findings]) => findings.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, findings]) => {
      const entries = findings
        .map(({ rule, fingerprint }) => `      ${JSON.stringify({ rule, fingerprint })}`)
        .sort()
        .filter((line, at, all) => line !== all[at - 1])
      return `    ${JSON.stringify(path)}: [\n${entries.join(',\n')}\n    ]`
    })
  return `{\n  "version": 1,\n  "reports": {\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}  }\n}\n`
}
