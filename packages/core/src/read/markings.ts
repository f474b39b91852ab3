/** Markings that stand on lines of their own above a title or on every page: of security, of a draft, of a version. */
export const marking =
  /^[[({*]*(?:official\b|sensitive\b|restricted\b|protect(?:ed)?\b|confidential\b|strictly\b|private\b|draft\b|pre-?publication\b|embargo|under embargo|not for (?:publication|circulation|onward|distribution|release)|do not (?:copy|share|circulate|publish)|for (?:comment|factual accuracy|moderation|internal)|factual accuracy|version \d|v ?\d|working copy|copy \d|page \d)/i
