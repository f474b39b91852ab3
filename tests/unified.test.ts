import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtIn, check, parseFramework, touchstone, touchstoneRetext } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
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
    expect(words('and')).toEqual(['and and'])
    expect(words('retext-indefinite-article')).toEqual(['an'])
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('summary-agreement')
  })
})

describe('the plugin of remark', () => {
  it('finds what the command finds, and is the default export, which remark -u takes', async () => {
    const { default: byDefault } = await import('@touchstone/core')
    expect(byDefault).toBe(touchstone)
    const weak = readFileSync(join(import.meta.dirname, '../corpus/thornmere-2025-slips.md'), 'utf8')
    const file = await remark()
      .use(touchstone)
      .process(new VFile({ value: weak, path: 'a.md' }))
    const answer = check(weak, { path: 'a.md', settings: learned })
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(
      answer.checked ? answer.findings.map(({ rule }) => rule) : []
    )
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('weakness-without-improvement')
  })

  it('is synchronous without weights, and says which rules could not run', () => {
    const file = remark().use(touchstone, { learned: false }).processSync(slip)
    const last = file.messages.find(({ ruleId }) => ruleId === 'not-run')
    expect(last?.reason).toMatch(/^These rules read learned weights, and none were given: .*grade-evidence/)
    const given = remark().use(touchstone, learned).processSync(slip)
    expect(given.messages.map(({ ruleId }) => ruleId)).not.toContain('not-run')
  })

  it('keeps the source and the id that a retext plugin gives', async () => {
    const plugins = [{ name: 'retext-repeated-words', plugin: repeatedWords }]
    const file = await remark().use(touchstoneRetext, plugins).process(slip)
    expect(file.messages.find(({ source }) => source === 'retext-repeated-words')).toMatchObject({
      ruleId: 'and'
    })
  })
})

describe('a framework of one\u2019s own', () => {
  const text = 'extends: ilacs-2025\nid: ours\ntitle: Our trial\nfrom: 2027-01-01\nto: null\n'

  it('is read from its text or from its data', () => {
    const read = parseFramework(text, builtIn)
    expect(read).toEqual(
      parseFramework(
        { extends: 'ilacs-2025', id: 'ours', title: 'Our trial', from: '2027-01-01', to: null },
        builtIn
      )
    )
    expect('framework' in read && read.framework.id).toBe('ours')
  })

  it('that is no YAML is a problem and no throw', () => {
    expect(parseFramework('id: [', builtIn)).toMatchObject({ problems: [{ path: '' }] })
    expect(parseFramework('just words')).toMatchObject({ problems: [expect.anything()] })
  })
})
