/** Registers the commands. What goes wrong in any of them is told here. */
import { commands, Disposable, type ExtensionContext, type LogOutputChannel, Uri, window } from 'vscode'
import type { Server } from '../client/server.ts'
import type { ActiveReport } from '../documents/active-report.ts'
import type { EvidencePanel } from '../panel/evidence-panel.ts'
import type { Node } from '../tree/node.ts'
import { documentPath, shownScheme } from '../word/address.ts'
import type { WordDocuments } from '../word/documents.ts'
import { checkWorkspace } from './check-workspace.ts'
import { chooseReference, type ReferenceChoices } from './choose-reference.ts'
import { createSettings } from './create-settings.ts'
import { goToFinding, goToOtherPlace, showFixes } from './findings.ts'
import { type Moderation, moderateFolder } from './moderate-folder.ts'
import { openWaiver, reveal } from './reveal.ts'
import { openRulePage } from './rule-page.ts'
import { noReport, openSample } from './sample.ts'
import { type WaiveTarget, waive } from './waive.ts'
import { whatIf } from './what-if.ts'

/** What a lens above a section hands over. */
interface EvidenceTarget {
  readonly uri?: string
  readonly judgement?: string | null
}

export interface Surroundings {
  readonly context: ExtensionContext
  readonly server: Server
  readonly active: ActiveReport
  readonly panel: EvidencePanel
  readonly log: LogOutputChannel
  readonly moderation: Moderation
  readonly documents: WordDocuments | null
}

export function registerCommands(surroundings: Surroundings): Disposable {
  const { context, server, active, panel, log, moderation, documents } = surroundings
  return Disposable.from(
    told('showEvidence', async (given?: EvidenceTarget) => {
      // The menu of an editor hands over an address of its own kind, which is the one in front.
      const uri = typeof given?.uri === 'string' ? given.uri : active.uri
      const judgement = given?.judgement ?? null
      if (uri === null) await noReport()
      else await panel.show(uri, { judgement })
    }),
    told('whatIf', (given?: Node) => whatIf(server, active, panel, given?.judgement ?? null)),
    told('checkWorkspace', () => checkWorkspace(server)),
    told('moderateFolder', (given?: Uri) =>
      moderateFolder(context, log, moderation, given instanceof Uri ? given : undefined)
    ),
    told('waive', (given?: WaiveTarget) => waive(server, active, isTarget(given) ? given : undefined)),
    told('unwaive', async (given?: Node) => {
      if (active.uri !== null && given?.waived)
        await server.unwaive({ uri: active.uri, fingerprint: given.waived.fingerprint })
    }),
    told('openWaiver', async (given?: Node) => {
      if (given?.waived) await openWaiver(given.waived.waiver)
    }),
    told('openRulePage', (rule?: string) => openRulePage(context, server, active, rule)),
    told('chooseReference', (given?: ReferenceChoices) => given && chooseReference(server, given)),
    told('nextFinding', () => goToFinding(1)),
    told('previousFinding', () => goToFinding(-1)),
    told('otherPlace', goToOtherPlace),
    told('checkDocument', (given?: Uri) => documents?.show(fileIn(given, active))),
    told('annotate', (given?: Uri) => documents?.annotate(fileIn(given, active))),
    told('showFixes', () => showFixes(active)),
    told('createSettings', createSettings),
    told('openSample', () => openSample(context)),
    told('reveal', reveal),
    told('restart', () => server.restart()),
    told('showLog', () => log.show())
  )
}

/** A command whose failure is told in a message. */
function told<Given extends unknown[]>(
  name: string,
  run: (...given: Given) => Promise<void> | void
): Disposable {
  return commands.registerCommand(`touchstone.${name}`, async (...given: unknown[]) => {
    try {
      await run(...(given as Given))
    } catch (error) {
      void window.showErrorMessage(`Touchstone: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}

/** What the explorer hands over, or the document whose text is in front. */
function fileIn(given: Uri | undefined, { document }: ActiveReport): Uri {
  if (given instanceof Uri && given.scheme === 'file') return given
  if (document?.uri.scheme !== shownScheme) throw new Error('Choose a Word document in the explorer.')
  return Uri.file(documentPath(document.uri.path))
}

/** The menu of an editor hands over an address, which names no finding. */
function isTarget(given: WaiveTarget | undefined): boolean {
  return typeof given?.fingerprint === 'string'
}
