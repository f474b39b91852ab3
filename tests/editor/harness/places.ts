/** Where things stand in the repository. */
import { join } from 'node:path'

export const here = join(import.meta.dirname, '..')
export const root = join(here, '../..')
export const vsix = join(root, 'extension/touchstone.vsix')
export const media = join(root, 'extension/media')
export const corpus = join(root, 'corpus')
export const command = join(root, 'packages/cli/dist/touchstone.js')
export const codeServer = join(here, 'node_modules/code-server/out/node/entry.js')
