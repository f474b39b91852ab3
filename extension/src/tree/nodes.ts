/** The judgement tree as data: judgements with their paragraphs and sentences, improvement items with theirs. Pure. */
import type { Ledger, LedgerItem, LedgerJudgement, LedgerRow } from '@touchstone/core'
import type { PlacedFinding, WaivedFinding } from '../client/protocol.ts'
import { capital, counted } from '../words.ts'
import { findingNode, leaf, type Node, paragraphLabel, type Told, touches } from './node.ts'
import { paragraphNodes } from './paragraphs.ts'

type Labels = ReadonlyMap<string, string>

export function nodesOf(told: Told): Node[] {
  const { ledger, waived } = told
  const labels = new Map(ledger.grades.map(({ id, label }) => [id, label]))
  const headed = new Set(ledger.judgements.map(({ judgement }) => judgement))
  const rows = ledger.table.filter(({ judgement }) => judgement === null || !headed.has(judgement))
  return [
    ...ledger.judgements.map((section, at) => sectionNode(section, at, told, labels)),
    ...rows.map(rowNode),
    ...itemsNode(ledger.improvements, told.findings),
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

function sectionNode(section: LedgerJudgement, at: number, told: Told, labels: Labels): Node {
  const table = tableSays(section, told.ledger)
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
    children: [
      ...told.findings.filter(finding => touches(finding, section)).map(findingNode),
      ...paragraphNodes(section, id, told)
    ]
  }
}

/** Told in the list only where it is another grade than the one that is stated. */
function readsAs({ reading, stated }: LedgerJudgement, labels: Labels): string[] {
  const grade = readGrade(reading, stated)
  return grade === null || grade === stated?.grade ? [] : [`reads as ${labels.get(grade) ?? grade}`]
}

/** The stated grade where it is at least as likely as the one that is read. */
function readGrade(
  { grade, probabilities }: LedgerJudgement['reading'],
  stated: LedgerJudgement['stated']
): string | null {
  if (grade === null || stated?.grade == null) return grade
  return (probabilities[stated.grade] ?? 0) >= (probabilities[grade] ?? 0) ? stated.grade : grade
}

function sectionTooltip(
  section: LedgerJudgement,
  label: string,
  table: string | null,
  labels: Labels
): string {
  const { counts, reading, improvements, stated } = section
  const grade = readGrade(reading, stated)
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
    grade === null
      ? (reading.abstains ?? 'What its wording reads as is not known.')
      : `Its wording reads as ${labels.get(grade) ?? grade}.`,
    `Sentences: ${sentences.join(', ')}.`,
    `Improvement items that rest on it: ${improvements.length}.`
  ].join('\n')
}

function itemsNode(items: readonly LedgerItem[], findings: readonly PlacedFinding[]): Node[] {
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
      children: items.map((item, at) => itemNode(item, at, findings))
    }
  ]
}

function itemNode(item: LedgerItem, at: number, findings: readonly PlacedFinding[]): Node {
  const reference = item.reference?.id ?? 'no reference'
  const unheld = item.traced && item.paragraphs.length === 0
  const said = [reference, ...(unheld ? ['no paragraph seems to hold it'] : [])]
  return {
    ...leaf(`items/${at}`, 'item', item.text, item),
    description: said.join(' · '),
    tooltip: `${item.text}\n\nCites ${reference}.`,
    spoken: [item.text, ...said].join(', '),
    children: [
      ...findings.filter(finding => touches(finding, item)).map(findingNode),
      ...item.paragraphs.map((hold, best) => {
        const label = paragraphLabel(hold.paragraph)
        return {
          ...leaf(`items/${at}/${best}`, 'hold', label, hold),
          description: hold.text,
          tooltip: hold.text,
          spoken: `${label}: ${hold.text}`
        }
      })
    ]
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

function gradeOf({ stated }: Pick<LedgerRow, 'stated'>): string {
  return stated?.text.toLowerCase() ?? 'no grade'
}
