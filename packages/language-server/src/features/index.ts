import { codeActions } from './code-actions.ts'
import { codeLens } from './code-lens.ts'
import { commands } from './commands.ts'
import { completion } from './completion.ts'
import { evidence } from './evidence.ts'
import type { Feature } from './feature.ts'
import { fixAll } from './fix-all.ts'
import { folding } from './folding.ts'
import { highlight } from './highlight.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { ledger } from './ledger.ts'
import { links } from './links.ts'
import { navigation } from './navigation.ts'
import { rename } from './rename.ts'
import { renamedFiles } from './renamed-files.ts'
import { selection } from './selection.ts'
import { semanticTokens } from './semantic-tokens.ts'
import { showPlace } from './show-place.ts'
import { summary } from './summary.ts'
import { symbols } from './symbols.ts'
import { turnOff } from './turn-off.ts'
import { unwaive } from './unwaive.ts'
import { waive } from './waive.ts'
import { workspaceSymbols } from './workspace-symbols.ts'

/** Everything that is offered beside diagnostics. */
export const features: readonly Feature[] = [
  hover,
  completion,
  codeActions,
  codeLens,
  symbols,
  folding,
  navigation,
  rename,
  links,
  highlight,
  selection,
  inlayHints,
  workspaceSymbols,
  renamedFiles,
  semanticTokens,
  summary,
  evidence,
  ledger,
  waive,
  unwaive,
  fixAll,
  showPlace,
  turnOff,
  commands
]
