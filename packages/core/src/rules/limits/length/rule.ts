/** Holds texts and parts of messages to the lengths that the profile sets under `limits`. */
import type { TextSpan } from '../../../base/index.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import { HARD_BREAK, type Passage, type Role } from '../../../text/index.ts'
import { defineRule, type Hit, type Range, type Rule, type Scope } from '../../index.ts'

const messages = {
  long: 'This {part} has {count} {unit}, {max} are the limit.',
  short: 'This {part} has {count} {unit}, {min} are the least.',
} as const

const words = {
  words: 'words',
  sentences: 'sentences',
  paragraphs: 'paragraphs',
  characters: 'characters',
  'words-1': 'word',
  'sentences-1': 'sentence',
  'paragraphs-1': 'paragraph',
  'characters-1': 'character',
  text: 'text',
  subject: 'subject',
  preheader: 'preheader',
  title: 'title',
  button: 'button',
} as const

/** What is counted in a whole text, with the places of what is counted, in order. */
const counted: Readonly<Record<string, (analysis: Analysis, passages: readonly Passage[]) => readonly TextSpan[]>> = {
  words: (analysis, passages) => passages.flatMap((passage) => analysis.words(passage)),
  sentences: (analysis, passages) => passages.flatMap((passage) => analysis.sentences(passage)),
  paragraphs: (_, passages) => passages.filter(({ role }) => role === 'body'),
}

/** Parts of a message whose characters are limited, each passage by itself. */
const parts: readonly Role[] = ['subject', 'preheader', 'title', 'button']

export const rule: Rule = defineRule({
  id: 'limits/length',
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Holds each text to the words, characters, sentences and paragraphs of `limits`, and its subject, preheader, title and buttons to their characters.',
  why: 'What does not fit is cut off on the screen, or is not read.',
  messages,
  words,
  visits: 'document',
  *check(scope) {
    const { passages, voice, analysis, document } = scope
    if (Object.keys(voice.limits).length === 0) return
    for (const text of analysis.texts(passages)) {
      const body = text.filter(({ role }) => !parts.includes(role))
      for (const [unit, places] of Object.entries(counted)) {
        const limit = voice.limits[unit]
        if (limit && body.length > 0) yield* judge(scope, { unit, part: 'text', limit }, places(analysis, body), body)
      }
      const { characters } = voice.limits
      if (characters && body.length > 0)
        yield* judge(
          scope,
          { unit: 'characters', part: 'text', limit: characters },
          charactersOf(document.text, body),
          body,
        )
    }
    for (const passage of passages) {
      const limit = parts.includes(passage.role) ? voice.limits[passage.role] : undefined
      if (limit)
        yield* judge(scope, { unit: 'characters', part: passage.role, limit }, charactersOf(document.text, [passage]), [
          passage,
        ])
    }
  },
})

interface Limited {
  readonly unit: string
  readonly part: string
  readonly limit: Range
}

/** One finding, on the sentence in which the limit is passed, or on the first when there is too little. */
function* judge(
  { analysis, voice, flag, say }: Scope<unknown, typeof messages>,
  { unit, part, limit }: Limited,
  places: readonly TextSpan[],
  passages: readonly Passage[],
): Iterable<Hit> {
  const count = places.length
  const asked = voice.origin(`limits.${part === 'text' ? unit : part}`)
  const { min, max } = limit
  const over = max === undefined ? undefined : places[max]
  if (over && max !== undefined)
    yield flag(
      'long',
      sentenceAt(analysis, passages, over),
      { part: say(part), count, unit: say(countable(unit, count)), max },
      { asked },
    )
  else if (min !== undefined && count < min)
    yield flag(
      'short',
      sentenceAt(analysis, passages, passages[0]!),
      { part: say(part), count, unit: say(countable(unit, count)), min },
      { asked },
    )
}

/** The name of the word for so many. */
const countable = (unit: string, count: number): string => (count === 1 ? `${unit}-1` : unit)

function sentenceAt(analysis: Analysis, passages: readonly Passage[], { start }: TextSpan): TextSpan {
  const passage = passages.find((one) => one.start <= start && start < one.end) ?? passages[0]!
  const sentence = analysis.sentences(passage).find((one) => start < one.end) ?? passage
  return { start: sentence.start, end: sentence.end }
}

/** Characters as people count them: spaces count, line breaks do not, and a pair of surrogates is one. */
function charactersOf(text: string, passages: readonly Passage[]): TextSpan[] {
  const places: TextSpan[] = []
  for (const { start, end } of passages)
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const isTail = unit >= 0xdc00 && unit <= 0xdfff
      if (!isTail && unit !== 0x0a && text[at] !== HARD_BREAK) places.push({ start: at, end: at + 1 })
    }
  return places
}
