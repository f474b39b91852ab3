export const formatNames = ['stylish', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'] as const

export type FormatName = (typeof formatNames)[number]
