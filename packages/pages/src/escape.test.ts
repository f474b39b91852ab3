import { expect, test } from 'vitest'
import { escapeMarkup } from './escape.ts'

test('markup, characters that XML forbids and lone surrogates are made harmless', () => {
  expect(escapeMarkup(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
  expect(escapeMarkup('a\u0000b\u001bc\tд')).toBe('a b c\tд')
  expect(escapeMarkup('\ud83d|\ude00|\ud83d\ude00')).toBe('\ufffd|\ufffd|\ud83d\ude00')
})
