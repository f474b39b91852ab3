/** The topics of a judgement, from lists of its own and lists of other frameworks. */
import type { Topic } from './framework.ts'
import type { Known, RawJudgement, RawTopic } from './raw.ts'
import { isObject, type Problem } from './schema-problems.ts'

/** A judgement's topics; topics of the same id from several lists become one. */
export function topicsOf(judgement: RawJudgement, known: Known, path: string, problems: Problem[]): Topic[] {
  const given = judgement.topics ?? []
  const parts = typeof given === 'string' ? [given] : given
  const topics = new Map<string, Topic>()
  for (const part of parts) {
    for (const raw of typeof part === 'string' ? topicList(part, known, path, problems) : [part]) {
      const topic = topicFrom(raw)
      const same = topics.get(topic.id)
      if (same !== undefined && typeof part !== 'string') {
        problems.push({ path, message: `Two topics have the id “${topic.id}”.` })
      }
      topics.set(topic.id, same === undefined ? topic : joined(same, topic))
    }
  }
  return [...topics.values()]
}

function topicList(name: string, known: Known, path: string, problems: Problem[]): readonly RawTopic[] {
  const [owner = '', id = ''] = name.split('/')
  const source = known(owner)
  const judgements = isObject(source) && Array.isArray(source['judgements']) ? source['judgements'] : []
  const judgement = judgements.filter(isObject).find(one => one['id'] === id)
  const topics = judgement?.['topics']
  if (typeof topics === 'string') return topicList(topics, known, path, problems)
  if (Array.isArray(topics)) {
    return topics.flatMap(topic =>
      typeof topic === 'string' ? topicList(topic, known, path, problems) : [topic as RawTopic]
    )
  }
  problems.push({
    path,
    message: `There is no list “${name}”: name a framework and a judgement, as in ilacs-2023/in-care.`
  })
  return []
}

function topicFrom(raw: RawTopic): Topic {
  return {
    id: raw.id,
    label: raw.label,
    generic: raw.generic ?? false,
    terms: raw.terms,
    references: raw.references ?? [],
    share: raw.share ?? {},
    from: raw.from ?? null,
    to: raw.to ?? null
  }
}

/** One topic of two: a section that covers both judgements mentions it at least as often as the likelier of them. */
function joined(a: Topic, b: Topic): Topic {
  const share: Record<string, number> = { ...a.share }
  for (const [year, value] of Object.entries(b.share)) share[year] = Math.max(share[year] ?? 0, value)
  return {
    ...a,
    generic: a.generic || b.generic,
    terms: [...new Set([...a.terms, ...b.terms])],
    references: [...new Set([...a.references, ...b.references])],
    share
  }
}
