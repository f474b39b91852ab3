/**
 * Runs extra retext plugins over the prose of a report: its summary, items and paragraphs, one passage at a time, and
 * turns what they say into findings at their place in the source.
 */
import type { Root } from 'nlcst'
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { placedTree } from '../analyse/prose-tree.ts'
import type { ExtendContext } from '../check.ts'
import { sourceRange } from '../read/passage.ts'
import type { Passage } from '../read/tree.ts'
import type { Unnamed } from '../report/fingerprint.ts'
import type { PassageFacts } from '../understand/facts.ts'
import { passagesOf } from '../understand/sections/passages.ts'

/** A retext plugin as a project names it: `retext-repeated-words`, already imported, with its options. */
export interface ProsePlugin {
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: plugins of any options are taken as they are
  readonly plugin: Plugin<any[], Root>
  readonly options?: unknown
}

/**
 * An `extend` for `createChecker`. Longer passages than `longest` are left to no plugin, because some take the square
 * of the length, and that is said as a finding. A plugin that throws is told to `failed` and reads no further passage; the
 * others go on.
 */
export function proseExtension(plugins: readonly ProsePlugin[]): (context: ExtendContext) => Unnamed[] {
  return ({ facts, failed }) => {
    let working = plugins
    const read = (passage: PassageFacts) =>
      working.flatMap(plugin => {
        try {
          return said(passage, plugin)
        } catch (error) {
          working = working.filter(other => other !== plugin)
          failed(`plugin ${plugin.name}`, error)
          return []
        }
      })
    return passagesOf(facts).flatMap(one =>
      one.passage.text.length > longest ? [tooLong(one.passage)] : read(one)
    )
  }
}

const longest = 20_000

function said({ passage, tree }: PassageFacts, { name, plugin, options }: ProsePlugin): Unnamed[] {
  const file = new VFile(passage.text)
  const processor = unified().use(plugin, ...(options === undefined ? [] : [options]))
  // A copy each, so that no plugin sees what another did to it.
  processor.runSync(placedTree(tree, passage.text), file)
  return file.messages.flatMap(message => finding(message, name, passage))
}

/** What the plugin said, at its place in the source; a message without a place stands for its whole passage. */
function finding(message: VFileMessage, name: string, passage: Passage): Unnamed[] {
  const place = message.place
  const [from, to] =
    place === undefined
      ? [0, passage.text.length]
      : 'start' in place
        ? [place.start.offset ?? 0, place.end.offset ?? passage.text.length]
        : [place.offset ?? 0, (place.offset ?? 0) + 1]
  const range = sourceRange(passage, from, to)
  if (range.start >= range.end) return []
  const suggestions = (message.expected ?? []).map(expected => ({
    title: expected === '' ? 'Take it out' : `Write "${expected}"`,
    edits: [{ range, text: expected }]
  }))
  return [
    {
      rule: `retext:${name}:${message.ruleId ?? 'message'}`,
      messageId: message.ruleId ?? 'message',
      severity: 'information',
      confidence: 'possible',
      message: message.reason,
      why: message.note ?? `Said by ${name}, which the project's configuration names.`,
      range,
      evidence: [{ range: passage.range, label: 'the passage it stands in' }],
      fix: null,
      suggestions,
      url: message.url ?? ''
    }
  ]
}

function tooLong(passage: Passage): Unnamed {
  return {
    rule: 'unread-text',
    messageId: 'long',
    severity: 'information',
    confidence: 'certain',
    message: `This passage is longer than ${longest} characters; the retext plugins did not read it.`,
    why: 'What was not read was not checked.',
    range: passage.range,
    evidence: [{ range: passage.range, label: 'the passage' }],
    fix: null,
    suggestions: [],
    url: ''
  }
}
