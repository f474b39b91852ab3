/** `pnpm measure extractors [REPORTS]`: how far the text of published PDFs is read like the draft of the same report, whoever printed it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, createChecker } from '../../../core/src/index.ts'
import { MissingMaterial } from '../material.ts'
import { differences, type Part, parts } from './compare-readings.ts'
import { ways } from './ways.ts'

/** With `all` every difference is said, one a line. */
export async function measureExtractors(
  reports: string,
  all: boolean,
  say: (line: string) => void
): Promise<void> {
  const folder = join(reports, 'pdf')
  if (!existsSync(folder)) throw new MissingMaterial(`There are no PDFs in "${folder}".`)
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.pdf'))
    .sort()
  const checker = createChecker()
  const check = (text: string, path: string) => checker.check(text, { path, format: 'text' })
  say(`Of ${files.length} published PDFs, read like the draft of the same report:\n`)
  say(row(['way', 'checked', ...parts.slice(0, -1), 'no false error']))
  for (const way of ways) {
    const right = new Map<Part | 'checked', number>()
    const told: string[] = []
    let missing = false
    for (const file of files) {
      const name = file.replace(/\.pdf$/, '')
      const text = await way.text(join(folder, file))
      if (text === null) {
        missing = true
        break
      }
      const draft = checked(check(readFileSync(join(reports, 'drafts', `${name}.txt`), 'utf8'), name))
      const printed = checked(check(readFileSync(join(reports, 'ilacs', `${name}.txt`), 'utf8'), name))
      const answer = check(text, name)
      if (!answer.checked) {
        told.push(`  ${name}: not checked`)
        continue
      }
      const wrong = differences(draft, answer, [draft, printed])
      for (const part of ['checked', ...parts] as const)
        if (!wrong.some(one => one.part === part)) right.set(part, (right.get(part) ?? 0) + 1)
      told.push(...wrong.map(({ what }) => `  ${name}: ${what}`))
    }
    if (missing) say(`${way.name}: left out, since ${way.needs} is not installed`)
    else say(row([way.name, ...(['checked', ...parts] as const).map(part => String(right.get(part) ?? 0))]))
    if (all) for (const line of told) say(line)
  }
}

function row([first = '', ...others]: readonly string[]): string {
  return first.padEnd(24) + others.map(cell => cell.padStart(14)).join('')
}

function checked(answer: Answer) {
  if (!answer.checked) throw new MissingMaterial(`${answer.path}: ${answer.reason}`)
  return answer
}
