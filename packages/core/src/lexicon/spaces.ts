/** Gives the spaces and signs beside optional words to those words, so that nothing is left behind when they are absent. */
import type { Node } from './anchor.ts'

/**
 * Joins neighbouring texts and moves the space before an optional item into it. Where no word stands before, as at the start and behind a sign, it
 * takes the space after it instead, and the sign that would have no word of its own.
 */
export function settleSpaces(items: readonly Node[]): Node {
  if (items.length === 1) return items[0]!
  const run = joinTexts(items)
  if (!run.some(isOptional)) return run.length === 1 ? run[0]! : run.length === 0 ? '' : { kind: 'run', of: run }
  const settled: Node[] = []
  let open = true
  for (let at = 0; at < run.length; at++) {
    const item = run[at]!
    if (!isOptional(item)) {
      settled.push(item)
      if (item !== '') open = isOpenAfter(item, run[at - 1])
      continue
    }
    const [before, after] = [settled.at(-1), run[at + 1]]
    const end = open ? endOfOptional(run, at) : at
    const sign = typeof run[end] === 'string' ? (signAtStart.exec(run[end])?.[0] ?? '') : ''
    if (open && (sign !== '' || (at === 0 && end === run.length))) {
      settled.push(together(run.slice(at, end).filter(isOptional), sign))
      if (end < run.length) run[end] = (run[end] as string).slice(sign.length)
      at = end - 1
    } else if (typeof before === 'string' && before.endsWith(' ')) {
      settled[settled.length - 1] = before.slice(0, -1)
      settled.push(withSpace(item, 'before'))
    } else if (open && typeof after === 'string' && after.startsWith(' ')) {
      run[at + 1] = after.slice(1)
      settled.push(withSpace(item, 'after'))
    } else settled.push(item)
  }
  const of = settled.filter((item) => item !== '')
  return of.length === 0 ? '' : of.length === 1 ? of[0]! : { kind: 'run', of }
}

/** Whether a word that begins behind the item has a sign before it. */
const isOpenAfter = (item: Node, before: Node | undefined): boolean =>
  item === ' ' ? endsIn(before, /[,.:;!?%)]$/) : endsIn(item, /[,.:;!?%)] $|[、。]$/)

const endsIn = (node: Node | undefined, sign: RegExp): boolean =>
  typeof node === 'string' ? sign.test(node) : node?.kind === 'run' && endsIn(node.of.at(-1), sign)

const signAtStart = /^(?:[,.:;!?%)]+ |[、。]+)/

/** The end of the optional items from `at` on that nothing but spaces divides. */
function endOfOptional(run: readonly Node[], at: number): number {
  let end = at + 1
  while (run[end] === ' ' && isOptional(run[end + 1])) end += 2
  return end
}

/** Any of the words with the sign behind the last, or nothing at all. */
function together(words: readonly Choice[], sign: string): Node {
  const present = words.map((word, index): Node => {
    const first = { kind: 'choice', of: word.of.filter((node) => node !== '') } as const
    const more = words.slice(index + 1).map((next) => withSpace(next, 'before'))
    return { kind: 'run', of: [first, ...more, sign] }
  })
  return { kind: 'choice', of: ['', ...present] }
}

interface Choice {
  readonly kind: 'choice'
  readonly of: readonly Node[]
}

const isOptional = (node: Node | undefined): node is Choice =>
  typeof node === 'object' && node.kind === 'choice' && node.of.includes('')

/** An optional word with a sign at it, `(now),`, is taken apart: the space before belongs to the word. In `(un)usual` it does not. */
function partsOf(item: Node): readonly Node[] {
  if (typeof item !== 'object' || item.kind !== 'run') return [item]
  const [first, second] = item.of
  return isOptional(first) && typeof second === 'string' && clings.test(second) ? item.of : [item]
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
