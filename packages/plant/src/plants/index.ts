/** Every plant, in the order of the printed table. */
import type { Plant } from '../plant.ts'
import {
  absentItem,
  contradictoryPair,
  regradedByOne,
  regradedByTwo,
  seriousWeakness,
  unrelatedItem
} from './evidence.ts'
import {
  droppedRow,
  droppedSection,
  headingGrade,
  impossibleOverall,
  summaryGrade,
  unknownGrade
} from './grades.ts'
import {
  bareAcronym,
  impossibleDates,
  invalidReference,
  noImprovements,
  numberingGap,
  numberingRepeat,
  strippedReference,
  wrongAuthority
} from './layout.ts'
import { copiedItem, deadReference, leftover, naming, otherYear, pastFuture, priorityList } from './slips.ts'
import { otherNumber, processAlone, silentTopics, summaryAgainstBody, summaryPair } from './statements.ts'

export const plants: readonly Plant[] = [
  headingGrade,
  droppedSection,
  droppedRow,
  unknownGrade,
  impossibleOverall,
  numberingGap,
  numberingRepeat,
  strippedReference,
  invalidReference,
  impossibleDates,
  noImprovements,
  summaryGrade,
  bareAcronym,
  wrongAuthority,
  regradedByTwo,
  regradedByOne,
  seriousWeakness,
  unrelatedItem,
  absentItem,
  contradictoryPair,
  summaryPair,
  summaryAgainstBody,
  otherNumber,
  silentTopics,
  processAlone,
  leftover,
  copiedItem,
  deadReference,
  priorityList,
  otherYear,
  pastFuture,
  naming
]
