/** The server as a function, and the messages it offers beside the protocol's own. */
export * from './protocol.ts'
export type { FileSystem, Runtime, Timer } from './runtime.ts'
export { startServer } from './server.ts'
export type { Settings } from './session.ts'
