/** Commands that the server runs, for clients without requests of their own. Each feature adds its own. */
import { Unusable } from '../answered.ts'
import { showPlaceCommand, turnOffCommand } from '../protocol.ts'
import type { Feature } from './feature.ts'

/** Known before the features are registered: the client is told of them at the start. */
const commandNames = [
  'touchstone.server.fixAll',
  'touchstone.server.waive',
  'touchstone.server.checkWorkspace',
  showPlaceCommand,
  turnOffCommand
] as const

export const commands: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [...commandNames], workDoneProgress: true } }),
  register({ connection, answering, commands: known }) {
    connection.onExecuteCommand((params, token, progress) =>
      answering('nothing', async () => {
        const run = known.get(params?.command)
        if (run === undefined) throw new Unusable(`There is no command "${params?.command}".`)
        return (await run(params.arguments?.[0], token, progress)) ?? null
      })(params, token)
    )
  }
}
