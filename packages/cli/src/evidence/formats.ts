export const evidenceFormats = ['text', 'json', 'html'] as const

export type EvidenceFormat = (typeof evidenceFormats)[number]
