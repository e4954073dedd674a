/**
 * Tells that an edit lies inside one text of a file, between its quotes. Then all else is what it was: the file is of the same format, the same
 * texts stand in it, and only this one has to be read.
 */
import { firstFrom, type SourceSpan } from '../../base/index.ts'
import { type Document, sharedEnds } from '../../text/index.ts'
import type { FoundText, joinedWrites, Numbering, ProseKind } from '../embedded.ts'
import type { TextNode } from './node.ts'

/** A text of a file and the passages that it led to. */
export interface KnownText extends SourceSpan {
  readonly as: ProseKind | undefined
  readonly facts: FoundText['facts']
  readonly first: number
  readonly last: number
  /** The first number of its blocks, and the next one after it. */
  readonly block: number
  readonly nextBlock: number
}

/** What a document keeps for the next reading of its file. */
export interface TextsMemory {
  /** In the order of the file. */
  readonly texts: KnownText[]
  readonly numbering: Numbering
  /** The same functions each time, by which passages know that they are written as they were. */
  readonly writeOf: ReturnType<typeof joinedWrites>
  /** The text that stands at a place; undefined when it is anything else than one whole text. `complain` is told of faults in it. */
  readonly textAt: (source: string, place: SourceSpan, complain: () => void) => TextNode | undefined
}

/** The memory of a file of texts; readers of Markdown have one of their own. */
export const textsMemory = ({ memory }: Document): TextsMemory | undefined =>
  memory !== undefined && 'texts' in (memory as object) ? (memory as TextsMemory) : undefined

export interface EditedText {
  readonly memory: TextsMemory
  /** Which of the texts it is. */
  readonly index: number
  readonly node: TextNode
}

/** Undefined when there is no such text, or it is written in another way now. */
export function editedText(source: string, before: Document, complain: () => void = () => {}): EditedText | undefined {
  const memory = textsMemory(before)
  if (!memory) return undefined
  const { texts, textAt } = memory
  const { head, tail } = sharedEnds(source, before.source)
  const index = firstFrom(texts, head) - 1
  const text = texts[index]
  // Without its quotes it is another text.
  if (!text || before.source.length - tail >= text.end) return undefined
  const place = { start: text.start, end: text.end + source.length - before.source.length } as SourceSpan
  const node = textAt(source, place, complain)
  return node && node.write === text.facts.write ? { memory, index, node } : undefined
}
