/** The types of a package: one `.d.ts` for each of its entries, made of its source file by file. */
import { rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'
import { at } from '../bundles.mjs'
import { inside } from './packages.mjs'

/** Writes the types of `declared` (source file by name of entry) into `outdir`. Throws where a public type is not written out. */
export async function writeDeclarations({ folder, declared }, outdir) {
  const source = name => at('packages', folder, 'src', name)
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(declared).map(([name, file]) => [name, source(file)])),
    // A type that is ours and in no released package is written out; all else is asked for where it comes from.
    external: id => !/^(\.|\/|\w:\\)/.test(id) && !inside.has(/^@touchstone\/([\w-]+)/.exec(id)?.[1]),
    resolve: { conditionNames: ['touchstone-source', 'types', 'import'] },
    plugins: [dts({ oxc: true, emitDtsOnly: true, tsconfig: false })],
    logLevel: 'silent'
  })
  await bundle.write({ dir: outdir, format: 'es', chunkFileNames: 'types-[hash].js' })
  await bundle.close()
}
