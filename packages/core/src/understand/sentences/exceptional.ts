/** The words that reports keep for practice of the highest quality. */

const words = new RegExp(
  `\\b(?:${[
    'exceptional(?:ly)?|excel(?:s|lent|lently|lence)?|impressive(?:ly)?|exemplary|innovati(?:ve|vely|on|ons)|creativ(?:e|ely|ity)',
    'highly (?:effective|skilled|responsive|successful|valued|tailored|individualised|personalised|developed|attuned|ambitious|aspirational|experienced|motivated|committed|sensitive|skilful|supportive)',
    'relentless(?:ly)?|tenaci(?:ous|ously|ty)|thriv(?:e|es|ed|ing)|flourish(?:es|ed|ing)?|ambitious|unwavering|passionate(?:ly)?|expert(?:ly)?',
    'superb(?:ly)?|extremely|inspir(?:es|ed|ing|ational)|sophisticated|particularly (?:strong|effective|impressive|well)',
    'very (?:strong|well|effective|high|positive|skilled)|extraordinar(?:y|ily)|profound(?:ly)?|deep|deeply|remarkabl[ey]|far-reaching',
    'significant difference|rapid progress|great strides|beyond expectations?|high-quality|high quality|highest quality|first-rate',
    '(?:above|far) and beyond|fiercely|enduring|skilful(?:ly)?|unstinting|meticulous(?:ly)?|wealth of|nothing is too much|excelling|compassionate(?:ly)?|seamless(?:ly)?|visionary|uncompromising|second to none',
    'transformative|pioneering|consistently (?:strong|high|excellent|well|outstanding)|powerful(?:ly)?|rich|outstanding(?:ly)?|unrelenting'
  ].join('|')})\\b`,
  'i'
)

export function exceptionalWords(text: string): boolean {
  return words.test(text)
}
