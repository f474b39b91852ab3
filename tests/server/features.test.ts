import { expect, test } from 'vitest'
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit
} from 'vscode-languageserver/node'
import type { LedgerReply } from '../../packages/language-server/src/protocol.ts'
import { type Client, fullCapabilities, serverInMemory } from './client.ts'
import { corpusText, placeOf, wordsOf } from './drafts.ts'

const slips = corpusText('thornmere-2025-slips.md')
const uri = 'file:///nowhere/draft.md'
const inCare = 'The experiences and progress of children in care'

async function opened(text = slips, more: Record<string, unknown> = {}): Promise<Client> {
  const client = serverInMemory()
  await client.initialize(fullCapabilities, more)
  await client.open(uri, text)
  return client
}

function ask<Result>(client: Client, method: string, words: string, within = 1, more = {}): Promise<Result> {
  const { line, character } = placeOf(slips, words, within)
  return client.at<Result>(method, uri, line, character, more)
}

/** The words of the hover, as the client prints them. */
async function hoverOn(client: Client, words: string, within = 1): Promise<string> {
  const hover = await ask<Hover | null>(client, 'textDocument/hover', words, within)
  return hover === null ? '' : (hover.contents as { value: string }).value
}

async function actionsOn(client: Client, words: string, within = 1): Promise<CodeAction[]> {
  const place = placeOf(slips, words, within)
  const range = { start: place, end: place }
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] }
  })
}

/** The text after an edit of the workspace, which must be one of this document and name its version. */
function edited(edit: WorkspaceEdit | undefined, text = slips): string {
  const change = edit?.documentChanges?.[0] as TextDocumentEdit
  expect(change.textDocument).toEqual({ uri, version: 1 })
  let after = text
  const back = [...change.edits].sort(
    (one, other) =>
      other.range.start.line - one.range.start.line || other.range.start.character - one.range.start.character
  )
  for (const { range, newText } of back as { range: Location['range']; newText: string }[]) {
    const lines = after.split('\n')
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
    after = after.slice(0, offset(range.start)) + newText + after.slice(offset(range.end))
  }
  return after
}

test('hover says what a grade rests on, what a reference names and what an acronym stands for', async () => {
  const client = await opened()
  const grade = await hoverOn(client, `## ${inCare}`, 5)
  expect(grade).toContain(`**${inCare}**`)
  expect(grade).toMatch(/\d+ strengths?, \d+ weakness(es)?/)
  expect(grade).toMatch(/Speaks most for [a-z ]+:\n- \d+: /)
  expect(await hoverOn(client, `| ${inCare}`, 5)).toContain('reads as')
  expect(await hoverOn(client, '(enabler 1,')).toMatch(/^\*\*enabler 1\*\*: /)
  expect(await hoverOn(client, '(outcome 7,')).toContain('no reference of the')
  expect(await hoverOn(client, "The EDT's workers", 5)).toContain('emergency duty team')
  expect(await hoverOn(client, 'Families in Thornmere')).toBe('')
})

test('a hover argues for the grade under the pointer, names the one that disagrees, and quotes the sentences of the ledger', async () => {
  const client = await opened()
  const quotes = (hover: string, way: string) =>
    (new RegExp(`Speaks most ${way} [^:]*:\\n((?:- .*\\n?)+)`).exec(hover)?.[1] ?? '')
      .split('\n')
      .flatMap(line => /^- (?:\d+: )?(.{20})/.exec(line)?.[1] ?? [])
  const shown = await hoverOn(client, `## ${inCare}`, 5)
  expect(shown).toMatch(/\nThe table says \*\*good\*\*\./i)
  const { ledger } = await client.request<LedgerReply>('touchstone/ledger', { uri })
  const section = ledger.judgements.find(({ judgement }) => judgement === 'in-care')
  const openings = (way: 'for' | 'against') => section?.[way].slice(0, 3).map(({ text }) => text.slice(0, 20))
  expect(quotes(shown, 'for').length).toBeGreaterThan(0)
  for (const way of ['for', 'against'] as const) expect(quotes(shown, way)).toEqual(openings(way))

  // The row states another grade: what is asked of it is what the ledger says of that grade.
  const row = await hoverOn(client, `| ${inCare}`, 5)
  expect(row).toContain(`The heading says **${section?.stated?.text}**.`)
  const asked = [{ judgement: 'in-care', grade: 'good' }]
  const { whatIf } = await client.request<LedgerReply>('touchstone/ledger', { uri, asked })
  const other = whatIf?.judgements[0]?.section
  for (const way of ['for', 'against'] as const)
    expect(quotes(row, way)).toEqual(other?.[way].slice(0, 3).map(({ text }) => text.slice(0, 20)))
})

test('actions stand in the order in which they are of use, and none twice', async () => {
  const options = { commands: ['touchstone.showEvidence', 'touchstone.openRulePage', 'touchstone.waive'] }
  const client = await opened(slips, {
    capabilities: { ...fullCapabilities, window: { showDocument: { support: true } } },
    initializationOptions: options
  })
  const kinds = (actions: readonly CodeAction[]) => actions.map(({ title }) => title)
  const onGrade = kinds(await actionsOn(client, `${inCare}: requires`, inCare.length + 4))
  expect(onGrade[0]).toBe('Go to the other place, line 11: the table says good')
  const order = [/^Go to the other place/, /^Show the evidence/, /^Explain/, /^Let /, /^Turn the rule /]
  const orderOf = (title: string) => order.findIndex(pattern => pattern.test(title))
  expect(onGrade.map(orderOf)).toEqual(onGrade.map(orderOf).sort())
  expect(onGrade.filter(title => orderOf(title) === 0).length).toBeLessThanOrEqual(3)
  expect(new Set(onGrade.map(orderOf))).toEqual(new Set(order.keys()))
  const numbering = kinds(await actionsOn(client, '\n13. The response to neglect', 2))
  expect(numbering).toEqual([
    expect.stringMatching(/^Go to the other place, line \d+: paragraph 11/),
    'Show the evidence for this judgement',
    'Explain the rule "paragraph-numbering"',
    expect.stringMatching(/12/),
    'Number all paragraphs anew',
    expect.stringMatching(/^Let "paragraph-numbering" stand/),
    'Turn the rule "paragraph-numbering" off in touchstone.yaml'
  ])
  const everywhere = kinds(
    await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } },
      context: { diagnostics: [] }
    })
  )
  expect(new Set(everywhere).size).toBe(everywhere.length)
})

test('the edits of an action are worked out when it is taken, and refused when the text has moved on', async () => {
  const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } }
  const client = await opened(slips, {
    capabilities: { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, codeAction } }
  })
  const actions = await actionsOn(client, '\n13. The response to neglect', 2)
  const all = actions.find(({ title }) => title === 'Number all paragraphs anew')
  expect(all).toMatchObject({ data: { uri, version: 1 } })
  expect(all?.edit).toBeUndefined()
  const resolved = await client.request<CodeAction>('codeAction/resolve', all)
  expect(edited(resolved.edit)).toContain('\n12. The response to neglect')
  const start = { line: 0, character: 0 }
  await client.change(uri, { range: { start, end: start }, text: ' ' })
  await expect(client.request('codeAction/resolve', all)).rejects.toThrow('has changed since')
})

test('going to the other place shows it in the editor', async () => {
  const client = await opened(slips, {
    capabilities: { ...fullCapabilities, window: { showDocument: { support: true } } }
  })
  const shown: unknown[] = []
  client.connection.onRequest('window/showDocument', params => {
    shown.push(params)
    return { success: true }
  })
  const [other] = await actionsOn(client, `${inCare}: requires`, inCare.length + 4)
  await client.request('workspace/executeCommand', other?.command)
  expect(shown).toMatchObject([{ uri, takeFocus: true, selection: { start: { line: 10, character: 53 } } }])
})

test('a second place is told with the words that stand there', async () => {
  const client = await opened()
  const found = await client.diagnostics(uri)
  const told = found.flatMap(({ relatedInformation = [] }) => relatedInformation)
  for (const { location, message } of told) {
    const words = wordsOf(slips, location.range).replace(/\s+/g, ' ').trim()
    if (words.length >= 25) expect(message).toContain(words.slice(0, 20))
  }
  expect(told.some(({ message }) => / "[A-Z]/.test(message))).toBe(true)
})

test('an item without a reference is offered those that fit, and the others behind a question where it can be put', async () => {
  const asking = await opened(slips, { initializationOptions: { commands: ['touchstone.chooseReference'] } })
  const few = (await actionsOn(asking, 'The quality and regularity of pathway plans')).filter(({ title }) =>
    title.startsWith('Cite ')
  )
  expect(few.length).toBeGreaterThan(1)
  expect(few.length).toBeLessThanOrEqual(4)
  expect(few[0]?.title).toMatch(/^Cite outcome 4: .* \(fits this item\)$/)
  expect(few.at(-1)).toMatchObject({
    title: 'Cite another reference…',
    command: {
      arguments: [{ choices: expect.arrayContaining([expect.objectContaining({ id: 'outcome 1' })]) }]
    }
  })
  const client = await opened()
  const actions = await actionsOn(client, 'The quality and regularity of pathway plans')
  const cites = actions.filter(({ title }) => title.startsWith('Cite '))
  expect(cites).toHaveLength(13)
  expect(cites[0]?.title).toMatch(/^Cite outcome 4: /)
  expect(cites[0]?.diagnostics?.[0]?.code).toBe('improvement-reference')
  expect(edited(cites[0]?.edit)).toContain('with health and work. (outcome 4, national framework)\n')
})

test('a reference in another form is offered in the house form', async () => {
  const client = await opened()
  const actions = await actionsOn(client, '[National Framework: Outcome three]')
  const restyle = actions.find(
    ({ title }) => title === 'Write the reference as "(outcome 3, national framework)"'
  )
  expect(edited(restyle?.edit)).toContain('worsen. (outcome 3, national framework)\n')
})

test('paragraphs are numbered one by one or all anew', async () => {
  const client = await opened()
  const number = (await actionsOn(client, '\n13. The response to neglect', 2)).find(
    ({ edit }) => edit !== undefined
  )
  expect(edited(number?.edit)).toContain('\n12. The response to neglect')
  const all = (await actionsOn(client, '\n13. The response to neglect', 2)).find(
    ({ title }) => title === 'Number all paragraphs anew'
  )
  expect(edited(all?.edit)).toContain('\n12. The response to neglect')
})

test('an acronym that was written out before is put alone', async () => {
  const client = await opened()
  const actions = await actionsOn(client, 'The multi-agency safeguarding hub (MASH) is trusted', 8)
  const alone = actions.find(({ title }) => title === 'Write "MASH" alone')
  expect(edited(alone?.edit)).toContain('The MASH is trusted.')
})

test('an acronym that is never written out is written out where it first stands', async () => {
  const text = slips.replace('Independent reviewing officers (IROs) are committed', 'IROs are committed')
  const client = await opened(text)
  const found = await client.diagnostics(uri)
  const never = found.find(({ message }) => message === 'IRO is used and never written out.')
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: never?.range,
    context: { diagnostics: [never] }
  })
  const out = actions.find(({ title }) => title.startsWith('Write IRO out'))
  expect(edited(out?.edit, text)).toContain('Independent reviewing officers (IROs) are committed')
})

test('a waiver is put above the paragraph, without a reason unless the client asks for one', async () => {
  const client = await opened()
  const waive = (await actionsOn(client, 'The multi-agency safeguarding hub (MASH) is trusted', 8)).find(
    ({ title }) => title.startsWith('Let "acronym" stand')
  )
  expect(edited(waive?.edit)).toContain(
    '<!-- touchstone-waive acronym "multi-agency safeguarding hub (MASH)":  -->\n\n4. Thresholds'
  )

  const asking = await opened(slips, { initializationOptions: { commands: ['touchstone.waive'] } })
  const command = (await actionsOn(asking, 'The multi-agency safeguarding hub (MASH) is trusted', 8)).find(
    ({ title }) => title.startsWith('Let "acronym" stand')
  )
  expect(command?.edit).toBeUndefined()
  expect(command?.command).toMatchObject({
    command: 'touchstone.waive',
    arguments: [{ uri, version: 1, rule: 'acronym', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) }]
  })
})

test('everything mechanical is fixed in one action when its kind is asked for', async () => {
  const client = await opened()
  const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: whole,
    context: { diagnostics: [], only: ['source.fixAll'] }
  })
  expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.touchstone'])
  expect(edited(actions[0]?.edit)).toContain('\n12. The response to neglect')
})

test('completion offers references in an item, grades behind a title and titles in a heading', async () => {
  const text = slips
    .replace('with health and work.\n', 'with health and work. (out\n')
    .replace(`## ${inCare}: requires improvement to be good`, `## ${inCare}: `)
    .replace(
      '## The experiences and progress of care leavers:',
      '## The exp\n\n## The experiences and progress of care leavers:'
    )
  const client = await opened(text)
  const at = (words: string) => {
    const { line, character } = placeOf(text, words, words.length)
    return client.at<CompletionItem[]>('textDocument/completion', uri, line, character)
  }
  const references = await at('with health and work. (out')
  expect(references[0]).toMatchObject({
    label: 'outcome 4',
    detail: expect.stringContaining('(fits this item)')
  })
  expect(references[0]?.textEdit).toMatchObject({ newText: '(outcome 4, national framework)' })
  const replaced = references[0]?.textEdit as { range: Location['range'] }
  expect(wordsOf(text, replaced.range)).toBe('(out')
  const grades = await at(`## ${inCare}: `)
  expect(grades.map(({ label }) => label)).toEqual([
    'good',
    'outstanding',
    'requires improvement to be good',
    'inadequate'
  ])
  const titles = await at('## The exp')
  expect(titles[0]?.textEdit).toMatchObject({
    newText: expect.stringMatching(/^The experiences and progress of .*: /)
  })
  expect(await at('Families in Thornmere find')).toEqual([])
})

test('a lens above each section says how it reads', async () => {
  // A lens has to do something: a client that can neither show evidence nor a place has none.
  const unable = await opened()
  expect(await unable.request('textDocument/codeLens', { textDocument: { uri } })).toEqual([])
  const client = await opened(slips, {
    capabilities: { ...fullCapabilities, window: { showDocument: { support: true } } }
  })
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })
  expect(lenses).toHaveLength(4)
  for (const lens of lenses) expect(lens.command?.command).toBe('touchstone.server.showPlace')
  for (const lens of lenses)
    expect(lens.command?.title).toMatch(/^\d+ strengths?, \d+ weakness(es)? · reads as /)
  const shown = await opened(slips, { initializationOptions: { commands: ['touchstone.showEvidence'] } })
  const [first] = await shown.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })
  expect(first?.command).toMatchObject({ command: 'touchstone.showEvidence', arguments: [{ uri }] })
  const off = await opened(slips, { initializationOptions: { settings: { codeLens: false } } })
  expect(await off.request('textDocument/codeLens', { textDocument: { uri } })).toEqual([])
})

test('the outline holds the table, the items and each section with its paragraphs', async () => {
  const client = await opened()
  const tree = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri }
  })
  expect(tree.map(({ name, children }) => [name, children?.length])).toEqual([
    ['Judgements', 5],
    ['What needs to improve?', 6],
    ['The experiences and progress of children who need help and protection', expect.any(Number)],
    [inCare, expect.any(Number)],
    ['The experiences and progress of care leavers', expect.any(Number)],
    ['The impact of leaders on social work practice with children and families', expect.any(Number)]
  ])
  const first = tree[2]?.children?.[0]
  expect(first?.name).toMatch(/^1\. Families in Thornmere/)
  const items = tree[1]?.children ?? []
  expect(items.some(({ detail }) => /rests on \d+/.test(detail ?? ''))).toBe(true)

  const plain = serverInMemory()
  await plain.initialize({})
  await plain.open(uri, slips)
  const flat = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', {
    textDocument: { uri }
  })
  expect(flat.find(({ name }) => name.startsWith('1. Families'))?.containerName).toMatch(
    /help and protection$/
  )
})

test('sections, the table and the list fold', async () => {
  const client = await opened()
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } })
  const starts = folds.map(({ startLine }) => slips.split('\n')[startLine])
  expect(starts).toContain('| Judgement | Grade |')
  expect(starts).toContain('## What needs to improve?')
  expect(starts.filter(line => line?.startsWith('## The '))).toHaveLength(4)
})

test('a definition leads from the row to the section and back, from the item to its paragraphs, from letters to words', async () => {
  const client = await opened()
  const wordsAt = async (words: string, within = 5) => {
    const found = await ask<Location[]>(client, 'textDocument/definition', words, within)
    return found.map(({ range }) => wordsOf(slips, range))
  }
  expect(await wordsAt(`| ${inCare}`)).toEqual([expect.stringContaining(inCare)])
  expect(await wordsAt(`## ${inCare}`)).toEqual([expect.stringContaining('| Good')])
  expect(await wordsAt("The EDT's workers")).toEqual([])
  expect(await wordsAt('from the multi-agency safeguarding hub (MASH)', 42)).toEqual([
    'multi-agency safeguarding hub'
  ])
  const held = await wordsAt('The consistency of management oversight', 10)
  expect(held.length).toBeGreaterThan(0)
  expect(held[0]).toMatch(/^\d+\. /)
})

test('references list every use of an acronym, and the items that a paragraph holds', async () => {
  const client = await opened()
  const all = (includeDeclaration: boolean) =>
    ask<Location[]>(client, 'textDocument/references', 'from the multi-agency safeguarding hub (MASH)', 42, {
      context: { includeDeclaration }
    })
  const withIt = await all(true)
  expect(withIt.map(({ range }) => wordsOf(slips, range))).toEqual(withIt.map(() => 'MASH'))
  expect((await all(false)).length).toBe(withIt.length - 1)
})

test('an acronym is renamed wherever it stands; other words and odd names are refused', async () => {
  const client = await opened()
  const place = placeOf(slips, '(MASH)', 2)
  const prepared = await client.at<{ placeholder: string }>(
    'textDocument/prepareRename',
    uri,
    place.line,
    place.character
  )
  expect(prepared.placeholder).toBe('MASH')
  const edit = await client.at<WorkspaceEdit>('textDocument/rename', uri, place.line, place.character, {
    newName: 'SafeHub'
  })
  const after = edited(edit)
  expect(after).toContain('hub (SafeHub) visit')
  expect(after).not.toContain('MASH')
  await expect(
    client.at('textDocument/rename', uri, place.line, place.character, { newName: 'not one' })
  ).rejects.toThrow('An acronym has 2 to 12 letters')
  expect(await ask(client, 'textDocument/prepareRename', 'Families in Thornmere')).toBeNull()
})

test('strengths and weaknesses are coloured when the user asks for it', async () => {
  const off = await opened()
  expect(await off.request('textDocument/semanticTokens/full', { textDocument: { uri } })).toMatchObject({
    data: []
  })
  const on = await opened(slips, { initializationOptions: { settings: { semanticTokens: true } } })
  const { data } = await on.request<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument: { uri }
  })
  expect(data.length % 5).toBe(0)
  expect(data.length / 5).toBeGreaterThan(100)
  let line = 0
  for (let at = 0; at < data.length; at += 5) {
    line += data[at] as number
    expect(data[at + 2]).toBeGreaterThan(0)
  }
  expect(line).toBeLessThan(slips.split('\n').length)
})

test('rows of the table link to their sections, and a waiver to the page of its rule', async () => {
  const text = slips.replace(
    '4. Thresholds',
    '<!-- touchstone-waive acronym: it is known here -->\n\n4. Thresholds'
  )
  const client = await opened(text)
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } })
  const targets = links.map(({ range, target }) => [wordsOf(text, range), target])
  const line = placeOf(text, `## ${inCare}`).line + 1
  expect(targets).toContainEqual([inCare, `${uri}#L${line}`])
  expect(targets).toContainEqual(['acronym', expect.stringContaining('acronym.md')])
})

test('both places of a finding are highlighted, and every use of an acronym', async () => {
  const client = await opened()
  const at = async (words: string, within: number) =>
    (await ask<DocumentHighlight[]>(client, 'textDocument/documentHighlight', words, within)).map(
      ({ range }) => wordsOf(slips, range)
    )
  expect(await at(`## ${inCare}: requires`, inCare.length + 8)).toEqual(
    expect.arrayContaining(['Good', 'requires improvement to be good'])
  )
  const uses = await at('IROs) are committed', 2)
  expect(uses.length).toBeGreaterThan(1)
  expect(new Set(uses.map(use => use.replace(/s$/, '')))).toEqual(new Set(['IRO']))
})

test('a selection widens from the sentence to the paragraph, the section and the report', async () => {
  const client = await opened()
  const position = placeOf(slips, 'The multi-agency safeguarding hub (MASH) is trusted', 8)
  const [chain] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [position]
  })
  const texts: string[] = []
  for (let at: SelectionRange | undefined = chain; at !== undefined; at = at.parent)
    texts.push(wordsOf(slips, at.range))
  expect(texts[1]).toMatch(/^The multi-agency safeguarding hub \(MASH\) is trusted\.$/)
  expect(texts.some(text => /^\d+\. /.test(text))).toBe(true)
  expect(texts.some(text => text.startsWith('The experiences and progress'))).toBe(true)
  expect(texts.at(-1)).toBe(slips)
  for (let at = 1; at < texts.length; at++) expect(texts[at]).toContain(texts[at - 1])
})

test('what a section reads as is told behind its heading when the user asks for it', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } }
  const hints = (client: Client) =>
    client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range })
  expect(await hints(await opened())).toEqual([])
  const on = await hints(await opened(slips, { initializationOptions: { settings: { inlayHints: true } } }))
  expect(on).toHaveLength(4)
  for (const { label, position } of on) {
    expect(label).toMatch(/^reads as [a-z ]+, \d+%$/)
    expect(slips.split('\n')[position.line]).toMatch(/^## /)
    expect(slips.split('\n')[position.line]).toHaveLength(position.character)
  }
})

test('judgements, items and paragraphs are found by their words in every open draft', async () => {
  const client = await opened()
  const found = await client.request<SymbolInformation[]>('workspace/symbol', {
    query: 'progress care leavers'
  })
  expect(found.map(({ name }) => name)).toContain('The experiences and progress of care leavers')
  for (const { name } of found) expect(name.toLowerCase()).toMatch(/care.*leavers/)
  expect(await client.request('workspace/symbol', { query: 'zeppelin' })).toEqual([])
})

test('coloured sentences are told line by line, and later only what has changed', async () => {
  const client = await opened(slips, { initializationOptions: { settings: { semanticTokens: true } } })
  const textDocument = { uri }
  const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })
  const line = placeOf(slips, 'The multi-agency safeguarding hub (MASH) is trusted').line
  const range = { start: { line, character: 0 }, end: { line, character: 1 } }
  const some = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range
  })
  expect(some.data[0]).toBe(line)
  expect(some.data.filter((_, at) => at % 5 === 0 && at > 0).every(step => step === 0)).toBe(true)
  const delta = (previousResultId: string | undefined) =>
    client.request<{ resultId: string; edits?: { data?: number[] }[]; data?: number[] }>(
      'textDocument/semanticTokens/full/delta',
      { textDocument, previousResultId }
    )
  const same = await delta(full.resultId)
  expect(same.edits).toEqual([])
  const start = { line: 0, character: 0 }
  await client.change(uri, { range: { start, end: start }, text: '\n' })
  const moved = await delta(same.resultId)
  expect(moved.edits).toHaveLength(1)
  expect(moved.edits?.[0]?.data?.length).toBeLessThanOrEqual(5)
})

test('a client that shows no Markdown is told without its marks', async () => {
  const hover = { contentFormat: ['plaintext'] }
  const plain = await opened(slips, {
    capabilities: { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, hover } }
  })
  const { contents } = await ask<{ contents: MarkupContent }>(
    plain,
    'textDocument/hover',
    `## ${inCare}: requires`,
    inCare.length + 8
  )
  expect(contents.kind).toBe('plaintext')
  expect(contents.value).toMatch(/^The experiences and progress of children in care: requires/)
  expect(contents.value).not.toContain('**')
})

test('what an entry of completion is stands beside its label where the client has room there', async () => {
  const text = slips.replace('with health and work.\n', 'with health and work. (out\n')
  const textDocument = {
    ...fullCapabilities.textDocument,
    completion: { completionItem: { labelDetailsSupport: true } }
  }
  const client = await opened(text, { capabilities: { ...fullCapabilities, textDocument } })
  const { line, character } = placeOf(text, 'with health and work. (out', 26)
  const [first] = await client.at<CompletionItem[]>('textDocument/completion', uri, line, character)
  expect(first?.labelDetails?.description).toContain('(fits this item)')
  expect(first?.detail).toBeUndefined()
})
