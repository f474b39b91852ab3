import { baseStyle } from './base-style.ts'
import { escapeMarkup } from './escape.ts'

export interface PageParts {
  readonly title: string
  /** Styles after the base style. */
  readonly style: string
  /** Markup of the header, before the main part. */
  readonly header: string
  /** Markup of the main part. */
  readonly main: string
  /** Markup of the footer. */
  readonly footer: string
}

/** One page that needs nothing else: no script, no request; it prints, and reads in light and dark. */
export function page({ title, style, header, main, footer }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<style>${baseStyle}${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>${header}</header>
<main id="main">
${main}
</main>
<footer>${footer}</footer>
</body>
</html>
`
}
