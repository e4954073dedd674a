/** Reads a file of texts again after an edit: a text that stands in the file as it did is neither decoded nor read, but taken over. */
import { firstFrom, type SourceSpan } from '../../base/index.ts'
import { type Document, type DocumentBuilder, type Passage, sharedEnds } from '../../text/index.ts'
import { type FoundText, joinedWrites, type Numbering, type ProseKind } from '../embedded.ts'
import { type KnownText, type TextsMemory, textsMemory } from './edited-text.ts'

type Facts = FoundText['facts']

export interface TextsAgain {
  readonly memory: TextsMemory
  /** Whether a text was taken over. */
  take(place: SourceSpan, facts: Facts, as: ProseKind | undefined): boolean
  /** Before a text is read; what it gives is told when it has been. */
  begin(): (place: SourceSpan, facts: Facts, as: ProseKind | undefined) => void
}

/**
 * @param before the file before the edit; nothing is taken from it when another format read it
 * @param textAt as `TextsMemory` has it
 */
export function textsAgain(
  source: string,
  builder: DocumentBuilder,
  before: Document | undefined,
  textAt: TextsMemory['textAt'],
): TextsAgain {
  const known = before && knownOf(before)
  const numbering: Numbering = { next: 0 }
  const memory: TextsMemory = { texts: [], textAt, numbering, writeOf: known?.writeOf ?? joinedWrites() }
  const shared = before ? sharedEnds(source, before.source) : { head: 0, tail: 0 }
  const by = before ? source.length - before.source.length : 0
  /** How much further on the same text stands now; undefined when the edit touched it. */
  const shiftOf = ({ start, end }: SourceSpan): number | undefined =>
    end <= shared.head ? 0 : start >= source.length - shared.tail ? by : undefined
  let next = 0
  const find = (place: SourceSpan, shift: number): KnownText | undefined => {
    const texts = known?.texts ?? []
    if (texts[next]?.start !== place.start - shift) next = firstFrom(texts, place.start - shift)
    const text = texts[next++]
    return text && text.start === place.start - shift && text.end === place.end - shift ? text : undefined
  }
  const note = (place: SourceSpan, facts: Facts, as: ProseKind | undefined, first: number, block: number): void => {
    const { start, end } = place
    const last = builder.counts().passages
    memory.texts.push({
      start,
      end,
      as,
      facts,
      first,
      last,
      block,
      nextBlock: numbering.next,
    } as KnownText)
  }
  return {
    memory,
    take(place, facts, as) {
      const shift = known && shiftOf(place)
      const text = shift === undefined ? undefined : find(place, shift)
      if (!before || !text || text.as !== as || !isWrittenAlike(text.facts, facts)) return false
      const [first, block] = [builder.counts().passages, numbering.next]
      builder.take({
        from: before,
        first: text.first,
        last: text.last,
        source: text,
        by: shift!,
        passage: (passage, moved) => passageNow(passage, moved, facts, block - text.block),
      })
      numbering.next += text.nextBlock - text.block
      note(place, facts, as, first, block)
      return true
    },
    begin() {
      const { passages, remarks } = builder.counts()
      const block = numbering.next
      return (place, facts, as) => {
        // What was left out of a text, or is wrong with it, has to be said again.
        if (builder.counts().remarks === remarks) note(place, facts, as, passages, block)
      }
    },
  }
}

/** Problems of texts come up while they are decoded. */
const knownOf = (document: Document): TextsMemory | undefined =>
  document.problems.length === 0 ? textsMemory(document) : undefined

const isWrittenAlike = (a: Facts, b: Facts): boolean =>
  a.role === b.role && a.language === b.language && a.write === b.write

/** The passage with the names that the file has for it now. */
function passageNow(
  passage: Passage,
  by: number,
  { path, title, channel, audience = 'public' }: Facts,
  blocks: number,
): Passage {
  const now: { -readonly [Key in keyof Passage]: Passage[Key] } = {
    ...passage,
    start: passage.start + by,
    end: passage.end + by,
    block: passage.block + blocks,
    audience,
  }
  if (path !== undefined) now.path = path
  if (title === undefined) delete now.title
  else now.title = title
  if (channel === undefined) delete now.channel
  else now.channel = channel
  return now
}
