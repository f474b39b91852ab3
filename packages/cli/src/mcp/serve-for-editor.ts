/** The server for assistants as an editor starts it. */
import { processIo } from '../io.ts'
import { serve } from './serve.ts'

serve(processIo())
