/** Each format of findings, and what it is for. */
export const formatUses = {
  stylish: 'a person at a terminal: each finding, and beneath it the places it rests on',
  json: 'programs: one object with everything that was read ([json.md](json.md), [schema](schema/findings.schema.json))',
  sarif:
    'code-scanning tools: SARIF 2.1.0 with fingerprints, related places and suppressed (waived) findings',
  junit: 'CI systems that show test results',
  github: 'annotations on a pull request',
  gitlab: 'code quality reports of GitLab',
  rdjson: 'reviewdog',
  markdown: 'a comment or the summary of a job',
  html: 'one self-contained page, readable without script'
} as const

export type FormatName = keyof typeof formatUses

export const formatNames = Object.keys(formatUses) as FormatName[]
