/** Settings are told from drafts by their endings: a configuration, waivers and frameworks are YAML, a baseline is JSON. */
export function isSettings(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name)
}

export const waiversName = 'touchstone.waivers.yaml'
