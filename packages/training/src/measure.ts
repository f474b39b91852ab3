/**
 * `pnpm measure [--only PART] [REPORTS GOLD]`: trains on parts of the material, prints how the rest is read, and writes
 * nothing. `pnpm measure rules` measures what the rules make of it, and writes the figures of their pages: on two authorities in
 * five, or with `pnpm measure all-rules` on all of them, which takes longer. `pnpm measure areas` measures what `compare` says of
 * earlier areas to improve, `pnpm measure queue` how far up the queue of `moderate` planted slips stand, `pnpm measure unseen` how
 * sentences of authorities that nobody looks at are read.
 * `pnpm measure frameworks [REPORTS]` counts how many reports of other kinds are read right; it needs no labels.
 * `pnpm measure slips [--all | --kept]` counts how many slips in unseen wording the rules find, and near twins they flag; it needs no
 * reports, and counts the rows that are kept for final figures only with `--kept`.
 * `pnpm measure extractors [--all] [REPORTS]` counts how many published PDFs are read right, whichever program took the text out.
 */
import { measureExtractors } from './extractors/measure-extractors.ts'
import { measureAreas } from './measure-areas.ts'
import { measureFrameworks } from './measure-frameworks.ts'
import { measureQueue } from './measure-queue.ts'
import { measureRules } from './measure-rules.ts'
import { measureSlips } from './measure-slips.ts'
import { measureUnseen } from './measure-unseen.ts'
import { ruleFolds } from './rule-folds.ts'
import { run, told } from './run.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const [word, ...words] = process.argv.slice(2).filter(one => one !== '--')
const [folder = '../shared/reports'] = words.filter(one => one !== '--all')

if (word === 'frameworks') measureFrameworks(folder, say)
else if (word === 'slips') measureSlips({ all: words.includes('--all'), kept: words.includes('--kept') }, say)
else if (word === 'extractors') await told(() => measureExtractors(folder, words.includes('--all'), say))
else
  await run((material, asked, _, other) => {
    if (other === 'areas') measureAreas(material, say)
    else if (other === 'queue') measureQueue(material, say)
    else if (other === 'unseen') measureUnseen(material, say)
    else if (other !== null) measureRules(material, other === 'rules' ? 2 : ruleFolds, say)
    else for (const part of Object.values(asked)) say(`# ${part.name}\n\n${part.measure(material)}`)
  })
