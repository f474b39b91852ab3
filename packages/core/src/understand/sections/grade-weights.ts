/** The learned weights of the grade model, unpacked when they are first asked for. */
import packed from '../../../model/sections.json' with { type: 'json' }
import { type GradeModel, type PackedGradeModel, unpackGradeModel } from './grade-model.ts'

let model: GradeModel | null = null

/** The shipped weights; always the same object. */
export function gradeWeights(): GradeModel {
  model ??= unpackGradeModel(packed as unknown as PackedGradeModel)
  return model
}
