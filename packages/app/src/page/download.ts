import type { Taken } from '../protocol.ts'

/** Hands the reader a file. */
export function download({ name, type, content }: Taken): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
