/** The learned weights of the trace model, unpacked when they are first asked for. */
import packed from '../../../model/traces.json' with { type: 'json' }
import { type PackedTraceModel, type TraceModel, unpackTraceModel } from './trace-model.ts'

let model: TraceModel | null = null

/** The shipped weights; always the same object. */
export function traceWeights(): TraceModel {
  model ??= unpackTraceModel(packed as PackedTraceModel)
  return model
}
