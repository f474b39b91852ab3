import { builtIn, type Framework, parseFramework } from '@touchstone/core'
import { isMap, isSeq, type Node } from 'yaml'
import { parseYaml, type YamlFile } from './yaml-document.ts'

/**
 * Reads a user's framework; it may extend the built-in ones and those read before it. Throws a `ConfigError` with
 * the place of every problem.
 */
export function readUserFramework(path: string, text: string, before: readonly Framework[]): Framework {
  const file = parseYaml(path, text)
  file.settle()
  const known = (id: string) => before.find(framework => framework.id === id) ?? builtIn(id)
  const answer = parseFramework(file.document.toJS(), known)
  if ('framework' in answer) return answer.framework
  for (const problem of answer.problems) {
    const where = problem.path === '' ? '' : `${problem.path}: `
    file.blame(nodeAt(file, problem.path), where + problem.message)
  }
  file.settle()
  throw new Error('A framework was refused without a problem')
}

/** The node at `judgements[2].title`, or the nearest one around it that exists. */
function nodeAt(file: YamlFile, path: string): Node | null {
  let node = file.document.contents as Node | null
  for (const step of path.split(/[.[\]]+/).filter(part => part !== '')) {
    const inner = isMap(node) ? node.get(step, true) : isSeq(node) ? node.get(Number(step), true) : undefined
    if (inner === undefined) break
    node = inner as Node
  }
  return node
}
