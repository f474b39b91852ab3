/** `moderate` for an editor: a process that is asked by a message, tells how far it is by messages, and ends with the editor. */
import { availableParallelism } from 'node:os'
import type { ModerateFlags } from '../commands/moderate.ts'
import { type ExitCode, exit } from '../exit.ts'
import { processIo } from '../io.ts'
import { moderate } from './moderate.ts'
import type { BatchAsked, BatchTold } from './run-messages.ts'
import { unfinished } from './state.ts'

process.once('message', (asked: BatchAsked) => void run(asked))
// What is done so far is kept, as after Ctrl+C.
const editorEnded = () => void process.kill(process.pid, 'SIGTERM')
process.once('disconnect', editorEnded)

async function run({ folder, out, plugins }: BatchAsked): Promise<void> {
  let said = ''
  const io = {
    ...processIo(),
    cwd: folder,
    err: (text: string) => {
      said += text
    }
  }
  const flags: ModerateFlags = {
    out,
    plugins,
    workers: availableParallelism(),
    ...(unfinished(out) && { resume: true })
  }
  const code = await moderate(['.'], flags, io, {
    step: (done, total, what) => tell({ type: 'step', done, total, what }),
    say: what => tell({ type: 'say', what }),
    end: () => {}
  }).catch((error: Error): ExitCode => {
    said += error.message
    return exit.usage
  })
  process.removeListener('disconnect', editorEnded)
  tell({ type: 'ended', code, said: said.trim() }, () => process.disconnect())
}

function tell(told: BatchTold, sent?: () => void): void {
  process.send?.(told, undefined, {}, sent)
}
