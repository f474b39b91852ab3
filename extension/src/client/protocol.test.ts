import * as server from '@touchstone/language-server'
import { expect, it } from 'vitest'
import { method } from './protocol.ts'

it('messages have the names that the server gives them', () => {
  expect(method).toEqual({
    report: server.EvidenceRequest.method,
    ledger: server.LedgerRequest.method,
    checked: server.CheckedNotification.method,
    waive: server.WaiveRequest.method,
    unwaive: server.UnwaiveRequest.method,
    readDocument: server.ReadDocumentRequest.method,
    readFile: server.ReadFileRequest.method
  })
})
