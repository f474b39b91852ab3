import { Unusable } from '../answered.ts'

/** The `uri` of a request of our own. */
export function uriIn(params: unknown): string {
  const { uri } = (params ?? {}) as { uri?: unknown }
  if (typeof uri !== 'string') throw new Unusable('The parameters have no uri')
  return uri
}
