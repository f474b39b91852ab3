/** The paragraphs of a section in the judgement tree, with their findings and the sentences for and against its grade. Pure. */
import type { LedgerJudgement, LedgerSentence } from '@touchstone/core'
import type { PlacedFinding, PlacedParagraph } from '../client/protocol.ts'
import { capital, counted } from '../words.ts'
import { findingNode, leaf, type Node, type Place, paragraphLabel, type Standing, type Told } from './node.ts'

/** Paragraphs that hold a sentence for or against the stated grade, or a finding, in the order of the draft. */
export function paragraphNodes(
  section: LedgerJudgement,
  id: string,
  { ledger, paragraphs, findings }: Told
): Node[] {
  const sentences = inOrder([...section.strengths, ...section.weaknesses])
  const next = Math.min(
    ...ledger.judgements.filter(({ line }) => line > section.line).map(({ line }) => line)
  )
  return paragraphs
    .filter(({ line }) => section.line < line && line < next)
    .flatMap((paragraph, at) => {
      const within = (place: Place) => paragraph.line <= place.line && place.line <= paragraph.endLine
      const said = sentences.filter(within)
      const found = findings.filter(within)
      if (said.length + found.length === 0) return []
      return [paragraphNode(paragraph, said, found, `${id}/${paragraph.number ?? `-${at}`}`, section)]
    })
}

function inOrder(sentences: LedgerSentence[]): LedgerSentence[] {
  return sentences.sort((one, other) => one.line - other.line || one.column - other.column)
}

/** How a sentence stands to the stated grade; where none is stated, what it is by itself. The ledger has decided which it is. */
function standingOf({ polarity }: LedgerSentence, { pull }: Pull): Standing {
  const strong = polarity === 'strength'
  if (pull === null) return strong ? 'strength' : 'weakness'
  return strong === (pull === 'lower') ? 'for' : 'against'
}

type Pull = Pick<LedgerJudgement, 'pull'>

function paragraphNode(
  paragraph: PlacedParagraph,
  sentences: readonly LedgerSentence[],
  findings: readonly PlacedFinding[],
  id: string,
  section: Pull
): Node {
  const said = sentences.map((sentence, at) =>
    sentenceNode(sentence, standingOf(sentence, section), `${id}/${at}`)
  )
  const of = (kind: Standing) => said.filter(child => child.kind === kind).length
  const number = paragraph.number === null ? '' : `${paragraph.number}. `
  const counts = [
    [findings.length, counted(findings.length, 'finding')],
    [of('for'), `${of('for')} for`],
    [of('against'), `${of('against')} against`],
    [of('strength'), counted(of('strength'), 'strength')],
    [of('weakness'), counted(of('weakness'), 'weakness', 'weaknesses')]
  ] as const
  const description = counts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(', ')
  return {
    ...leaf(id, 'paragraph', `${number}${begun(paragraph.text)}`, paragraph),
    description,
    tooltip: `${number}${paragraph.text}\n\n${capital(description)}${of('for') + of('against') > 0 ? ' the stated grade' : ''}.`,
    spoken: `${paragraphLabel(paragraph.number)}, ${description}: ${begun(paragraph.text)}`,
    children: [...findings.map(findingNode), ...said]
  }
}

/** So much of a paragraph is seen in a side bar beside its counts. */
const longestBegun = 34

function begun(text: string): string {
  return text.length <= longestBegun ? text : `${text.slice(0, text.lastIndexOf(' ', longestBegun))} …`
}

const readings = { strength: 'a strength', weakness: 'a weakness', mixed: 'mixed', neutral: 'neither' }

function sentenceNode(sentence: LedgerSentence, kind: Standing, id: string): Node {
  const { text, polarity, sure } = sentence
  const stands = kind === 'for' || kind === 'against' ? `, ${kind} the stated grade` : ''
  const reading = `Reads as ${readings[polarity]}${stands}.`
  return {
    ...leaf(id, kind, text, sentence),
    tooltip: `${text}\n\n${reading}${sure ? '' : ' It might be read otherwise.'}`,
    spoken: `${capital(kind)}: ${text}`
  }
}
