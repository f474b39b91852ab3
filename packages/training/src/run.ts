/** Starts the commands of this package. */
import { type Material, MissingMaterial, readMaterial } from './material.ts'
import { parts } from './parts.ts'

type Parts = typeof parts
/** What may be asked for in place of the parts, before the folders. */
const others = ['rules', 'all-rules', 'areas', 'queue', 'unseen'] as const
type Other = (typeof others)[number]
type Command = (material: Material, asked: Parts, all: Parts, other: Other | null) => void

/** Runs a command over the parts that were asked for. */
export function run(command: Command): Promise<void> {
  return told(() => {
    const words = process.argv.slice(2).filter(word => word !== '--')
    const only = words.indexOf('--only')
    const [, name = ''] = only < 0 ? [] : words.splice(only, 2)
    const asked = only < 0 ? parts : partNamed(name)
    const other = others.find(word => word === words[0]) ?? null
    command(readMaterial(other === null ? words : words.slice(1)), asked, parts, other)
  })
}

/** Runs a command; a mistake of its user is told in one line. */
export async function told(command: () => void | Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof MissingMaterial)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

function partNamed(name: string): Parts {
  const part = parts[name]
  if (part === undefined)
    throw new MissingMaterial(
      `--only takes one of ${Object.keys(parts).join(', ')}; "${name}" is none of them.`
    )
  return { [name]: part }
}
