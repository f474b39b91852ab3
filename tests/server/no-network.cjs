// Preloaded into a process under test: any way to a network ends it with a word on standard error.
const { writeSync } = require('node:fs')

function refused(what) {
  return () => {
    writeSync(2, `reached for the network: ${what}\n`)
    process.exit(99)
  }
}

const net = require('node:net')
const ways = {
  net: [net, ['connect', 'createConnection', 'createServer']],
  tls: [require('node:tls'), ['connect', 'createServer']],
  http: [require('node:http'), ['request', 'get', 'createServer']],
  https: [require('node:https'), ['request', 'get', 'createServer']],
  http2: [require('node:http2'), ['connect', 'createServer', 'createSecureServer']],
  dgram: [require('node:dgram'), ['createSocket']],
  dns: [require('node:dns'), ['lookup', 'resolve', 'resolve4', 'resolve6']]
}
for (const [name, [module, calls]] of Object.entries(ways)) {
  for (const call of calls) module[call] = refused(`${name}.${call}`)
}
// Pipes are sockets as well, so that only connecting and listening are refused.
net.Socket.prototype.connect = refused('net.Socket.connect')
net.Server.prototype.listen = refused('net.Server.listen')
globalThis.fetch = refused('fetch')
globalThis.WebSocket = refused('WebSocket')
