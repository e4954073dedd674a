/** What is known of a document beyond its text, each part worked out once and only when somebody asks. */
import type { TextSpan } from '../base/index.ts'
import type { Language, SentenceRegister, Spelling, SpellingMethod } from '../languages/language.ts'
import type { Match } from '../lexicon/index.ts'
import type { Document, Passage, Sentence } from '../text/index.ts'
import { textsOf } from './texts.ts'

export interface Analysis {
  readonly document: Document
  /** What measures and limits count: each passage once, however many branches of a template share it. */
  readonly passages: readonly Passage[]
  /** The language a passage is judged in: declared, or detected. */
  language(passage: Passage): Language
  sentences(passage: Passage): readonly Sentence[]
  words(passage: Passage): readonly TextSpan[]
  /** How many words it has, for whoever does not want to know where. */
  wordCount(passage: Passage): number
  /** One answer a sentence, in order; absent when the language cannot judge register. */
  register(passage: Passage): readonly SentenceRegister[] | undefined
  /** Words of the passages that have another spelling, in order. The passages are those of one language. */
  spellings(passages: readonly Passage[]): readonly Spelling[]
  /** Of these the words that the passages spell in more than one way, each with its places in order. */
  variants(passages: readonly Passage[]): readonly (readonly Spelling[])[]
  /** False when the passage surely has no match of the signal, which costs less to ask than the matches. */
  mayShow(signal: string, passage: Passage): boolean
  /** Matches of a signal lexicon (`rule: signal/<name>`), which measures count and no rule reports. */
  signals(name: string, passage: Passage): readonly Match[]
  /**
   * What is made of each passage by itself, worked out once and kept while the passage stays the same. Plain data; offsets in it are counted
   * from the start of the passage. The name is the caller's own, and the work for one name is always the same.
   */
  notes<T>(name: string): NotesOf<T>
  /** The passages as texts, each read as one (`measures/texts.ts`); the same list gives the same texts. */
  texts(passages: readonly Passage[]): readonly (readonly Passage[])[]
}

/** The note about a passage; one that is missing is made. */
export type NotesOf<T> = (passage: Passage, work: (passage: Passage) => T) => T

/** What was worked out about one passage. */
export interface PassageNotes {
  /** Where the passage began when the notes were begun; their offsets are those of then, whenever they are added. */
  readonly at: number
  sentences: readonly TextSpan[] | undefined
  words: readonly TextSpan[] | undefined
  wordCount: number | undefined
  /** `none`: the language cannot judge register. */
  register: readonly SentenceRegister[] | 'none' | undefined
  /** What the passage says about the spelling of words elsewhere. */
  marks: readonly string[] | undefined
  /** The words with other spellings, for what all passages said. */
  spellings: { readonly marked: string; readonly found: readonly Spelling[] } | undefined
}

/** What finds the spellings that a text's marks (in order, one after another) ask for. */
export type Finders = Map<
  SpellingMethod,
  { readonly marked: string; readonly find: ReturnType<SpellingMethod['finder']> }
>

/** What the engine already knows when it begins an analysis. */
export interface AnalysisParts {
  readonly document: Document
  language(passage: Passage): Language
  mayShow(signal: string, passage: Passage): boolean
  signals(name: string, passage: Passage): readonly Match[]
  /** Where what is worked out is kept: an object for each passage, which may hold what is known already. */
  notes(passage: Passage): PassageNotes
  /** Keeps what rules and measures note, by their names. */
  named<T>(name: string): NotesOf<T>
  /** The last finder of each method, which is dear to make: whoever checks the text again hands over what is in here. */
  readonly finders: Finders
  /** Is told how to forget what is remembered beside the notes; that may be done at any time. */
  forgets?(forget: () => void): void
}

export function createAnalysis({
  document,
  language,
  mayShow,
  signals,
  notes,
  named,
  finders,
  forgets,
}: AnalysisParts): Analysis {
  const { text } = document
  const texts = new Map<readonly Passage[], readonly (readonly Passage[])[]>()
  const remember = <T>(work: (passage: Passage) => T): ((passage: Passage) => T) => {
    const known = new Map<Passage, T>()
    // Most questions in a row are about one passage.
    let last: Passage | undefined
    let lastKnown: T
    forgets?.(() => {
      known.clear()
      last = undefined
    })
    return (passage) => {
      if (passage === last) return lastKnown
      let value = known.get(passage)
      if (value === undefined && !known.has(passage)) {
        value = work(passage)
        known.set(passage, value)
      }
      last = passage
      lastKnown = value as T
      return lastKnown
    }
  }
  const sentences = remember((passage): readonly Sentence[] => {
    const own = notes(passage)
    const by = passage.start - own.at
    own.sentences ??= spansMoved(language(passage).sentences(text, passage.start, passage.end), -by)
    return own.sentences.map((span) => {
      const start = span.start + by
      const end = span.end + by
      return { start, end, text: text.slice(start, end), passage }
    })
  })
  const spellingsIn = (passages: readonly Passage[]): FoundSpellings => {
    const method = passages[0] && language(passages[0]).spellings
    return method ? spellingsWith(method, passages, { text, notes, finders }) : []
  }
  const words = (passage: Passage): readonly TextSpan[] => {
    const own = notes(passage)
    const by = passage.start - own.at
    own.words ??= spansMoved(language(passage).wordSpans(text, passage.start, passage.end), -by)
    return spansMoved(own.words, by)
  }
  return {
    document,
    passages: document.passages.some(({ branch }) => branch)
      ? document.passages.filter(({ branch }) => !branch)
      : document.passages,
    language,
    mayShow,
    signals,
    sentences,
    words,
    wordCount(passage) {
      const own = notes(passage)
      own.wordCount ??= own.words?.length ?? language(passage).wordCount(text, passage.start, passage.end)
      return own.wordCount
    },
    spellings: (passages) =>
      [...spellingsIn(passages)].flatMap(([found, by]) => found.map((one) => spellingMoved(one, by))),
    variants: (passages) => variantsAmong(spellingsIn(passages)),
    register: remember((passage) => {
      const own = notes(passage)
      const by = passage.start - own.at
      own.register ??=
        registersMoved(language(passage).register?.judge(text, sentences(passage), passage), -by) ?? 'none'
      return own.register === 'none' ? undefined : registersMoved(own.register, by)
    }),
    notes: named,
    texts(passages) {
      const known = texts.get(passages) ?? textsOf(passages)
      texts.set(passages, known)
      return known
    },
  }
}

/** The same list when it stays where it is. */
function spansMoved(spans: readonly TextSpan[], by: number): readonly TextSpan[] {
  return by === 0 ? spans : spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
}

function registersMoved(
  registers: readonly SentenceRegister[] | undefined,
  by: number,
): readonly SentenceRegister[] | undefined {
  if (by === 0 || !registers) return registers
  return registers.map((register) => {
    if (register.evidence.length === 0) return register
    const evidence = register.evidence.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))
    return { ...register, evidence }
  })
}

const spellingMoved = (one: Spelling, by: number): Spelling =>
  by === 0 ? one : { ...one, start: one.start + by, end: one.end + by }

/** The spellings of each passage, and by how much they have to be moved. */
type FoundSpellings = Iterable<readonly [found: readonly Spelling[], by: number]>

function* spellingsWith(
  method: SpellingMethod,
  passages: readonly Passage[],
  { text, notes, finders }: Pick<AnalysisParts, 'notes' | 'finders'> & { readonly text: string },
): FoundSpellings {
  const { marked: key, find } = finderFor(method, marksIn(passages, method, text, notes), finders)
  // Most passages have none and share this.
  const none = { marked: key, found: [] }
  for (const passage of passages) {
    const own = notes(passage)
    const by = passage.start - own.at
    if (own.spellings?.marked !== key) {
      const found = find(text, passage.start, passage.end)
      own.spellings = found.length === 0 ? none : { marked: key, found: found.map((one) => spellingMoved(one, -by)) }
    }
    if (own.spellings.found.length > 0) yield [own.spellings.found, by]
  }
}

/** The marks of the finder that was there before are one string with theirs, which compares at once. */
function finderFor(
  method: SpellingMethod,
  marked: ReadonlySet<string>,
  finders: Finders,
): { readonly marked: string; readonly find: ReturnType<SpellingMethod['finder']> } {
  const known = finders.get(method)
  const key = [...marked].sort().join(' ')
  if (known?.marked === key) return known
  const fresh = { marked: key, find: method.finder(marked) }
  finders.set(method, fresh)
  return fresh
}

/** The words with several spellings; the others, which are most, are not moved. */
function variantsAmong(spellings: FoundSpellings): Spelling[][] {
  const words = new Map<string, OfWord>()
  for (const [found, by] of spellings)
    for (const one of found) {
      const word = words.get(one.word)
      if (!word) words.set(one.word, { places: [[one, by]], form: one.form, differs: false })
      else {
        word.places.push([one, by])
        word.differs ||= one.form !== word.form
      }
    }
  const differing = [...words.values()].filter(({ differs }) => differs)
  return differing.map(({ places }) => places.map(([one, by]) => spellingMoved(one, by)))
}

/** The occurrences of a word, each with how far its passage has moved, and whether one is spelled otherwise than the first. */
interface OfWord {
  readonly places: (readonly [Spelling, number])[]
  readonly form: string
  differs: boolean
}

function marksIn(
  passages: readonly Passage[],
  { marks }: SpellingMethod,
  text: string,
  notes: AnalysisParts['notes'],
): ReadonlySet<string> {
  const marked = new Set<string>()
  for (const passage of marks ? passages : []) {
    const own = notes(passage)
    own.marks ??= marks!(text, passage.start, passage.end)
    if (own.marks.length > 0) for (const mark of own.marks) marked.add(mark)
  }
  return marked
}
