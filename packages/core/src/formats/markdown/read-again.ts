/**
 * Reads a text again after an edit. Its blocks are found anew, which takes little; what stands in a block is read again only where the block or
 * the text next to it has changed.
 */
import type { SourceSpan } from '../../base/index.ts'
import { type Document, type DocumentBuilder, passageMoved, sharedEnds } from '../../text/index.ts'
import type { Leaf } from './leaf.ts'
import type { Blocks } from './open-blocks.ts'
import { leafWriter } from './prose.ts'

/** How the blocks of a document became passages. */
export interface MarkdownMemory {
  readonly leaves: readonly Leaf[]
  readonly definitions: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
  /** Numbers from here on are of blocks inside HTML. */
  readonly blocks: number
  /** How many passages stand before each leaf, and before the end. */
  readonly passages: number[]
  /** The next free number for blocks inside HTML at each leaf, and at the end. */
  readonly nextBlocks: number[]
}

/** What is written so far. */
interface Writing {
  readonly builder: DocumentBuilder
  readonly memory: MarkdownMemory
  nextBlock: number
}

/** Writes every leaf as `writeProse` does. `before` is the text before the edit; nothing is taken from it when it was read in another way. */
export function writeAgain(
  source: string,
  blocks: Blocks,
  builder: DocumentBuilder,
  before: Document | undefined,
): MarkdownMemory {
  const { leaves, definitions, footnotes } = blocks
  const memory = { leaves, definitions, footnotes, blocks: blocks.blocks, passages: [], nextBlocks: [] }
  const writing: Writing = { builder, memory, nextBlock: blocks.blocks }
  const write = leafWriter(source, blocks, builder)
  const known = before && knownOf(before, blocks)
  const { head, tail } = known ? unchangedLeaves(source, leaves, known) : { head: 0, tail: 0 }
  if (known) takeLeaves(writing, known, 0, head, 0)
  for (const leaf of leaves.slice(head, leaves.length - tail)) {
    mark(writing)
    writing.nextBlock = write(leaf, writing.nextBlock)
  }
  if (known) takeLeaves(writing, known, leaves.length - tail, leaves.length, known.memory.leaves.length - leaves.length)
  mark(writing)
  return memory
}

function mark({ memory, builder, nextBlock }: Writing): void {
  memory.passages.push(builder.counts().passages)
  memory.nextBlocks.push(nextBlock)
}

interface Known {
  readonly document: Document
  readonly memory: MarkdownMemory
}

/** Undefined when blocks may mean something else now: what links lead to is known from all of the text. */
function knownOf(document: Document, { definitions, footnotes }: Blocks): Known | undefined {
  const { format, memory, skipped, problems } = document
  if (format !== 'markdown' || memory === undefined || skipped.length > 0 || problems.length > 0) return undefined
  // Nobody else gives documents of this format a memory.
  const own = memory as MarkdownMemory
  const isSame = isSameSet(own.definitions, definitions) && isSameSet(own.footnotes, footnotes)
  return isSame ? { document, memory: own } : undefined
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one))

/** Text on either side of a block that must be the same too, in UTF-16 units. */
const margin = 64

/** How many leaves at the start and at the end of the text are what they were. */
function unchangedLeaves(
  source: string,
  leaves: readonly Leaf[],
  { document, memory }: Known,
): { readonly head: number; readonly tail: number } {
  const shared = sharedEnds(source, document.source)
  const most = Math.min(leaves.length, memory.leaves.length)
  let head = 0
  while (head < most && leaves[head]!.end + margin <= shared.head && isSame(leaves[head]!, memory.leaves[head]!, 0))
    head++
  const by = source.length - document.source.length
  const from = source.length - shared.tail + margin
  let tail = 0
  while (tail < most - head) {
    const leaf = leaves[leaves.length - 1 - tail]!
    if (leaf.start < from || !isSame(leaf, memory.leaves[memory.leaves.length - 1 - tail]!, by)) break
    tail++
  }
  return { head, tail }
}

/** Whether a leaf is the same but for its place and the number of its block. */
function isSame(leaf: Leaf, was: Leaf, by: number): boolean {
  return (
    leaf.start === was.start + by &&
    leaf.end === was.end + by &&
    leaf.kind === was.kind &&
    leaf.role === was.role &&
    leaf.opensItem === was.opensItem &&
    leaf.lines?.length === was.lines?.length &&
    (leaf.lines?.every((place, index) => place === was.lines![index]! + by) ?? true)
  )
}

/** Takes over what leaves `[from, to)` led to, which were the leaves `offset` further on. */
function takeLeaves(
  writing: Writing,
  { document, memory: was }: Known,
  from: number,
  to: number,
  offset: number,
): void {
  const { builder, memory } = writing
  for (let at = from, end = from; at < to; at = end) {
    const leaf = memory.leaves[at]!
    const [first, by] = [was.leaves[at + offset]!, leaf.start - was.leaves[at + offset]!.start]
    const renumbered = leaf.block - first.block
    // All leaves of a section have moved by the same number of blocks.
    while (end < to && memory.leaves[end]!.block - was.leaves[end + offset]!.block === renumbered) end++
    const inHtml = writing.nextBlock - was.nextBlocks[at + offset]!
    const passages = builder.counts().passages - was.passages[at + offset]!
    for (let index = at; index < end; index++) {
      memory.passages.push(was.passages[index + offset]! + passages)
      memory.nextBlocks.push(was.nextBlocks[index + offset]! + inHtml)
    }
    builder.take({
      from: document,
      first: was.passages[at + offset]!,
      last: was.passages[end + offset]!,
      source: { start: first.start, end: was.leaves[end - 1 + offset]!.end } as SourceSpan,
      by,
      passage: (before, moved) => passageMoved(before, moved, before.block < was.blocks ? renumbered : inHtml),
    })
    writing.nextBlock = was.nextBlocks[end + offset]! + inHtml
  }
}
