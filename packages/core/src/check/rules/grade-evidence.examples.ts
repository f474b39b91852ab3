/** Examples of `grade-evidence`: its tests and its documentation. */
import { draft, exampleTitle, soundPractice } from '../example.ts'
import type { Rule } from '../rule.ts'
import { capitalised } from '../say.ts'

const care = exampleTitle('in-care')

const weak = [
  'Too many children are left at risk of harm because concerns are not recognised.',
  'Assessments are late and leave out fathers.',
  'Plans drift because managers do not challenge delay.',
  'Serious failures leave some children without help for months.',
  'Supervision is irregular and poorly recorded.',
  'The quality of records is inconsistent.',
  'There is a lack of oversight, and too many children wait too long to be seen.',
  'Leaders know of these shortfalls but change is slow.',
  'Most foster carers feel well supported by a stable team.'
]

const strong = [
  'Workers know families exceptionally well and stay with them for years.',
  'Plans are clear and are reviewed on time.',
  'Highly skilled and creative direct work helps children to make exceptional progress.',
  'Children’s views shape every decision.',
  'Leaders are relentless and highly ambitious for every child.',
  'Children speak warmly of the people who help them.',
  'Support is tailored with great sensitivity.',
  'Partners share a deep understanding of what families need.',
  'Visits are made on time.'
]

const sound = soundPractice.slice(0, 9)

function graded(grade: string, sentences: readonly string[]): string {
  return draft({ grades: { 'in-care': grade }, paragraphs: { 'in-care': [`3. ${sentences.join(' ')}`] } })
}

/** The draft with the heading's grade flagged, and the table's grade and the numbered sentences as evidence. */
function flaggedDraft(grade: string, sentences: readonly string[], evidence: readonly number[]): string {
  const marked = sentences.map((sentence, i) => (evidence.includes(i) ? `((${sentence}))` : sentence))
  const printed = capitalised(grade)
  return draft({
    rows: { 'in-care': `${care}\t((${printed}))` },
    headings: { 'in-care': `${care}: [[${grade}]]` },
    paragraphs: { 'in-care': [`3. ${marked.join(' ')}`] }
  })
}

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'shortfall throughout under a high grade',
      text: flaggedDraft('outstanding', weak, [0, 3, 6, 8]),
      message: 'far',
      resolved: graded('outstanding', strong)
    },
    {
      name: 'exceptional work under a low grade',
      text: flaggedDraft('inadequate', strong, [0, 2, 4]),
      message: 'far',
      resolved: graded('outstanding', strong)
    },
    {
      name: 'exceptional work under the grade below',
      text: flaggedDraft('good', strong, [0, 2, 4]),
      message: 'near',
      resolved: graded('outstanding', strong)
    }
  ],
  clean: [
    { text: graded('good', sound), because: 'sound practice bears the grade out' },
    {
      text: graded('good', [...strong, 'Overall, services for children in care are good.']),
      because: 'the section says itself why its grade stands'
    },
    { text: graded('outstanding', strong), because: 'exceptional work bears the highest grade out' },
    {
      text: graded('good', [...sound, 'For a very small number of children, visits are late.']),
      because: 'one shortfall does not make another grade'
    },
    { text: graded('outstanding', weak.slice(0, 7)), because: 'seven sentences are too few to judge' },
    {
      text: graded('good', [...sound, 'Services were inadequate in 2019.']),
      because: 'grade words are hidden from the reading'
    }
  ]
})
