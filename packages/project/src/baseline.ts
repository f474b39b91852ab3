import { wholeFile } from './problem.ts'

/** Findings that were there when the baseline was written: by path relative to its folder, rule by fingerprint. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, string>>

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
  const baseline = new Map<string, ReadonlyMap<string, string>>()
  for (const [report, entries] of Object.entries(reports)) {
    if (!Array.isArray(entries) || !entries.every(isEntry)) {
      throw wholeFile(path, `The baseline's findings of "${report}" cannot be read. ${remedy}`)
    }
    baseline.set(report, new Map(entries.map(entry => [entry.fingerprint, entry.rule])))
  }
  return baseline
}

function isEntry(entry: { fingerprint?: unknown; rule?: unknown } | null): boolean {
  return typeof entry?.fingerprint === 'string' && typeof entry.rule === 'string'
}

/** The text of a baseline file: sorted, one finding a line, so that a change of it reads well in review. */
export function formatBaseline(baseline: Baseline): string {
  const reports = [...baseline].filter(([, findings]) => findings.size > 0).sort(byName)
  const lines = reports.map(([path, findings]) => {
    const entries = [...findings].map(
      ([fingerprint, rule]) => `      ${JSON.stringify({ rule, fingerprint })}`
    )
    return `    ${JSON.stringify(path)}: [\n${entries.sort().join(',\n')}\n    ]`
  })
  return `{\n  "version": 1,\n  "reports": {\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}  }\n}\n`
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
