/** Items that have nothing to do with a report: other reports' items on topics it never mentions, and items of other trades. */
import { Memory } from '../../core/src/memory/memory.ts'
import { topicsOf } from '../../core/src/understand/sections/topics.ts'
import type { TraceReport } from './trace-reports.ts'

/** Items of other trades, written for this. */
export const unrelatedItems: readonly string[] = [
  'The frequency of bin collections on rural routes.',
  'Maintenance of swimming pool filters and changing rooms.',
  'The accuracy of parking fines and the speed of refunds.',
  'Cleaning of pavements after market days.',
  'The repair of potholes on minor roads before winter.',
  'Signage at bus stops and the reliability of timetables.',
  'The condition of sports pitches and tennis courts.',
  'Storage of chemicals at leisure centres.',
  'Lighting of cycle paths and underpasses.',
  'The catalogue of library books and charges for late return.',
  'Hygiene ratings of takeaway restaurants.',
  'Pruning of trees that overhang railway lines.',
  'The restoration of museum paintings.',
  'Flood defences along the river and the clearing of drains.',
  'The issue of taxi licences and the testing of vehicles.',
  'Recycling of glass and garden waste.',
  'The temperature of crematorium chapels and the upkeep of graves.',
  'Energy use in the town hall and the insulation of its roof.',
  'Ticket prices at the theatre.',
  'Noise from building sites at night.',
  'The gritting of pavements near shops.',
  'Stock control in the school meals warehouse.',
  'Allotment rents and water supply.',
  'The safety of fairground rides and fireworks.',
  'Dog fouling in parks and on beaches.',
  'Ferry crossings and harbour dredging.',
  'The pressure of fire hydrants.',
  'Planning applications for loft extensions.',
  'Cashless payment machines in car parks.',
  'The inspection of lifts and escalators.'
]

const memory = new Memory(50_000)
const bodyTopics = new WeakMap<TraceReport, ReadonlySet<string>>()

/** At most `count` of a list, evenly spread over it. */
export function spread<Item>(list: readonly Item[], count: number): Item[] {
  if (list.length <= count) return [...list]
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as Item)
}

/** Unrelated items, and items of other authorities' reports whose own topics the report never mentions. */
export function foreignItems(report: TraceReport, reports: readonly TraceReport[]): string[] {
  return [...unrelatedItems.filter((_, at) => at % 2 === 0), ...spread(swappedItems(report, reports), 16)]
}

/** Items of other authorities on topics absent in the report, in order. */
export function swappedItems(report: TraceReport, reports: readonly TraceReport[]): string[] {
  const here = topicsIn(report)
  return reports
    .filter(({ authority }) => authority !== report.authority)
    .flatMap(({ facts }) => facts.items.map(({ finding }) => finding))
    .filter(text => {
      const topics = specificTopics(text, report)
      return topics.length > 0 && !topics.some(topic => here.has(topic))
    })
}

function topicsIn(report: TraceReport): ReadonlySet<string> {
  const known = bodyTopics.get(report)
  if (known !== undefined) return known
  const topics = new Set<string>()
  for (const { paragraphs } of report.facts.sections) {
    for (const { sentences } of paragraphs) {
      for (const { text } of sentences) for (const topic of specificTopics(text, report)) topics.add(topic)
    }
  }
  bodyTopics.set(report, topics)
  return topics
}

/** Topics that do not match nearly anything, of every judgement. */
function specificTopics(text: string, { framework }: TraceReport): string[] {
  return framework.judgements.flatMap(judgement => {
    const specific = new Set(judgement.topics.filter(({ generic }) => !generic).map(({ id }) => id))
    return topicsOf(text, judgement, memory).filter(id => specific.has(id))
  })
}
