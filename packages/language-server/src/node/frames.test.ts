import { expect, test } from 'vitest'
import { Frames } from './frames.ts'

const message = (body: string, length: number | string = Buffer.byteLength(body)) =>
  `Content-Length: ${length}\r\n\r\n${body}`
const first = message('{"text":"\u00e9"}')
const last = message('{"last":1}')

/** What passes, and how often something was refused, when the bytes come in parts of this length. */
async function passed(written: string, part: number): Promise<{ out: string; refused: number }> {
  const refused: string[] = []
  const frames = new Frames(why => refused.push(why))
  const bytes = Buffer.from(written)
  for (let at = 0; at < bytes.length; at += part) frames.write(bytes.subarray(at, at + part))
  frames.end()
  const out: Buffer[] = []
  for await (const chunk of frames) out.push(chunk as Buffer)
  return { out: Buffer.concat(out).toString(), refused: refused.length }
}

const parts = [1, 7, 64, 100_000]

test.each(parts)('messages pass as they are, in parts of %i bytes', async part => {
  const typed = message('{}').replace(
    '\r\n\r\n',
    '\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n'
  )
  // In JSON a line end within a text is written out.
  const speaks = message(JSON.stringify({ text: 'Content-Length: 5\r\n\r\n{}' }))
  const long = message(JSON.stringify({ text: 'children '.repeat(20_000) }))
  const all = first + typed + speaks + (part === 1 ? '' : long) + last
  expect(await passed(all, part)).toEqual({ out: all, refused: 0 })
})

test.each([
  ['no number', message('{"a":1}', 'abc')],
  ['a negative number', message('{"a":1}', -5)],
  ['a number with a unit', message('{"a":1}', '7 bytes')],
  ['a number that no memory holds', message('{"a":1}', '99999999999999')],
  ['a length beyond what is taken', message('{"a":1}', 100_000_000)],
  ['a length that is too large', message('{"a":1}', 5_000)],
  ['no length', 'Content-Type: x\r\n\r\n{"a":1}'],
  ['no head', '{"a":1}\r\n\r\n{"b":2}'],
  ['nothing but noise', '\0\u00ff\r\n\r\n'.repeat(3_000)]
])('%s is refused once, and the next message is heard', async (_, wrong) => {
  for (const part of parts)
    expect(await passed(first + wrong + last, part)).toEqual({ out: first + last, refused: 1 })
})

test('a length that is too small costs no more than its own message', async () => {
  const wrong = message('{"a":1}', 3)
  for (const part of parts) {
    const { out, refused } = await passed(first + wrong + last, part)
    // Its first bytes are no JSON, which the reader behind says.
    expect([out, refused]).toEqual([`${first}${wrong.slice(0, -4)}${last}`, 1])
  }
})

test('noise without an end takes no memory and is gone through once', async () => {
  const began = process.cpuUsage().user
  expect((await passed('x'.repeat(5_000_000) + last, 65_536)).out).toBe(last)
  expect(process.cpuUsage().user - began).toBeLessThan(5_000_000)
})
