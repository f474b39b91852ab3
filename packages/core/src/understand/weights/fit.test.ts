import { describe, expect, it } from 'vitest'
import { draft } from '../../check/example.ts'
import { createChecker } from '../../check.ts'
import { builtIn } from '../../frameworks/index.ts'
import { parseFramework } from '../../frameworks/load.ts'
import { learned } from '../../model.ts'

const sentencesOf = (words: string) => Array.from({ length: 12 }, (_, i) => `${i + 1}. ${words} ${words}`)
const field =
  'Social workers visit children regularly and build strong relationships with families, and plans are reviewed in timely meetings. Managers provide effective oversight and supervision, and assessments consider risk and the views of children.'
const foreign =
  'The developers deployed prototypes through continuous integration pipelines and measured browser latency against analytics dashboards. Designers iterated wireframes, usability benchmarks and encrypted databases before launching beta releases.'

function checked(paragraphs: readonly string[], weights?: string) {
  const answer =
    weights === undefined
      ? createChecker({ ...learned })
      : createChecker({ ...learned, frameworks: [frameworkThatSays(weights)] })
  const result = answer.check(draft({ paragraphs: { 'in-care': paragraphs } }), { path: 'draft.txt' })
  if (!result.checked) throw new Error(result.reason)
  return result
}

function frameworkThatSays(weights: string) {
  const parsed = parseFramework({ id: 'own', extends: 'ilacs-2025', weights }, builtIn)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.framework
}

describe('how far the weights fit', () => {
  it('is as the framework declares where the words are of the field', () => {
    const { facts, findings } = checked(sentencesOf(field))
    expect(facts.weights).toMatchObject({ fit: 'trained', because: null })
    expect(findings.map(({ rule }) => rule)).not.toContain('weights-fit')
    expect(facts.sections.some(({ language }) => language !== null)).toBe(true)
  })

  it('is told from the words where they are of another field: nothing is read from them, and that is said', () => {
    const { facts, findings, notRun } = checked(sentencesOf(foreign))
    expect(facts.weights).toMatchObject({ fit: 'none', because: 'wording' })
    expect(facts.sections.every(({ language }) => language === null)).toBe(true)
    expect(findings.find(({ rule }) => rule === 'weights-fit')?.message).toMatch(
      /far fewer than in reports of that field/
    )
    expect(notRun).toContain('grade-evidence')
  })

  it('leaves sentences read and grades unread where a framework says that it is near', () => {
    const { facts, findings } = checked(sentencesOf(field), 'near')
    expect(facts.sections.every(({ language }) => language === null)).toBe(true)
    const polarities = facts.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences.map(({ wording }) => wording.polarity))
    )
    expect(polarities).toContain('strength')
    expect(findings.find(({ rule }) => rule === 'weights-fit')?.messageId).toBe('near')
  })

  it('is not guessed from a few words', () => {
    expect(checked([`1. ${foreign}`]).facts.weights.fit).toBe('trained')
  })

  it('is judged for each report by itself, whatever was read before', () => {
    const checker = createChecker({ ...learned })
    const text = (words: string) => draft({ paragraphs: { 'in-care': sentencesOf(words) } })
    const read = (words: string) => {
      const answer = checker.check(text(words), { path: 'draft.txt' })
      return answer.checked ? answer.facts.sections.map(({ language }) => language?.counts ?? null) : null
    }
    const first = read(field)
    expect(read(foreign)).not.toEqual(first)
    expect(read(field)).toEqual(first)
  })
})
