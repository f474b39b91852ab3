import { baseStyle } from './base-style.ts'
import { escapeMarkup } from './escape.ts'

export interface PageHead {
  readonly title: string
  /** Styles after the base style. */
  readonly style: string
  /** What the page may do besides showing its own styles: `script-src 'sha256-…'`. Nothing unless given. */
  readonly allowed?: string
}

/** Everything before the header of a page that needs nothing else: no request; it prints, and reads in light and dark. */
export function pageHead({ title, style, allowed }: PageHead): string {
  const policy = [`default-src 'none'`, `style-src 'unsafe-inline'`, ...(allowed ? [allowed] : [])].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<style>${baseStyle}${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
`
}

export interface PageParts extends PageHead {
  /** Markup of the header, before the main part. */
  readonly header: string
  /** Markup of the main part. */
  readonly main: string
  /** Markup of the footer. */
  readonly footer: string
}

/** A whole page. */
export function page({ header, main, footer, ...head }: PageParts): string {
  return `${pageHead(head)}<header>${header}</header>
<main id="main">
${main}
</main>
<footer>${footer}</footer>
</body>
</html>
`
}
