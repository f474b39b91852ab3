/** The moderators' page. It runs from a file, asks for nothing outside, and keeps what the reader does in the browser. */
import { render } from 'preact'
import { App } from './app.tsx'
import { readData } from './data.ts'
import { Printing, whenPrinting } from './printing.ts'

const main = document.getElementById('main')
if (main !== null) {
  const data = readData()
  main.replaceChildren()
  const draw = (printing: boolean) =>
    render(
      <Printing.Provider value={printing}>
        <App data={data} />
      </Printing.Provider>,
      main
    )
  draw(false)
  whenPrinting(draw)
}
