import { useEffect, useState } from 'preact/hooks'

/** Markup that the engine makes; null while it does. It is made anew when one of `parts` changes. */
export function useMarkup(get: () => Promise<string>, parts: readonly unknown[]): string | null {
  const [markup, setMarkup] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    void get().then(found => {
      if (!left) setMarkup(found)
    })
    return () => {
      left = true
    }
  }, parts)
  return markup
}
