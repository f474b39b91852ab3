/** The command as a function, for programs that want its behaviour without a process. */
export type { DocumentAsked, DocumentTold } from './annotate/document-messages.ts'
export { type ExitCode, exit } from './exit.ts'
export type { Io } from './io.ts'
export type { BatchAsked, BatchTold } from './moderate/run-messages.ts'
export { run } from './program.ts'
