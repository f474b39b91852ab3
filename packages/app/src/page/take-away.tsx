import type { CheckedDraft, TakeFormat } from '../protocol.ts'
import { waiversName } from '../settings-names.ts'
import { ask } from './client.ts'
import { download } from './download.ts'
import type { Store } from './store.ts'

const formats: readonly (readonly [TakeFormat, string])[] = [
  ['word', 'Word copy with comments'],
  ['html', 'Findings as a page'],
  ['ledger', 'Evidence ledger as a page'],
  ['csv', 'Findings for a spreadsheet (CSV)'],
  ['json', 'Findings as JSON'],
  ['sarif', 'Findings as SARIF']
]

export function TakeAway({ store, draft }: { store: Store; draft: CheckedDraft }) {
  const waivers = store.state.settings.get(waiversName)
  const take = async (format: TakeFormat) => {
    try {
      download(await ask('take', [draft.path], format))
    } catch (error) {
      store.say((error as Error).message)
    }
  }
  return (
    <details class="menu">
      <summary>Take away</summary>
      <div class="menu-list">
        {formats.map(([format, title]) =>
          format === 'word' && draft.kind !== 'docx' ? null : (
            <button type="button" key={format} onClick={() => void take(format)}>
              {title}
            </button>
          )
        )}
        {waivers === undefined ? null : (
          <button
            type="button"
            onClick={() => download({ name: waiversName, type: 'text/yaml', content: waivers })}
          >
            Waivers file
          </button>
        )}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </div>
    </details>
  )
}
