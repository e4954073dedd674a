/** Where in a profile the cursor stands, as a path through its keys and lists; also in a line that is only half written. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Step } from './schema.ts'

export interface Cursor {
  /** The way to the map or list that the cursor is in, or to the value that it is in. */
  readonly path: readonly Step[]
  readonly at: 'key' | 'value'
  /** Keys that the map has already, for a key. */
  readonly siblings: readonly string[]
}

const mark = 'onevoicecursor'

/** What may be written at an offset: a word is put there and looked for in what the file then means. */
export function cursorsAt(source: string, offset: number): Cursor[] {
  const start = offset - /[\w./*-]*$/.exec(source.slice(Math.max(0, offset - 80), offset))![0].length
  const end = offset + /^[\w./*-]*/.exec(source.slice(offset, offset + 80))![0].length
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const before = source.slice(lineStart, start)
  const after = /^[^\n]*/.exec(source.slice(end))![0]
  const words = [mark]
  // On a line that holds nothing else a key may begin as well as a value.
  if (/^\s*(?:-\s+)*$/.test(before) && !/^\s*:/.test(after)) words.unshift(`${mark}: `)
  const found = words.flatMap((word) => find(source.slice(0, start) + word + source.slice(end)))
  return found.filter(
    (one, index) =>
      found.findIndex((other) => other.at === one.at && other.path.join('\n') === one.path.join('\n')) === index,
  )
}

function find(text: string): Cursor[] {
  const { contents } = parseDocument(text, { strict: false, logLevel: 'silent' })
  return contents ? search(contents, []) : []
}

function search(node: Node, path: readonly Step[]): Cursor[] {
  if (isScalar(node)) return String(node.value).includes(mark) ? [{ path, at: 'value', siblings: [] }] : []
  if (isSeq(node)) return node.items.flatMap((item, index) => (item ? search(item as Node, [...path, index]) : []))
  if (!isMap(node)) return []
  const keys = node.items.map(({ key }) => String((key as { value?: unknown } | null)?.value ?? ''))
  return node.items.flatMap(({ value }, index): Cursor[] => {
    const key = keys[index]!
    if (key.includes(mark)) return [{ path, at: 'key', siblings: keys.filter((one) => !one.includes(mark)) }]
    return value ? search(value as Node, [...path, key]) : []
  })
}

export interface Place {
  readonly path: readonly Step[]
  readonly start: number
  readonly end: number
  readonly isKey: boolean
  readonly value: unknown
}

/** The key or scalar that stands at an offset. */
export function placeAt(source: string, offset: number): Place | undefined {
  const { contents } = parseDocument(source, { strict: false, logLevel: 'silent' })
  return contents ? within(contents, offset, []) : undefined
}

/** The plain value at a path; undefined where there is none. */
export function valueAt(source: string, path: readonly Step[]): unknown {
  return parseDocument(source, { strict: false, logLevel: 'silent' }).getIn(path)
}

/** Every scalar value of a profile, in order. */
export function* scalarsOf(source: string): Generator<Place> {
  const { contents } = parseDocument(source, { strict: false, logLevel: 'silent' })
  if (contents) yield* scalars(contents, [])
}

function* scalars(node: Node, path: readonly Step[]): Generator<Place> {
  if (isScalar(node) && node.range)
    yield { path, start: node.range[0], end: node.range[1], isKey: false, value: node.value }
  else if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* scalars(item as Node, [...path, index])
  else if (isMap(node))
    for (const { key, value } of node.items)
      if (isScalar(key) && value) yield* scalars(value as Node, [...path, String(key.value)])
}

function within(node: Node, offset: number, path: readonly Step[]): Place | undefined {
  if (isScalar(node)) return holds(node, offset, path, false)
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const found = item ? within(item as Node, offset, [...path, index]) : undefined
      if (found) return found
    }
    return undefined
  }
  if (!isMap(node)) return undefined
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue
    const inside = [...path, String(key.value)]
    const found = holds(key, offset, inside, true) ?? (value ? within(value as Node, offset, inside) : undefined)
    if (found) return found
  }
  return undefined
}

function holds(
  node: { range?: readonly number[] | null; value: unknown },
  offset: number,
  path: readonly Step[],
  isKey: boolean,
) {
  const [start, end] = node.range ?? []
  if (start === undefined || end === undefined || offset < start || offset > end) return undefined
  return { path, start, end, isKey, value: node.value }
}
