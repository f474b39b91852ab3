import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AssistantEditor, offerToAssistants } from './assistant-server.ts'

const server = { program: '/dist/moderate/mcp.js', version: '1.0.0', folder: () => undefined }

test('an editor that can start servers for assistants is offered one that the manifest announces', () => {
  const offered: { id: string; definitions: readonly object[] }[] = []
  class Definition {
    constructor(...given: readonly unknown[]) {
      Object.assign(this, { given })
    }
  }
  const editor = {
    McpStdioServerDefinition: Definition,
    lm: {
      registerMcpServerDefinitionProvider(
        id: string,
        { provideMcpServerDefinitions }: { provideMcpServerDefinitions(): readonly object[] }
      ) {
        offered.push({ id, definitions: provideMcpServerDefinitions() })
        return { dispose() {} }
      }
    }
  } as AssistantEditor
  expect(offerToAssistants(editor, server)).toHaveLength(1)
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(offered.map(({ id }) => id)).toEqual(
    manifest.contributes.mcpServerDefinitionProviders.map(({ id }: { id: string }) => id)
  )
  expect(offered[0]?.definitions).toMatchObject([
    { given: ['Touchstone', process.execPath, [server.program], { ELECTRON_RUN_AS_NODE: '1' }, '1.0.0'] }
  ])
})

test('an older editor is left alone', () => {
  expect(offerToAssistants({}, server)).toEqual([])
})

test('an editor that refuses the server is left alone', () => {
  const registerMcpServerDefinitionProvider = () => {
    throw new Error('MCP configuration providers must be registered')
  }
  const editor = {
    McpStdioServerDefinition: class {},
    lm: { registerMcpServerDefinitionProvider }
  } as AssistantEditor
  expect(offerToAssistants(editor, server)).toEqual([])
})
