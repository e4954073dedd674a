/** The open blocks while the lines of a document are read: containers on a stack, and the leaf in the innermost one. */
import type { Role } from '../../text/index.ts'
import { LEFT_BRACKET } from './characters.ts'
import type { Container } from './containers.ts'
import type { Cursor } from './cursor.ts'
import { definitionAt } from './definitions.ts'
import { type Leaf, viewOf } from './leaf.ts'
import { originOf } from './view.ts'

export interface Blocks {
  readonly leaves: readonly Leaf[]
  /** Normalised labels of link reference definitions and of footnote definitions. */
  readonly definitions: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
  /** The next free block number. */
  readonly blocks: number
}

/** What the lines of the open leaf are. */
type LeafState = 'none' | 'paragraph' | 'fence' | 'indented' | 'html' | 'table'

/** The state of reading, passed along by the functions of the block structure. */
export interface BlockReader {
  readonly source: string
  readonly cursor: Cursor
  readonly leaves: Leaf[]
  readonly definitions: Set<string>
  readonly footnotes: Set<string>
  readonly stack: Container[]
  /** How many containers the current line belongs to. */
  depth: number
  state: LeafState
  leaf: Leaf | undefined
  /** Start of the last line of the open paragraph. */
  lastLine: number
  /** Columns of white space before it. */
  lastIndent: number
  /** Whether the leaf that begins is the first thing in a list item. */
  opensItem: boolean
  fenceMarker: number
  fenceLength: number
  htmlKind: number
  tableBlock: number
  quotes: number
  blocks: number
  section: number
}

/** True when all containers of the line match and a paragraph is open: fewer things can begin there. */
export function inParagraph(reader: BlockReader): boolean {
  return reader.state === 'paragraph' && reader.depth === reader.stack.length
}

export function push(reader: BlockReader, opened: Container): void {
  reader.stack.push(opened)
  reader.depth++
  if (opened.kind === 'quote') reader.quotes++
}

/** Closes what the line does not belong to, and a list that something else than an item follows; then a leaf may begin. */
export function beginLeaf(reader: BlockReader): void {
  closeUnmatched(reader)
  closeLeaf(reader)
  if (reader.stack.at(-1)?.kind === 'list') closeTo(reader, reader.depth - 1)
  const holder = reader.stack.at(-1)
  reader.opensItem = holder?.kind === 'item' && holder.empty
  if (holder) holder.empty = false
}

export function closeUnmatched(reader: BlockReader): void {
  if (reader.depth < reader.stack.length) closeTo(reader, reader.depth)
}

export function closeTo(reader: BlockReader, depth: number): void {
  closeLeaf(reader)
  while (reader.stack.length > depth) if (reader.stack.pop()!.kind === 'quote') reader.quotes--
  reader.depth = depth
}

export function closeLeaf(reader: BlockReader): void {
  const leaf = reader.state === 'paragraph' ? takeDefinitions(reader) : reader.leaf
  if (leaf && leaf.end > leaf.start) reader.leaves.push(leaf)
  reader.leaf = undefined
  reader.state = 'none'
}

/** Takes the definitions at the start of the open paragraph away; gives what is left of it. */
export function takeDefinitions(reader: BlockReader): Leaf | undefined {
  const { leaf, source } = reader
  if (!leaf || source.charCodeAt(leaf.start) !== LEFT_BRACKET) return leaf
  const view = viewOf(source, leaf)
  let at = view.start
  while (at < view.end && view.text.charCodeAt(at) === LEFT_BRACKET) {
    const definition = definitionAt(view.text, at, view.end)
    if (!definition) break
    reader.definitions.add(definition.label)
    at = definition.end
    while (at < view.end && view.text.charCodeAt(at) <= 32) at++
  }
  if (at >= view.end) return undefined
  leaf.start = originOf(view, at)
  if (view.lines) {
    const first = view.lines.text.findLastIndex((start) => start <= at)
    leaf.lines = [leaf.start, ...(leaf.lines ?? []).slice(first * 2 + 1)]
  }
  return leaf
}

export function openLeaf(reader: BlockReader, kind: Leaf['kind'], role: Role): void {
  const holder = reader.stack.at(-1)
  reader.leaf = {
    kind,
    role,
    block: holder ? holder.block : reader.section,
    opensItem: reader.opensItem,
    start: -1,
    end: -1,
    lines: reader.quotes > 0 ? [] : undefined,
  }
}

export function roleOf(reader: BlockReader, fallback: Role): Role {
  return reader.stack.at(-1)?.role ?? fallback
}

export function addLine(reader: BlockReader, start: number, end: number): void {
  const { leaf } = reader
  if (!leaf) return
  if (leaf.start < 0) leaf.start = start
  leaf.end = end
  leaf.lines?.push(start, end)
  reader.lastLine = start
  reader.lastIndent = reader.cursor.indent
}

export function addLeaf(reader: BlockReader, role: Role, block: number, start: number, end: number): void {
  reader.leaves.push({ kind: 'inline', role, block, opensItem: false, start, end, lines: undefined })
}

export function beginParagraph(reader: BlockReader): void {
  const { cursor } = reader
  openLeaf(reader, 'inline', roleOf(reader, 'body'))
  reader.state = 'paragraph'
  addLine(reader, cursor.textAt, cursor.end)
}
