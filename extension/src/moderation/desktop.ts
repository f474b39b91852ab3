/** What reading a batch needs of the machine; in a part of its own, since few windows ever do. */
export { showPage } from './page.ts'
export { startBatch } from './run.ts'
