import { touchstone, touchstoneRetext } from '@touchstone/core'
import { remark } from 'remark'
import remarkParse from 'remark-parse'
import indefiniteArticle from 'retext-indefinite-article'
import repeatedWords from 'retext-repeated-words'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { draft } from '../packages/core/src/check/example.ts'

/** The plain example draft as Markdown: headings with hashes and a table of pipes. */
function markdown(text: string): string {
  return text
    .replace(/^(Inspection of .*)$/m, '# $1')
    .replace(/^(The (?:impact|experiences)[^\t\n]*: .*|What needs to improve\?)$/gm, '## $1')
    .replace(/^Judgement\tGrade$/m, '| Judgement | Grade |\n| --- | --- |')
    .replace(/^([^\n\t]+)\t([^\n\t]+)$/gm, '| $1 | $2 |')
}

const slip = markdown(
  draft({ summary: ['Services for care leavers are inadequate. They have an plan and and a phone.'] })
)

describe('touchstone in a unified pipeline', () => {
  it('gives messages with rule, source, place, note, url and evidence after remark-parse', async () => {
    const file = new VFile({ value: slip, path: 'draft.md' })
    const processor = unified().use(remarkParse).use(touchstone)
    await processor.run(processor.parse(file), file)
    const message = file.messages.find(({ ruleId }) => ruleId === 'summary-agreement')
    expect(message).toMatchObject({ source: 'touchstone', fatal: false, actual: 'inadequate', expected: [] })
    expect(message?.url).toContain('summary-agreement')
    expect(message?.note).toContain('the table says good')
    expect(message?.cause).toMatchObject({ reason: 'the table says good' })
    const at = slip.indexOf('inadequate')
    expect(message?.place).toMatchObject({ start: { offset: at }, end: { offset: at + 'inadequate'.length } })
  })

  it('leaves the text of remark’s own pipeline as it is', async () => {
    const plain = String(await remark().process(slip))
    const file = await remark().use(touchstone).process(slip)
    expect(String(file)).toBe(plain)
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('summary-agreement')
  })

  it('says that a letter could not be checked', async () => {
    const file = await remark().use(touchstone).process('# Dear all\n\nThank you for your letter.\n')
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['not-checked'])
  })

  it('runs two published retext plugins over the prose in the same pass', async () => {
    const plugins = [
      { name: 'retext-repeated-words', plugin: repeatedWords },
      { name: 'retext-indefinite-article', plugin: indefiniteArticle }
    ]
    const file = await remark().use(touchstoneRetext, plugins).process(slip)
    const words = (rule: string) =>
      file.messages
        .filter(({ ruleId }) => ruleId === rule)
        .map(({ place }) => {
          const { start, end } = place as { start: { offset: number }; end: { offset: number } }
          return slip.slice(start.offset, end.offset)
        })
    expect(words('retext:retext-repeated-words:and')).toEqual(['and and'])
    expect(words('retext:retext-indefinite-article:retext-indefinite-article')).toEqual(['an'])
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('summary-agreement')
  })
})
