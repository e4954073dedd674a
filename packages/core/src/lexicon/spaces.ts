/** Gives the spaces beside optional words to those words, so that nothing is left behind when they are absent. */
import type { Node } from './anchor.ts'

/** Joins neighbouring texts and moves the space before an optional item into it; where a phrase begins with one, the space after it. */
export function settleSpaces(items: readonly Node[]): Node {
  if (items.length === 1) return items[0]!
  const run = joinTexts(items)
  if (!run.some(isOptional)) return run.length === 1 ? run[0]! : run.length === 0 ? '' : { kind: 'run', of: run }
  let leading = true
  for (const [index, item] of run.entries()) {
    if (!isOptional(item)) {
      leading = leading && item === ''
      continue
    }
    const [before, after] = [run[index - 1], run[index + 1]]
    if (typeof before === 'string' && before.endsWith(' ')) {
      run[index - 1] = before.slice(0, -1)
      run[index] = withSpace(item, 'before')
    } else if (leading && typeof after === 'string' && after.startsWith(' ')) {
      run[index + 1] = after.slice(1)
      run[index] = withSpace(item, 'after')
    }
  }
  const settled = run.filter((item) => item !== '')
  return settled.length === 0 ? '' : settled.length === 1 ? settled[0]! : { kind: 'run', of: settled }
}

interface Choice {
  readonly kind: 'choice'
  readonly of: readonly Node[]
}

const isOptional = (node: Node): node is Choice =>
  typeof node === 'object' && node.kind === 'choice' && node.of.includes('')

/** An optional word with a sign at it, `(now),`, is taken apart: the space before belongs to the word. In `(un)usual` it does not. */
function partsOf(item: Node): readonly Node[] {
  if (typeof item !== 'object' || item.kind !== 'run') return [item]
  const [first, second] = item.of
  return isOptional(first!) && typeof second === 'string' && clings.test(second) ? item.of : [item]
}

function joinTexts(items: readonly Node[]): Node[] {
  const joined: Node[] = []
  for (const item of items.flatMap(partsOf)) {
    const last = joined.at(-1)
    if (typeof item === 'string' && typeof last === 'string') joined[joined.length - 1] = last + item
    else joined.push(item)
  }
  return joined
}

/** A sign such as a colon stands at the word before it, without a space. */
const clings = /^[,.:;!?%)、。]/

function withSpace({ of }: Choice, side: 'before' | 'after'): Node {
  const spaced = of.map((node): Node => {
    if (node === '' || (typeof node === 'string' && side === 'before' && clings.test(node))) return node
    if (typeof node === 'string') return side === 'before' ? ` ${node}` : `${node} `
    return { kind: 'run', of: side === 'before' ? [' ', node] : [node, ' '] }
  })
  return { kind: 'choice', of: spaced }
}
