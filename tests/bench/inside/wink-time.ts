/** The median time that wink-nlp takes for a text, warm. Arguments: a report, wink-nlp's folder, the number of words. */
import { readFileSync } from 'node:fs'
import { lengthened } from '../lengthened.ts'
import { median } from '../measure.ts'
import { timed } from './clock.ts'
import { winkReader } from './wink.ts'

const [path = '', folder = '', words = '0'] = process.argv.slice(2)
const text = lengthened(readFileSync(path, 'utf8'), Number(words))
const read = winkReader(folder)
for (let at = 0; at < 40; at++) read(text)
process.stdout.write(JSON.stringify(median(Array.from({ length: 31 }, () => timed(() => read(text))))))
