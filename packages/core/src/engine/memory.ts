/**
 * What a check leaves behind for the next check of the same text: everything that was worked out about single passages. It is plain data
 * and refers to no older check, so that thousands of edits take no more memory than two.
 */
import type { TextSpan } from '../base/index.ts'
import type { SentenceRegister, Spelling } from '../languages/language.ts'
import type { PassageNotes } from '../measures/analysis.ts'
import type { Document, Passage } from '../text/index.ts'
import type { PlacedHit, WantedMatch } from './hits.ts'
import type { PreparedVoice } from './prepare.ts'

export interface PassageMemory extends PassageNotes {
  readonly prepared: PreparedVoice
  matches?: readonly WantedMatch[]
  /** The matches by the signal that wants them. */
  signals?: ReadonlyMap<string | undefined, readonly WantedMatch[]>
  /** Of the rules that look at nothing beyond the passage. */
  hits?: readonly PlacedHit[]
}

export interface Memory {
  readonly document: Document
  /** One a passage, in order. */
  readonly passages: readonly PassageMemory[]
}

/** The notes of each passage: those of the same passage before (`same`, as `unchangedPassages` has it), moved to where it stands now, else empty ones. */
export function recall(
  document: Document,
  judges: readonly PreparedVoice[],
  before: Memory | undefined,
  same: Int32Array | undefined,
): readonly PassageMemory[] {
  if (!before || !same) return judges.map((prepared) => ({ prepared }))
  return document.passages.map((passage, index) => {
    const prepared = judges[index]!
    const was = before.passages[same[index]!]
    if (!was || was.prepared !== prepared) return { prepared }
    return moved(was, passage, passage.start - before.document.passages[same[index]!]!.start)
  })
}

function moved(was: PassageMemory, passage: Passage, by: number): PassageMemory {
  // The passage is an object of the new document, and may be written in another way there.
  const hits = was.hits && { hits: was.hits.map((placed) => hitMoved(placed, passage, by)) }
  if (by === 0) return { ...was, ...hits }
  const memory: PassageMemory = { prepared: was.prepared, ...hits }
  if (was.sentences) memory.sentences = spansMoved(was.sentences, by)
  if (was.marks) memory.marks = was.marks
  if (was.spellings)
    memory.spellings = { ...was.spellings, found: was.spellings.found.map((one) => spellingMoved(one, by)) }
  if (was.words) memory.words = spansMoved(was.words, by)
  if (was.register)
    memory.register = was.register === 'none' ? 'none' : was.register.map((one) => registerMoved(one, by))
  if (was.matches) memory.matches = was.matches.map((match) => matchMoved(match, by))
  return memory
}

const spansMoved = (spans: readonly TextSpan[], by: number): TextSpan[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }))

const matchMoved = ({ id, start, end, wanted }: WantedMatch, by: number): WantedMatch => ({
  id,
  start: start + by,
  end: end + by,
  wanted,
})

const spellingMoved = (spelling: Spelling, by: number): Spelling => ({
  ...spelling,
  start: spelling.start + by,
  end: spelling.end + by,
})

function registerMoved(register: SentenceRegister, by: number): SentenceRegister {
  if (register.evidence.length === 0) return register
  const evidence = register.evidence.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))
  return { ...register, evidence }
}

function hitMoved(placed: PlacedHit, passage: Passage, by: number): PlacedHit {
  if (by === 0) return { ...placed, passage }
  const { span } = placed.hit
  return { ...placed, passage, hit: { ...placed.hit, span: { start: span.start + by, end: span.end + by } } }
}
