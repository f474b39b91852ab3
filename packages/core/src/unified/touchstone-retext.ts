/** Touchstone with retext plugins over the report's prose, in one pass. */

import type { Plugin } from 'unified'
import type { Node } from 'unist'
import { type ProsePlugin, proseExtension } from './prose.ts'
import { type PluginSettings, touchstone } from './touchstone.ts'

/** As `touchstone`, and the messages of `plugins` with rule ids `retext:<plugin>:<rule>`. */
export const touchstoneRetext: Plugin<[readonly ProsePlugin[], PluginSettings?], Node> = function (
  plugins,
  settings
) {
  return touchstone.call(this, { ...settings, extend: proseExtension(plugins) })
}
