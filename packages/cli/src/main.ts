#!/usr/bin/env node
import { answerSoon } from '@touchstone/project/node'
import { processIo } from './io.ts'
import { run } from './program.ts'

answerSoon()
process.exitCode = await run(process.argv.slice(2), processIo())
