/** Examples of `unbacked-judgement`: its tests and its documentation. */
import { draft, exampleTitle, soundPractice as sound } from '../example.ts'
import type { Rule } from '../rule.ts'
import { capitalised } from '../say.ts'

const care = exampleTitle('in-care')

const improvement = 'requires improvement to be good'

const strong = [
  'Workers know families exceptionally well, and children feel safe with them.',
  'Plans are ambitious, and children thrive because of them.',
  'Highly skilled direct work helps children to make sense of their lives.',
  'Children make excellent progress at school.',
  'Support is highly tailored, and children are settled and happy.',
  'Reviews are held on time.'
]

const grave = [
  'Too many children live in homes where they are not safe, because nobody has checked them.',
  'Children have been left at serious risk of harm for months.',
  'There is a widespread failure to protect children who go missing.'
]

const weak = [
  'Plans drift because managers do not challenge delay.',
  'Supervision is irregular and poorly recorded.',
  'Assessments are weak and leave out fathers.'
]

function graded(grade: string, sentences: readonly string[]): string {
  return draft({ grades: { 'in-care': grade }, paragraphs: { 'in-care': [`3. ${sentences.join(' ')}`] } })
}

/** The draft with the heading's grade flagged and the table's grade as evidence. */
function flagged(grade: string, sentences: readonly string[]): string {
  const printed = capitalised(grade)
  return draft({
    rows: { 'in-care': `${care}\t((${printed}))` },
    headings: { 'in-care': `${care}: [[${grade}]]` },
    paragraphs: { 'in-care': [`3. ${sentences.join(' ')}`] }
  })
}

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'outstanding by sound practice alone',
      text: flagged('outstanding', sound),
      message: 'exceptional',
      resolved: graded('outstanding', [...strong, ...sound.slice(0, 9)])
    },
    {
      name: 'requires improvement without a shortfall',
      text: flagged(improvement, sound),
      message: 'shortfall',
      resolved: graded(improvement, [...sound.slice(0, 9), ...weak])
    },
    {
      name: 'inadequate without a serious weakness',
      text: flagged('inadequate', sound),
      message: 'serious',
      resolved: graded('inadequate', [...sound.slice(0, 9), ...grave])
    }
  ],
  clean: [
    { text: graded('good', sound), because: 'good is the benchmark' },
    {
      text: graded('outstanding', sound.slice(0, 6)),
      because: 'so short a section is still being written'
    },
    {
      text: graded('outstanding', [...strong, ...sound]),
      because: 'exceptional practice stands beside what is sound'
    },
    {
      text: graded('inadequate', [...sound, ...grave]),
      because: 'serious weakness outweighs what works'
    },
    {
      text: graded(improvement, [...sound.slice(0, 6), ...weak, ...weak.map(each => each.toUpperCase())]),
      because: 'a clear shortfall is told, however loudly'
    },
    { text: draft({ grades: { 'in-care': 'outstanding' } }), because: 'two sentences are too few to ask' }
  ]
})
