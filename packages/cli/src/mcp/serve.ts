/** `touchstone mcp`: the tools over the Model Context Protocol, on standard input and output. */
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Io } from '../io.ts'
import { VERSION } from '../version.ts'
import { inputs, tools } from './tools.ts'

/** Serves until standard input ends. */
export function serve(io: Pick<Io, 'cwd' | 'err'>): void {
  serveStdio(() => server(io.cwd), { onerror: error => io.err(`${error.name} in the protocol.\n`) })
}

function server(cwd: string): McpServer {
  const made = new McpServer({ name: 'touchstone', version: VERSION }, { instructions })
  const run = tools(cwd)
  made.registerTool('check', about.check, run.check)
  made.registerTool('evidence', about.evidence, run.evidence)
  made.registerTool('compare', about.compare, run.compare)
  made.registerTool('explain', about.explain, run.explain)
  return made
}

const instructions =
  'Touchstone reads draft inspection reports (Ofsted, local authority children’s services) and shows where the grades and the evidence do not agree. It never says that a grade is wrong and changes nothing: present its findings as two statements to look at, with their lines, and leave the decision to the inspector. Findings on evidence rest on learned weights and can be wrong.'

const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false
}

const about = {
  check: {
    title: 'Check drafts',
    description:
      'Finds contradictions and missing parts in draft inspection reports, such as a grade in a heading that is not the grade in the judgement table. Gives JSON: for each draft its findings, with lines and both places. A draft that could not be checked has "checked": false and the reason.',
    inputSchema: inputs.check,
    annotations
  },
  evidence: {
    title: 'Show what the grades rest on',
    description:
      'For each judgement of a draft: its grade, the grade that its wording reads as, the sentences for and against, the criteria covered, and what the improvement items rest on.',
    inputSchema: inputs.evidence,
    annotations
  },
  compare: {
    title: 'Compare two inspections',
    description:
      'Two inspections of one authority: the grades then and now, and what became of each earlier area to improve, with the paragraphs that speak of it.',
    inputSchema: inputs.compare,
    annotations
  },
  explain: {
    title: 'Explain a rule',
    description:
      'What a rule finds, why, what it leaves alone and where it can be wrong; also what a criterion covers and what a reference names.',
    inputSchema: inputs.explain,
    annotations
  }
}
