/** wink-nlp as the floor: it tokenises, finds sentences and tags parts of speech, and nothing else. */
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** `folder` is where wink-nlp is installed. */
export function winkReader(folder: string): (text: string) => unknown {
  const from = createRequire(join(folder, 'package.json'))
  const nlp = from('wink-nlp')(from('wink-eng-lite-web-model'), ['sbd', 'pos'])
  return text => nlp.readDoc(text)
}
