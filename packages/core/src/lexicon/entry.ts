/** The shape of a lexicon file, `languages/<tag>/lexicons/<name>.yaml`: words as data, each with its reason and its rewrite. */
import type { Severity } from '../base/index.ts'
import type { Role } from '../text/index.ts'

export interface Lexicon {
  /** The rule whose words these are. */
  readonly rule: string
  readonly language: string
  readonly entries: readonly Entry[]
  /** Changes whenever the entries do, so that tables made of them can be told from older ones; absent outside the generated modules. */
  readonly stamp?: string
}

export interface Entry {
  /** Phrase patterns (see `pattern.ts`); any of them makes the entry match. */
  readonly phrase: readonly string[]
  /** Calmer or righter wordings. One with a `{blank}` has to be filled in by a person, so it is never safe. */
  readonly use: readonly string[]
  /** What the reader hears, in the language of the lexicon. */
  readonly reason: string
  /** Sentences in which the entry must be found; each runs as a test. */
  readonly example: readonly string[]
  /** Sentences in which it must not be found; each runs as a test. */
  readonly not?: readonly string[]
  /** Phrase patterns; a match that overlaps one of them is dropped. */
  readonly unless?: readonly string[]
  /** Only in passages of these roles. */
  readonly roles?: readonly Role[]
  /** Only there: `start` or `end` of a sentence, `whole` sentence, `whole-passage`. */
  readonly at?: 'start' | 'end' | 'whole' | 'whole-passage'
  /** `exact`: capital letters as written. */
  readonly case?: 'exact'
  /** `word`: not inside a longer word, for languages without spaces; `none`: also inside one, for languages with spaces. */
  readonly boundary?: 'word' | 'none'
  /** Differs from the rule's severity. */
  readonly severity?: Severity
  /** The first `use` may be applied by `--fix`: same meaning, right in every sentence. */
  readonly safe?: boolean
  /** Why people disagree about it. A contested entry is off until a profile asks for it. */
  readonly contested?: string
  /** A name by which profiles can switch the entry: `rules: { register/set-phrase: { on: [onegai] } }`. */
  readonly id?: string
}
