/** A YAML file as plain nodes with places: the little that a profile needs of YAML, whoever parsed it. */
import type { SourceSpan } from '../../base/index.ts'

export type Scalar = string | number | boolean | null

export interface ScalarNode extends SourceSpan {
  readonly kind: 'scalar'
  readonly value: Scalar
}

export interface ListNode extends SourceSpan {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
}

export interface MapEntry {
  readonly key: string
  readonly keySpan: SourceSpan
  readonly value: YamlNode
}

export interface MapNode extends SourceSpan {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
}

export type YamlNode = ScalarNode | ListNode | MapNode

export type Path = readonly PropertyKey[]

/** The plain JavaScript value of a node. Objects have no prototype chain to fall into: `__proto__` is a key like any other. */
export function toValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toValue)
  const object: Record<string, unknown> = {}
  for (const { key, value } of node.entries) {
    if (key === '__proto__') Object.defineProperty(object, key, { value: toValue(value), enumerable: true })
    else object[key] = toValue(value)
  }
  return object
}

/** The node without the entries whose keys start at these offsets. */
export function withoutKeys(node: YamlNode, starts: ReadonlySet<number>): YamlNode {
  if (node.kind === 'scalar') return node
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => withoutKeys(item, starts)) }
  const entries = node.entries.filter(({ keySpan }) => !starts.has(keySpan.start))
  return { ...node, entries: entries.map((entry) => ({ ...entry, value: withoutKeys(entry.value, starts) })) }
}

/** The entry of a map; undefined when the node is no map or lacks the key. */
export function entryOf(node: YamlNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

/** The node at the path, or the nearest one above it that exists. */
export function nodeAt(root: YamlNode, path: Path): YamlNode {
  let node = root
  for (const step of path) {
    const next = node.kind === 'list' ? node.items[Number(step)] : entryOf(node, String(step))?.value
    if (!next) return node
    node = next
  }
  return node
}
