/** Plants known slips in copies of reports, to measure what is caught. */
export type { Plant, Planted } from './plant.ts'
export { plants } from './plants/index.ts'
export { type Random, seeded, seedFor } from './random.ts'
export {
  type Miss,
  type PlantScore,
  type ScoredText,
  type ScoreInput,
  scorePlants,
  scoreTable
} from './score.ts'
export { wilson } from './wilson.ts'
