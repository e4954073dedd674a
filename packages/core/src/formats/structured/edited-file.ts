/** Reads a file of texts again after an edit inside one of them: the passages before and behind it are taken over as they are. */
import { overlaps, type Problem, type SourceSpan } from '../../base/index.ts'
import { type Document, documentBuilder, passageMoved, type TakenPart } from '../../text/index.ts'
import { editedText, type KnownText, type TextsMemory } from './edited-text.ts'
import { replyTextAdder } from './reply-text.ts'

/** Reads only the one text that an edit lies in. Undefined when there is more to read, or something is wrong with the text. */
export function readEdited(source: string, before: Document): Document | undefined {
  let isSound = true
  const edited = editedText(source, before, () => {
    isSound = false
  })
  if (!edited) return undefined
  const { index, node } = edited
  const text = edited.memory.texts[index]!
  const by = source.length - before.source.length
  // What is blank or was may be stored under another key.
  if (node.isBlank() || text.first === text.last) return undefined
  if (!isApart(text, before) || before.problems.some(({ span }) => span && overlaps(span, text))) return undefined
  const builder = documentBuilder(source, before.format, true)
  const memory: TextsMemory = {
    ...edited.memory,
    texts: edited.memory.texts.slice(0, index),
    numbering: { next: text.block },
  }
  const [head, tail] = [
    { start: 0, end: text.start },
    { start: text.end, end: before.source.length },
  ]
  builder.take({ from: before, first: 0, last: text.first, source: head, by: 0, passage: (passage) => passage })
  replyTextAdder(builder, memory)(node.decoded(), text.facts.path ?? '', text.facts, text.as)
  const { passages, remarks } = builder.counts()
  if (!isSound || remarks > 0) return undefined
  const blocks = memory.numbering.next - text.nextBlock
  const [first, last] = [text.last, before.passages.length]
  const passage: TakenPart['passage'] = (passage, moved) => passageMoved(passage, moved, blocks)
  memory.texts.push({ ...text, end: text.end + by, last: passages, nextBlock: memory.numbering.next })
  for (const one of edited.memory.texts.slice(index + 1))
    memory.texts.push(textMoved(one, by, passages - first, blocks))
  memory.numbering.next = edited.memory.numbering.next + blocks
  builder.take({ from: before, first, last, source: tail, by, passage })
  for (const { reason, path, count } of before.skipped) builder.skip(reason, path, count)
  for (const problem of before.problems) builder.problem(problemMoved(problem, source, text.end, by))
  return { ...builder.finish(), memory }
}

/** Whether the passages before and behind those of the text stand before and behind it in the file, too. */
function isApart({ start, end, first, last }: KnownText, { map, passages }: Document): boolean {
  const { text, source, count } = map.table
  const headEnd = first > 0 ? passages[first - 1]!.end : 0
  const tailStart = passages[last]?.start ?? Number.POSITIVE_INFINITY
  for (let index = 0; index < count; index++) {
    if (text[index]! < headEnd && source[index]! >= start) return false
    if (text[index]! >= tailStart && source[index]! < end) return false
  }
  return true
}

function textMoved(text: KnownText, by: number, passages: number, blocks: number): KnownText {
  const { start, end, first, last, block, nextBlock } = text
  return {
    ...text,
    start: start + by,
    end: end + by,
    first: first + passages,
    last: last + passages,
    block: block + blocks,
    nextBlock: nextBlock + blocks,
  }
}

/** What stands behind `from` has moved. */
function problemMoved({ span, ...problem }: Problem, source: string, from: number, by: number): Problem {
  const moved = span && span.start >= from ? ({ start: span.start + by, end: span.end + by } as SourceSpan) : span
  return { ...problem, ...(problem.source === undefined ? {} : { source }), ...(moved ? { span: moved } : {}) }
}
