/** What the reader did, kept in the browser under the name of the batch; in memory alone where the browser keeps nothing. */
import { useState } from 'preact/hooks'

export function useKept<Value>(batch: string, name: string, first: Value): [Value, (next: Value) => void] {
  const key = `touchstone-moderation ${batch} ${name}`
  const [value, setValue] = useState<Value>(() => read(key) ?? first)
  return [
    value,
    next => {
      setValue(() => next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // The page goes on; what was done lasts until it is closed.
      }
    }
  ]
}

function read<Value>(key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Value | null
  } catch {
    return null
  }
}

/** Hands the reader a file. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
