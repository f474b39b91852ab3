/** The page: it runs from a file, asks for nothing outside, and keeps nothing when it is closed. */
import { render } from 'preact'
import { App } from './app.tsx'
import { startEngine } from './client.ts'
import { Store } from './store.ts'

const main = document.getElementById('app')
if (main !== null) {
  main.replaceChildren()
  render(<App store={new Store()} />, main)
  void startEngine()
}
