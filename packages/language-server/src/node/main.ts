#!/usr/bin/env node
/** The server as a process: the only file here that knows one. */
import { startNodeServer } from './start.ts'

startNodeServer(process.argv.slice(2))
