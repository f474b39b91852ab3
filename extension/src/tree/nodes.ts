/** The judgement tree as data: judgements with their paragraphs and sentences, improvement items with theirs. Pure. */
import type { Ledger, LedgerItem, LedgerJudgement, LedgerRow, LedgerSentence } from '@touchstone/core'
import type { WaivedFinding } from '../client/protocol.ts'
import { capital, counted } from '../words.ts'

export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Node {
  /** The same after an edit elsewhere, so that what was opened stays open. */
  readonly id: string
  readonly kind: 'judgement' | 'paragraph' | 'items' | 'item' | 'hold' | 'waivers' | 'waiver' | Standing
  readonly label: string
  readonly description: string
  readonly tooltip: string
  /** What a screen reader says. */
  readonly spoken: string
  readonly place: Place
  /** The judgement that it stands for, for the commands of its menu. */
  readonly judgement: string | null
  /** The finding that may stand, for the commands of its menu. */
  readonly waived?: WaivedFinding
  readonly children: readonly Node[]
}

type Labels = ReadonlyMap<string, string>

export function nodesOf(ledger: Ledger, waived: readonly WaivedFinding[] = []): Node[] {
  const labels = new Map(ledger.grades.map(({ id, label }) => [id, label]))
  const headed = new Set(ledger.judgements.map(({ judgement }) => judgement))
  const rows = ledger.table.filter(({ judgement }) => judgement === null || !headed.has(judgement))
  return [
    ...ledger.judgements.map((section, at) => sectionNode(section, at, tableSays(section, ledger), labels)),
    ...rows.map(rowNode),
    ...itemsNode(ledger.improvements),
    ...waiversNode(waived)
  ]
}

/** A row of the table that has no section, as that of the overall grade. */
function rowNode(row: LedgerRow, at: number): Node {
  const label = capital(row.short)
  const grade = gradeOf(row)
  return {
    ...leaf(`row-${row.judgement ?? at}`, 'judgement', label, row),
    description: grade,
    tooltip: `${label}: ${grade}, as the table says.`,
    spoken: `${label}, ${grade}`,
    judgement: row.judgement
  }
}

/** The grade of the table where it is another than the heading's; null where they agree. */
function tableSays({ judgement, stated }: LedgerJudgement, { table }: Ledger): string | null {
  const row = table.find(one => judgement !== null && one.judgement === judgement)
  return row?.stated?.grade != null && row.stated.grade !== stated?.grade ? gradeOf(row) : null
}

function sectionNode(section: LedgerJudgement, at: number, table: string | null, labels: Labels): Node {
  const id = `section-${section.judgement ?? at}`
  const label = capital(section.short)
  const differs = table === null ? [] : [`the table says ${table}`]
  const said = [gradeOf(section), ...differs, ...readsAs(section, labels)]
  return {
    ...leaf(id, 'judgement', label, section),
    description: said.join(' · '),
    tooltip: sectionTooltip(section, label, table, labels),
    spoken: [label, ...said].join(', '),
    judgement: section.judgement,
    children: paragraphNodes(section, id)
  }
}

/** Told in the list only where it is another grade than the one that is stated. */
function readsAs({ reading, stated }: LedgerJudgement, labels: Labels): string[] {
  if (reading.grade === null || reading.grade === stated?.grade) return []
  return [`reads as ${labels.get(reading.grade) ?? reading.grade}`]
}

function sectionTooltip(
  section: LedgerJudgement,
  label: string,
  table: string | null,
  labels: Labels
): string {
  const { counts, reading, improvements } = section
  const sentences = [
    counted(counts.strength, 'strength'),
    counted(counts.weakness, 'weakness', 'weaknesses'),
    `${counts.mixed} mixed`,
    `${counts.neutral} neither`
  ]
  return [
    table === null
      ? `${label}: ${gradeOf(section)}.`
      : `${label}: the heading says ${gradeOf(section)}, the table ${table}.`,
    reading.grade === null
      ? (reading.abstains ?? 'What its wording reads as is not known.')
      : `Its wording reads as ${labels.get(reading.grade) ?? reading.grade}.`,
    `Sentences: ${sentences.join(', ')}.`,
    `Improvement items that rest on it: ${improvements.length}.`
  ].join('\n')
}

/** Paragraphs that hold a sentence for or against the stated grade, in the order of the draft. */
function paragraphNodes(section: LedgerJudgement, id: string): Node[] {
  const groups: [LedgerSentence, ...LedgerSentence[]][] = []
  for (const sentence of inOrder([...section.strengths, ...section.weaknesses])) {
    const last = groups.at(-1)
    if (last !== undefined && sharesParagraph(last[0], sentence)) last.push(sentence)
    else groups.push([sentence])
  }
  return groups.map((group, at) => paragraphNode(group, `${id}/${at}`, section))
}

function inOrder(sentences: LedgerSentence[]): LedgerSentence[] {
  return sentences.sort((one, other) => one.line - other.line || one.column - other.column)
}

/** A paragraph without a number is known by its line. */
function sharesParagraph(one: LedgerSentence, other: LedgerSentence): boolean {
  return one.paragraph === other.paragraph && (one.paragraph !== null || one.line === other.line)
}

/** How a sentence stands to the stated grade; where none is stated, what it is by itself. The ledger has decided which it is. */
function standingOf({ polarity }: LedgerSentence, { pull }: Pull): Standing {
  const strong = polarity === 'strength'
  if (pull === null) return strong ? 'strength' : 'weakness'
  return strong === (pull === 'lower') ? 'for' : 'against'
}

type Pull = Pick<LedgerJudgement, 'pull'>
type Standing = 'for' | 'against' | 'strength' | 'weakness'

function paragraphNode(
  sentences: readonly [LedgerSentence, ...LedgerSentence[]],
  id: string,
  section: Pull
): Node {
  const [first] = sentences
  const children = sentences.map((sentence, at) =>
    sentenceNode(sentence, standingOf(sentence, section), `${id}/${at}`)
  )
  const of = (kind: Standing) => children.filter(child => child.kind === kind).length
  const label = paragraphLabel(first.paragraph)
  const counts = [
    [of('for'), `${of('for')} for`],
    [of('against'), `${of('against')} against`],
    [of('strength'), counted(of('strength'), 'strength')],
    [of('weakness'), counted(of('weakness'), 'weakness', 'weaknesses')]
  ] as const
  const description = counts.flatMap(([number, words]) => (number > 0 ? [words] : [])).join(', ')
  return {
    ...leaf(id, 'paragraph', label, first),
    description,
    tooltip: `${label}: ${description}${section.pull === null ? '' : ' the stated grade'}.`,
    spoken: `${label}, ${description}`,
    children
  }
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

function itemsNode(items: readonly LedgerItem[]): Node[] {
  const [first] = items
  if (first === undefined) return []
  const label = 'What needs to improve'
  const description = counted(items.length, 'item')
  return [
    {
      ...leaf('items', 'items', label, first),
      description,
      tooltip: 'The improvement items, and the paragraphs that hold their findings.',
      spoken: `${label}, ${description}`,
      children: items.map(itemNode)
    }
  ]
}

function itemNode(item: LedgerItem, at: number): Node {
  const reference = item.reference?.id ?? 'no reference'
  const unheld = item.traced && item.paragraphs.length === 0
  const said = [reference, ...(unheld ? ['no paragraph seems to hold it'] : [])]
  return {
    ...leaf(`items/${at}`, 'item', item.text, item),
    description: said.join(' · '),
    tooltip: `${item.text}\n\nCites ${reference}.`,
    spoken: [item.text, ...said].join(', '),
    children: item.paragraphs.map((hold, best) => {
      const label = paragraphLabel(hold.paragraph)
      return {
        ...leaf(`items/${at}/${best}`, 'hold', label, hold),
        description: hold.text,
        tooltip: hold.text,
        spoken: `${label}: ${hold.text}`
      }
    })
  }
}

function waiversNode(waived: readonly WaivedFinding[]): Node[] {
  const [first] = waived
  if (first === undefined) return []
  const label = 'Findings that may stand'
  const description = counted(waived.length, 'finding')
  return [
    {
      ...leaf('waivers', 'waivers', label, first),
      description,
      tooltip: 'Findings that somebody let stand, with the reason. Each can be taken back.',
      spoken: `${label}, ${description}`,
      children: waived.map(finding => {
        const { fingerprint, message, reason, by } = finding
        const why = by === null ? reason : `${reason} (${by})`
        return {
          ...leaf(`waivers/${fingerprint}`, 'waiver', message, finding),
          description: why,
          tooltip: `${message}\n\nIt may stand: ${why}`,
          spoken: `${message} It may stand: ${why}`,
          waived: finding
        }
      })
    }
  ]
}

function paragraphLabel(number: number | null): string {
  return number === null ? 'Paragraph without a number' : `Paragraph ${number}`
}

function gradeOf({ stated }: Pick<LedgerRow, 'stated'>): string {
  return stated?.text.toLowerCase() ?? 'no grade'
}

function leaf(
  id: string,
  kind: Node['kind'],
  label: string,
  { line, column, endLine, endColumn }: Place
): Node {
  const place = { line, column, endLine, endColumn }
  return {
    id,
    kind,
    label,
    description: '',
    tooltip: label,
    spoken: label,
    place,
    judgement: null,
    children: []
  }
}
