/** Turns a rule off in the touchstone.yaml that holds for a draft, or in one that is made for it. */
import { turnOffRule } from '@touchstone/project'
import { MessageType, ShowMessageNotification } from 'vscode-languageserver'
import { Unusable } from '../answered.ts'
import { turnOffCommand } from '../protocol.ts'
import type { Feature } from './feature.ts'
import { uriIn } from './uri.ts'

export const turnOff: Feature = {
  capabilities: () => ({}),
  register({ connection, answers, commands, reread, session, system }) {
    commands.set(turnOffCommand, async given => {
      const read = await answers.of(uriIn(given))
      const { rule } = given as { readonly rule?: unknown }
      if (read?.settings?.path == null)
        throw new Unusable('Save the document first: settings stand beside it.')
      if (typeof rule !== 'string') throw new Unusable('The command needs a "rule".')
      const { project, files, path } = read.settings
      const folders = session.folders.flatMap(uri => system.pathOf(uri) ?? [])
      const root = folders.find(folder => files.relative(folder, path) !== null) ?? project.root
      const config = project.configPath ?? files.resolve(root, 'touchstone.yaml')
      const before = project.configPath === null ? null : await files.readFile(config)
      await system.files.writeFile(config, await turnOffRule(before, rule))
      await reread()
      const message = `The rule "${rule}" is off. ${config} says so; take the line away to turn it on again.`
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
    })
  }
}
