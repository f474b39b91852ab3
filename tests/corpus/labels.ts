/** Whether a reader agrees with each finding on the corpus: `corpus/labels.yaml`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { corpusFolder } from './drafts.ts'

export type Label = 'right' | 'wrong' | 'unread'

/** By draft, then by rule and fingerprint. */
export type Labels = Record<string, Record<string, Label>>

export const labelsFile = join(corpusFolder, 'labels.yaml')

export function readLabels(): Labels {
  return existsSync(labelsFile) ? (parse(readFileSync(labelsFile, 'utf8')) as Labels) : {}
}

/** Names a finding in the labels file. */
export function labelKey({ rule, fingerprint }: { rule: string; fingerprint: string }): string {
  return `${rule} ${fingerprint}`
}
