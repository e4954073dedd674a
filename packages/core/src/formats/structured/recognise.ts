/** Recognises JSON files of a known shape by their beginning. */

import type { ReadAgain } from '../format.ts'
import { parsedFor, readJson } from './json.ts'
import type { DataNode } from './node.ts'
import { itemsOf, member } from './node.ts'

/** What is looked at; longer than any one macro. In UTF-16 units. */
const head = 262_144

/** A shape is certain, but another format may know it better still. */
const certain = 0.95

/**
 * How sure it is that a JSON file has a shape: its beginning names all of these keys (of a list one of them), and `fits` says so of its first
 * value. A file without the keys costs no more than a search for them.
 */
export function recognisesJson(
  source: string,
  keys: readonly (string | readonly string[])[],
  fits: (root: DataNode) => boolean,
  again?: ReadAgain,
): number {
  if (!/^\uFEFF?\s{0,1000}[[{/]/.test(source)) return 0
  const beginning = source.slice(0, head)
  if (!keys.every((any) => [any].flat().some((key) => beginning.includes(`"${key}"`)))) return 0
  const root = (again && beginning === source ? parsedFor(again, source) : readJson(beginning)).roots[0]
  return root && fits(root) ? certain : 0
}

/** A value with its place. */
export interface Placed {
  readonly node: DataNode
  readonly path: string
}

/**
 * The entries of a file, however it holds them: `[…]`, `{ "macros": […] }`, `{ "macro": {…} }` or one alone. `keys` are tried in order, and may
 * be nested (`_embedded.replies`).
 */
export function* entriesIn(root: DataNode, keys: readonly string[]): Iterable<Placed> {
  if (root.kind === 'list') return yield* placedItems(root, '')
  let found = false
  for (const key of keys) {
    const node = key.split('.').reduce<DataNode | undefined>((at, part) => member(at, part), root)
    if (node?.kind === 'list') yield* placedItems(node, key)
    else if (node?.kind === 'block') yield { node, path: key }
    else continue
    found = true
  }
  if (!found) yield { node: root, path: '' }
}

export function* placedItems(node: DataNode | undefined, path: string): Iterable<Placed> {
  let index = 0
  for (const item of itemsOf(node)) yield { node: item, path: `${path}[${index++}]` }
}

/** Whether one of the first entries is of the shape: an odd one at the beginning does not hide the others. */
export const someEntry = (root: DataNode, keys: readonly string[], fits: (entry: DataNode) => boolean): boolean =>
  someIn(entriesIn(root, keys), fits)

/** Whether one of the first of some entries is of the shape. */
export function someIn(entries: Iterable<Placed>, fits: (entry: DataNode) => boolean): boolean {
  let tried = 0
  for (const { node } of entries) {
    if (fits(node)) return true
    if (++tried === 10) return false
  }
  return false
}

/** Whether a block has all of these keys. */
export const hasKeys = (node: DataNode | undefined, ...keys: string[]): boolean =>
  node?.kind === 'block' && keys.every((key) => node.get(key) !== undefined)
