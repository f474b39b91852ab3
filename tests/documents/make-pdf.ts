/** Words on a page: where they begin, from the left and from the bottom, and how tall they are. */
export interface Word {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

/** A PDF of these pages, written by hand: each page is its words, or the operators that draw it. */
export function pdf(pages: readonly (readonly Word[] | string)[], more: PdfParts = {}): Buffer {
  const kids = pages.map((_, at) => `${3 + at * 2} 0 R`)
  const objects = new Map<number, string | Buffer>([
    [1, `<< /Type /Catalog /Pages 2 0 R >>`],
    [2, more.tree ?? `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`]
  ])
  for (const [at, page] of pages.entries()) {
    objects.set(
      3 + at * 2,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + at * 2} 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> ${more.resources ?? ''} >> >>`
    )
    objects.set(4 + at * 2, stream(typeof page === 'string' ? page : page.map(drawn).join('\n')))
  }
  for (const [number, object] of Object.entries(more.objects ?? {})) objects.set(Number(number), object)
  return written(objects, more.trailer ?? '')
}

export interface PdfParts {
  /** In place of the tree of pages. */
  readonly tree?: string
  readonly resources?: string
  readonly trailer?: string
  /** By number; 9000 and above stand in nobody's way. */
  readonly objects?: Readonly<Record<number, string | Buffer>>
}

export function stream(content: string | Buffer, dictionary = ''): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream')
  ])
}

function drawn({ x, y, text, size = 12 }: Word): string {
  return `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`
}

function written(objects: ReadonlyMap<number, string | Buffer>, trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const put = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  const table: string[] = []
  for (const [number, object] of objects) {
    table.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`)
    put(
      Buffer.concat([
        Buffer.from(`${number} 0 obj\n`),
        Buffer.from(object as string),
        Buffer.from('\nendobj\n')
      ])
    )
  }
  const size = Math.max(...objects.keys()) + 1
  const xref = `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(xref)])
}
