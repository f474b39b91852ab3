/** Without it Excel reads a table as text of the machine's own encoding. */
export const byteOrderMark = '\uFEFF'

/** A line of a table for spreadsheets. Words of a draft that a spreadsheet would take for a formula are marked as text. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
