/** The tools that an assistant may call. Each runs the command of its name, reads only, and gives what that prints. */
import { z } from 'zod'
import { check } from '../check/check.ts'
import { compareDrafts } from '../compare/compare.ts'
import { evidence } from '../evidence/evidence.ts'
import { UsageError } from '../exit.ts'
import { explain } from '../explain/explain.ts'
import { type Answered, call } from './call.ts'

const path = z.string().min(1).max(4096)
const text = z.string().describe('the text of a draft, in Markdown or as pasted from a document')
const names = z.array(z.string().min(1))

/** A draft: a file, or its text. */
const draft = z
  .object({
    path: path.optional().describe('a draft: .md, .markdown, .txt, .docx or .pdf'),
    text: text.optional()
  })
  .strict()

const drafts = {
  paths: z
    .array(path)
    .min(1)
    .optional()
    .describe('files, folders or globs; relative ones begin in the folder that the server was started in'),
  text: text.optional(),
  name: path.optional().describe('the name that the text is shown under; "draft.md" unless given'),
  framework: z
    .string()
    .optional()
    .describe('read the drafts by this framework, whatever their dates say; for example "ilacs-2025"'),
  tracked: z
    .enum(['accepted', 'original'])
    .optional()
    .describe('read Word documents with tracked changes accepted, as is done unless given, or as before them')
}

export const inputs = {
  check: z
    .object({
      ...drafts,
      only: names.optional().describe('run only these rules'),
      skip: names.optional().describe('leave these rules out')
    })
    .strict(),
  evidence: z
    .object({
      ...drafts,
      grades: names
        .optional()
        .describe('show what other grades would have against them, as in "care-leavers=outstanding"'),
      format: z
        .enum(['json', 'text'])
        .optional()
        .describe('"json" unless given; "text" is far shorter and for reading'),
      judgements: names.optional().describe('with "text": tell of these judgements only')
    })
    .strict(),
  compare: z
    .object({
      previous: draft.describe('the report of the earlier inspection'),
      current: draft.describe('the draft of the current one')
    })
    .strict(),
  explain: z
    .object({
      name: z
        .string()
        .optional()
        .describe(
          'a rule ("grade-agreement"), a criterion ("pathway-plans") or a reference ("outcome 3"); lists them all unless given'
        )
    })
    .strict()
}

type Input<Name extends keyof typeof inputs> = z.infer<(typeof inputs)[Name]>

/** What each tool does with its input, for a server that was started in `cwd`. */
export const tools = (cwd: string) => ({
  check: (asked: Input<'check'>): Promise<Answered> => {
    const { only, skip } = asked
    return onDrafts(cwd, asked, (paths, shared, io) =>
      check(paths, { ...shared, format: 'json', ...(only && { only }), ...(skip && { skip }) }, io)
    )
  },

  evidence: (asked: Input<'evidence'>): Promise<Answered> => {
    const { grades, judgements, format = 'json' } = asked
    return onDrafts(cwd, asked, (paths, shared, io) =>
      evidence(
        paths,
        { ...shared, format, ...(grades && { grade: grades }), ...(judgements && { judgement: judgements }) },
        io
      )
    )
  },

  compare: ({ previous, current }: Input<'compare'>): Promise<Answered> => {
    const pair = [previous, current]
    return call(
      cwd,
      pair.flatMap(one => one.text ?? []),
      async io => {
        const [then, now] = pair.map(({ path, text }, at) => {
          const role = at === 0 ? 'previous' : 'current'
          refuseUnlessOne(path, text, `Give "${role}" either a path or a text.`)
          return path === undefined ? { path: '-', name: `${role}.md` } : { path: notInput(path) }
        }) as [{ path: string }, { path: string }]
        return compareDrafts(then, now, { format: 'json', color: false }, io)
      }
    )
  },

  explain: ({ name = '' }: Input<'explain'>): Promise<Answered> => call(cwd, [], io => explain(name, io))
})

type Drafts = Pick<Input<'check'>, keyof typeof drafts>
type Shared = Parameters<typeof check>[1]

/** Runs a command on the files or the text that were given, with the flags that all of them have. */
function onDrafts(
  cwd: string,
  { paths, text, name = 'draft.md', framework, tracked }: Drafts,
  command: (
    paths: readonly string[],
    shared: Pick<Shared, 'framework' | 'tracked' | 'stdinFilename' | 'color' | 'quiet'>,
    io: Parameters<typeof check>[2]
  ) => ReturnType<typeof check>
): Promise<Answered> {
  return call(cwd, text === undefined ? [] : [text], async io => {
    refuseUnlessOne(paths, text, 'Give either "paths" or "text".')
    const shared = {
      color: false,
      ...(framework !== undefined && { framework }),
      ...(tracked && { tracked }),
      ...(text !== undefined && { stdinFilename: name })
    }
    return command(text === undefined ? (paths ?? []).map(notInput) : ['-'], shared, io)
  })
}

function refuseUnlessOne(one: unknown, other: unknown, message: string): void {
  if ((one === undefined) === (other === undefined)) throw new UsageError(message)
}

/** "-" is how the command line names standard input, which here is the assistant's. */
function notInput(path: string): string {
  return path === '-' ? './-' : path
}
