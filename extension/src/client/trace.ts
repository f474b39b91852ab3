/** The messages between editor and server in the log: as the setting says, whatever the level of the log. */
import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode'

const setting = 'touchstone.trace.server'

/** The library writes a trace only while the channel's level is that of traces, and as a trace, which is hidden at any other. */
export function traceChannel(log: LogOutputChannel): LogOutputChannel {
  const level = () =>
    workspace.getConfiguration().get(setting, 'off') === 'off' ? LogLevel.Info : LogLevel.Trace
  const changed = new EventEmitter<LogLevel>()
  workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(setting)) changed.fire(level())
  })
  return new Proxy(log, {
    get(target, name) {
      if (name === 'logLevel') return level()
      if (name === 'onDidChangeLogLevel') return changed.event
      if (name === 'trace') return (message: string) => target.info(message)
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    }
  })
}
