/** Which parts a message has. A part is there when its cue is; nothing is guessed from what the cue does not say. */
import type { TextSpan } from '../../../base/index.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import { atomsIn, type Passage, type PlaceholderMeaning, type Sentence } from '../../../text/index.ts'
import type { StructurePart } from '../../structure-parts.ts'
import { sentencesOf } from '../messages.ts'

/** What is looked at to find a part. */
export interface Message {
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  readonly analysis: Analysis
}

export function messageOf(passages: readonly Passage[], analysis: Analysis): Message {
  return { passages, sentences: sentencesOf(passages, analysis), analysis }
}

/** A greeting further down greets nobody, and a closing line at the top closes nothing. */
const openingSentences = 3
const closingSentences = 4
/** A name alone on a line of at most so many units is a signature. */
const longestSignature = 40

export function hasPart(part: StructurePart, message: Message): boolean {
  const cues = cuesOf(part, message)
  switch (part) {
    case 'greeting':
      return cues.some(({ start }) => start < endOf(message.sentences.slice(0, openingSentences)))
    case 'sign_off':
      return cues.some(({ start }) => start >= startOf(message.sentences.slice(-closingSentences))) || isSigned(message)
    case 'answer':
    case 'next_step':
      return cues.length > 0 || message.passages.some(({ role }) => role === 'list-item' || role === 'button')
    default:
      return cues.length > 0
  }
}

function cuesOf(part: StructurePart, { passages, analysis }: Message): TextSpan[] {
  const signal = `part-${part.replaceAll('_', '-')}`
  const allowed = valuesOf[part]
  return passages
    .flatMap((passage) => [...analysis.signals(signal, passage)])
    .filter(
      (cue) =>
        !allowed || atomsIn(analysis.document, cue).every(({ meaning }) => !meaning || allowed.includes(meaning)),
    )
}

/** What a placeholder inside a cue may stand for: “by {{agent.name}}” is no time. */
const valuesOf: Readonly<Partial<Record<StructurePart, readonly PlaceholderMeaning[]>>> = {
  next_update_time: ['date', 'number'],
  greeting: ['name'],
}

function isSigned({ passages, analysis }: Message): boolean {
  const last = passages.at(-1)
  if (!last || passages.length < 2) return false
  const line = { start: Math.max(last.start, last.end - longestSignature), end: last.end }
  return (
    last.end - last.start <= longestSignature &&
    atomsIn(analysis.document, line).some(({ meaning }) => meaning === 'name')
  )
}

const startOf = (sentences: readonly Sentence[]): number => sentences[0]?.start ?? 0
const endOf = (sentences: readonly Sentence[]): number => sentences.at(-1)?.end ?? 0
