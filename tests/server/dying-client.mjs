// Starts the server that is named, greets it, prints its process id and waits to be killed.
import { spawn } from 'node:child_process'

const server = spawn(process.execPath, [process.argv[2], '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
const params = { processId: process.pid, rootUri: null, capabilities: {} }
const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })
server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
server.stdout.once('data', () => process.stdout.write(String(server.pid)))
setInterval(() => {}, 1_000)
