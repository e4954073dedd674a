/** What is known of a document beyond its text, each part worked out once and only when somebody asks. */
import type { TextSpan } from '../base/index.ts'
import type { Language, SentenceRegister } from '../languages/language.ts'
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
  /** Matches of a signal lexicon (`rule: signal/<name>`), which measures count and no rule reports. */
  signals(name: string, passage: Passage): readonly Match[]
}

/** What the engine already knows when it begins an analysis. */
export interface AnalysisParts {
  readonly document: Document
  language(passage: Passage): Language
  signals(name: string, passage: Passage): readonly Match[]
}

export function createAnalysis({ document, language, signals }: AnalysisParts): Analysis {
  const sentences = remember((passage) =>
    language(passage)
      .sentences(document.text, passage.start, passage.end)
      .map(({ start, end }): Sentence => ({ start, end, text: document.text.slice(start, end), passage })),
  )
  return {
    document,
    passages: document.passages.some(({ branch }) => branch)
      ? document.passages.filter(({ branch }) => !branch)
      : document.passages,
    language,
    signals,
    sentences,
    words: remember((passage) => language(passage).wordSpans(document.text, passage.start, passage.end)),
    register: remember((passage) => language(passage).register?.judge(document.text, sentences(passage), passage)),
  }
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
