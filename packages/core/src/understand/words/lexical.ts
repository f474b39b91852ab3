/** What the words of a sentence say by themselves. */
import type { Framework } from '../../frameworks/framework.ts'
import { oncePer } from '../../memory/once.ts'
import type { LexicalFacts } from '../sentence-facts.ts'
import { findAcronyms } from './acronyms.ts'
import { gradeWordFinder } from './grade-words.ts'
import { findPlaces } from './places.ts'
import { termFinder } from './terms.ts'

/** Reads sentences under one framework; made once and used for every sentence. */
export const lexicalReader = oncePer((framework: Framework): ((text: string) => LexicalFacts) => {
  const gradeWords = gradeWordFinder(framework)
  const terms = termFinder(framework)
  return text => ({
    acronyms: findAcronyms(text, framework.acronyms),
    gradeWords: gradeWords(text),
    terms: terms(text),
    places: findPlaces(text)
  })
})
