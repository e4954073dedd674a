/** What is known of a document beyond its text, each part worked out once and only when somebody asks. */
import type { TextSpan } from '../base/index.ts'
import type { Language, SentenceRegister, Spelling, SpellingMethod } from '../languages/language.ts'
import type { Match } from '../lexicon/index.ts'
import type { Document, Passage, Sentence } from '../text/index.ts'

export interface Analysis {
  readonly document: Document
  /** What measures and limits count: each passage once, however many branches of a template share it. */
  readonly passages: readonly Passage[]
  /** The language a passage is judged in: declared, or detected. */
  language(passage: Passage): Language
  sentences(passage: Passage): readonly Sentence[]
  words(passage: Passage): readonly TextSpan[]
  /** One answer a sentence, in order; absent when the language cannot judge register. */
  register(passage: Passage): readonly SentenceRegister[] | undefined
  /** Words of the passages that have another spelling, in order. The passages are those of one language. */
  spellings(passages: readonly Passage[]): readonly Spelling[]
  /** Matches of a signal lexicon (`rule: signal/<name>`), which measures count and no rule reports. */
  signals(name: string, passage: Passage): readonly Match[]
}

/** What was worked out about one passage, with offsets in the prose of its document. */
export interface PassageNotes {
  sentences?: readonly TextSpan[]
  words?: readonly TextSpan[]
  /** `none`: the language cannot judge register. */
  register?: readonly SentenceRegister[] | 'none'
  /** What the passage says about the spelling of words elsewhere. */
  marks?: readonly string[]
  /** The words with other spellings, for what all passages said. */
  spellings?: { readonly marked: string; readonly found: readonly Spelling[] }
}

/** What the engine already knows when it begins an analysis. */
export interface AnalysisParts {
  readonly document: Document
  language(passage: Passage): Language
  signals(name: string, passage: Passage): readonly Match[]
  /** Where what is worked out is kept: an object for each passage, which may hold what is known already. */
  notes(passage: Passage): PassageNotes
}

export function createAnalysis({ document, language, signals, notes }: AnalysisParts): Analysis {
  const { text } = document
  const sentences = remember((passage): readonly Sentence[] => {
    const own = notes(passage)
    own.sentences ??= language(passage).sentences(text, passage.start, passage.end)
    return own.sentences.map(({ start, end }) => ({ start, end, text: text.slice(start, end), passage }))
  })
  return {
    document,
    passages: document.passages.some(({ branch }) => branch)
      ? document.passages.filter(({ branch }) => !branch)
      : document.passages,
    language,
    signals,
    sentences,
    words(passage) {
      const own = notes(passage)
      own.words ??= language(passage).wordSpans(text, passage.start, passage.end)
      return own.words
    },
    spellings(passages) {
      const method = passages[0] && language(passages[0]).spellings
      return method ? spellingsIn(passages, method, text, notes) : []
    },
    register(passage) {
      const own = notes(passage)
      own.register ??= language(passage).register?.judge(text, sentences(passage), passage) ?? 'none'
      return own.register === 'none' ? undefined : own.register
    },
  }
}

function spellingsIn(
  passages: readonly Passage[],
  method: SpellingMethod,
  text: string,
  notes: AnalysisParts['notes'],
): Spelling[] {
  const marked = new Set<string>()
  if (method.marks)
    for (const passage of passages) {
      const own = notes(passage)
      own.marks ??= method.marks(text, passage.start, passage.end)
      for (const mark of own.marks) marked.add(mark)
    }
  const key = [...marked].sort().join(' ')
  return passages.flatMap((passage) => {
    const own = notes(passage)
    if (own.spellings?.marked !== key)
      own.spellings = { marked: key, found: method.find(text, passage.start, passage.end, marked) }
    return own.spellings.found
  })
}

function remember<T>(work: (passage: Passage) => T): (passage: Passage) => T {
  const known = new Map<Passage, T>()
  return (passage) => {
    const before = known.get(passage)
    if (before !== undefined || known.has(passage)) return before as T
    const value = work(passage)
    known.set(passage, value)
    return value
  }
}
