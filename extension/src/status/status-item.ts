/** The item in the status bar; there for documents that are reports, or may be. */
import { type Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode'
import type { ActiveReport } from '../documents/active-report.ts'
import { saysItIsReport } from '../documents/may-be-report.ts'
import { statusText } from './status-text.ts'

export function statusItem(active: ActiveReport): Disposable[] {
  const item = window.createStatusBarItem('touchstone.status', StatusBarAlignment.Left, 0)
  item.name = 'Touchstone'
  const show = () => {
    const { checked, document } = active
    if (checked === null || document === null || !(checked.checked || saysItIsReport(document.getText()))) {
      item.hide()
      return
    }
    const { text, spoken, tooltip } = statusText(checked)
    item.text = text
    item.tooltip = new MarkdownString(tooltip)
    item.accessibilityInformation = { label: spoken, role: 'button' }
    item.command = checked.checked ? 'touchstone.showEvidence' : undefined
    item.show()
  }
  show()
  return [item, active.onDidChange(show)]
}
