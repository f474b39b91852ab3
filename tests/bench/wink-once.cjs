// The floor of a cold start: loads wink-nlp with its model and reads the files. Arguments: the folder it is installed
// in, then the files.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const [folder, ...files] = process.argv.slice(2)
const from = require('node:module').createRequire(join(folder, 'package.json'))
const nlp = from('wink-nlp')(from('wink-eng-lite-web-model'), ['sbd', 'pos'])
for (const file of files) nlp.readDoc(readFileSync(file, 'utf8'))
