/** The ways in which people get text out of a published PDF, each by the program itself where this machine has it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readDocument } from '../../../documents/src/index.ts'
import { lineByLine } from './line-by-line.ts'

export interface Way {
  readonly name: string
  /** What is to be installed for it; null for what this workspace brings. */
  readonly needs: string | null
  /** The text of a PDF; null where the program is missing. */
  text(file: string): Promise<string | null> | string | null
}

export const ways: readonly Way[] = [
  { name: 'our own reader', needs: null, text: own },
  ...[[], ['-layout'], ['-raw']].map(options => ({
    name: ['pdftotext', ...options].join(' '),
    needs: 'poppler-utils',
    text: (file: string) => printed('pdftotext', [...options, file, '-'])
  })),
  { name: 'pdfminer', needs: 'python3-pdfminer', text: file => printed('pdf2txt', [file]) },
  {
    name: 'pdfplumber (imitated)',
    needs: 'poppler-utils',
    text: file => {
      const words = printed('pdftotext', ['-bbox', file, '-'])
      return words === null ? null : lineByLine(words)
    }
  },
  { name: 'PDFium', needs: null, text: pdfium },
  { name: 'MuPDF', needs: 'mupdf-tools', text: file => printed('mutool', ['draw', '-q', '-F', 'txt', file]) },
  {
    name: 'pypdf',
    needs: 'python3-pypdf',
    text: file => printed('/usr/bin/python3', ['-c', pypdf, file])
  }
]

const pypdf = `import sys, pypdf
print("\\n".join(page.extract_text() for page in pypdf.PdfReader(sys.argv[1]).pages))`

function printed(program: string, words: readonly string[]): string | null {
  const { error, status, stdout } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return error !== undefined || status !== 0 ? null : stdout
}

async function own(file: string): Promise<string> {
  const document = await readDocument(readFileSync(file), file)
  return 'reason' in document ? '' : document.text
}

async function pdfium(file: string): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(readFileSync(file))
  const text = [...document.pages()].map(page => page.getText()).join('\n')
  document.destroy()
  library.destroy()
  return text
}
