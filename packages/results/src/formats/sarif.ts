import { ownFindings, RULE_PAGES, type Rule, rules } from '@touchstone/core'
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif'
import { printableJson } from '../printable.ts'
import {
  type FileResult,
  findingsOf,
  isWhole,
  type JsonFinding,
  type Run,
  spokenOf,
  waivedOf
} from '../result.ts'

type Place = Pick<JsonFinding, 'line' | 'column' | 'endLine' | 'endColumn' | 'place'>

/**
 * SARIF 2.1.0, for code scanning: fingerprints, related places, and waived findings as suppressed results. `rooted` gives a path as
 * services know it.
 */
export function sarif(given: Run, rooted: (path: string) => string): string {
  const run = inRepository(given, rooted)
  const heard = run.files.flatMap(file => [...findingsOf(file), ...waivedOf(file)].map(({ rule }) => rule))
  const descriptors = descriptorsOf(heard, run.ownRules)
  const index = new Map(descriptors.map((descriptor, at) => [descriptor.id, at]))
  const notifications = notificationsOf(run)
  const log: Log = {
    ...schemaAndVersion,
    runs: [
      {
        ...aboutRun(descriptors, run.version),
        artifacts: spokenOf(run).map(file => ({ location: locationOf(file.path) })),
        results: run.files.flatMap(file =>
          [...findingsOf(file), ...waivedOf(file)].map(finding =>
            resultOf(finding, file, index.get(finding.rule) ?? -1)
          )
        ),
        invocations: [
          {
            executionSuccessful: run.files.every(isWhole),
            toolExecutionNotifications: notifications
          }
        ]
      }
    ]
  }
  return `${printableJson(JSON.stringify(log, null, 2))}\n`
}

/** The same run, its paths as services know them. */
function inRepository(run: Run, rooted: (path: string) => string): Run {
  const placed = <T extends { readonly path: string }>(one: T): T => ({ ...one, path: rooted(one.path) })
  return { ...run, files: run.files.map(placed), notes: run.notes.map(placed) }
}

export const schemaAndVersion = {
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0'
} as const

/** The part of a run that holds whatever was found. */
export function aboutRun(descriptors: ReportingDescriptor[], version: string) {
  return {
    tool: {
      driver: {
        name: 'Touchstone',
        informationUri: 'https://www.npmjs.com/package/touchstone',
        version,
        semanticVersion: version,
        rules: descriptors
      }
    },
    columnKind: 'utf16CodeUnits',
    // Where the repository lies on this machine is nobody's business.
    originalUriBaseIds: {
      ROOT: { description: { text: 'The root of the repository, or the folder of the run.' } }
    }
  } as const
}

/** The rules that exist, those of plugins too, then those of retext plugins among the ids that spoke. */
export function descriptorsOf(
  heard: readonly string[],
  ownRules: readonly Rule[] = []
): ReportingDescriptor[] {
  const all = [...rules, ...ownRules]
  const known: ReportingDescriptor[] = all.map(rule => ({
    id: rule.id,
    shortDescription: { text: rule.flags },
    fullDescription: { text: rule.why },
    help: { text: `${rule.flags} ${rule.why} It can be wrong: ${rule.canBeWrong}` },
    ...helpOf(rule),
    defaultConfiguration: { level: levels[rule.severity] }
  }))
  const ids = new Set(all.map(rule => rule.id))
  for (const { id, flags, why, severity } of ownFindings) {
    ids.add(id)
    known.push({
      id,
      shortDescription: { text: flags },
      fullDescription: { text: why },
      help: { text: `${flags} ${why}` },
      helpUri: `${RULE_PAGES}${id}.md`,
      defaultConfiguration: { level: levels[severity] }
    })
  }
  for (const id of [...heard].sort()) {
    if (ids.has(id)) continue
    ids.add(id)
    known.push({ id })
  }
  return known
}

function helpOf({ id, url }: Rule): { helpUri?: string } {
  if (url !== undefined) return { helpUri: url }
  return id.includes('/') ? {} : { helpUri: `${RULE_PAGES}${id}.md` }
}

export function resultOf(finding: JsonFinding, file: Pick<FileResult, 'path'>, ruleIndex: number): Result {
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [located(file.path, finding)],
    relatedLocations: finding.evidence.map(
      (evidence, at): Location => ({
        id: at + 1,
        ...located(file.path, evidence),
        message: { text: evidence.label }
      })
    ),
    partialFingerprints: { 'touchstone/v1': finding.fingerprint },
    properties: { confidence: finding.confidence, why: finding.why },
    ...(finding.fix === null
      ? {}
      : {
          fixes: [
            {
              description: { text: finding.fix.title },
              artifactChanges: [
                {
                  artifactLocation: locationOf(file.path),
                  replacements: finding.fix.edits.map(edit => ({
                    deletedRegion: region(edit),
                    insertedContent: { text: edit.text }
                  }))
                }
              ]
            }
          ]
        }),
    suppressions:
      finding.waived === null
        ? []
        : [
            {
              kind: finding.waived.from === 'draft' ? 'inSource' : 'external',
              status: 'accepted',
              justification: finding.waived.reason
            }
          ]
  }
}

/** A draft that could not be checked. */
export function unreadNotification(path: string, reason: string): Notification {
  return {
    level: 'error',
    message: { text: `Could not be checked. ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: locationOf(path) } }]
  }
}

function notificationsOf(run: Run): Notification[] {
  const unchecked = spokenOf(run).flatMap(({ path, report }): Notification[] =>
    report.checked ? [] : [unreadNotification(path, report.reason)]
  )
  const notes = run.notes.map(
    ({ path, line, message }): Notification => ({
      level: 'warning',
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: locationOf(path), region: { startLine: line } } }]
    })
  )
  return [...unchecked, ...notes]
}

/** A document has no lines: its places have names. */
function located(path: string, { place, ...counted }: Place): Location {
  const artifactLocation = locationOf(path)
  if (place === undefined) return { physicalLocation: { artifactLocation, region: region(counted) } }
  return { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: place }] }
}

function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function locationOf(path: string) {
  if (/^(?:[\\/]|[A-Za-z]:[\\/])/.test(path)) return { uri: fileAddress(path) }
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' }
}

const levels = { error: 'error', warning: 'warning', information: 'note' } as const

function fileAddress(path: string): string {
  const way = path.replace(/[%?#\n\r\t]/g, encodeURIComponent).replaceAll('\\', '/')
  return new URL(`file://${way.startsWith('/') ? '' : '/'}${way}`).href
}
