/** The contract of a rule: facts that feed docs, schema, hovers and tests, and a generator of hits. */
import type { Setting, Severity, Suggestion, TextSpan } from '../base/index.ts'
import type { Entry, Match } from '../lexicon/index.ts'
import type { Analysis } from '../measures/analysis.ts'
import type { Document, Passage, Sentence } from '../text/index.ts'
import type { RuleOptions } from './options.ts'
import type { Origin, Voice } from './voice.ts'

/** What a language may lack; `address` are the forms of address that a profile can choose from. */
export type Capability = 'register' | 'readability' | 'address' | 'tone'

/** What can be known of a rule without running it. */
export interface RuleFacts {
  /** `family/name`; equals the folder. */
  readonly id: string
  readonly since: string
  /** The severity without a profile's word on it. `off`: contested, or of use only to some. */
  readonly severity: Setting
  /** What it looks after, in one sentence. */
  readonly summary: string
  /** What the reader hears when it is broken. */
  readonly why: string
  /** What the language must offer; a language without it is reported as not covered. */
  readonly needs?: readonly Capability[]
  /** The languages it can judge, where that does not follow from `needs` or from its lexicons. */
  readonly languages?: readonly string[]
  /** It runs only in these channels, unless a profile sets its severity. */
  readonly channels?: readonly string[]
  /** A profile key that sets the severity besides `rules:`, such as `pushy.urgency` or `register.mixing`. */
  readonly setBy?: string
  /**
   * `document`: it visits passages, sentences or matches but looks at others of them too, or at a passage's path or title. Without it what the
   * rule says of a passage is taken over while the passage stays the same, and holds for others that say the same.
   */
  readonly context?: 'document'
  /** The profile value it holds texts to, such as `tone.warmth`. A profile without it does not run the rule, nor miss it. */
  readonly against?: string
  /** Both views, when people disagree about the usage. */
  readonly contested?: string
  /** Where the norm comes from. */
  readonly sources?: readonly string[]
  /** Full sentences; `{name}` is filled in from the hit. */
  readonly messages: Readonly<Record<string, string>>
  /** The words that code puts into fields, by what they stand for; `{name}` is filled in as in messages. Any of them has another name in another locale. */
  readonly words?: Readonly<Record<string, string>>
}

/** What a rule yields: a place in the prose and what to say about it. */
export interface Hit {
  readonly messageId: string
  readonly message: string
  readonly span: TextSpan
  readonly suggestions: readonly Suggestion[]
  /** Overrides the rule's `why`, as an entry's reason does. */
  readonly why?: string
  readonly profileReason?: string
  readonly asked?: Origin
  readonly severity?: Severity
}

export interface HitDetails {
  readonly suggestions?: readonly Suggestion[]
  readonly why?: string | undefined
  readonly profileReason?: string | undefined
  readonly asked?: Origin | undefined
  readonly severity?: Severity | undefined
}

type Fields<Message extends string> = Message extends `${string}{${infer Field}}${infer Rest}`
  ? Field | Fields<Rest>
  : never

/** Makes a hit; the fields of the message are keys that the compiler asks for. */
export type Flag<Messages extends Record<string, string>> = <Id extends keyof Messages & string>(
  messageId: Id,
  span: TextSpan,
  fields: Record<Fields<Messages[Id]>, string | number>,
  details?: HitDetails,
) => Hit

/** A word of the rule with its fields filled in; a name without a word, such as that of a form of address, is its own. */
export type Say = (word: string, fields?: Readonly<Record<string, string | number>>) => string

/** What every visit offers. */
export interface Scope<Options, Messages extends Record<string, string>> {
  readonly document: Document
  readonly voice: Voice
  readonly options: Options
  readonly analysis: Analysis
  readonly flag: Flag<Messages>
  readonly say: Say
}

export interface MatchScope<Options, Messages extends Record<string, string>> extends Scope<Options, Messages> {
  readonly passage: Passage
  readonly match: Match
  readonly entry: RuleEntry
  /** The matched prose. */
  readonly found: string
}

/** An entry that the matcher looks for, of a lexicon or of the profile. */
export interface RuleEntry extends Partial<Omit<Entry, 'phrase'>> {
  readonly phrase: readonly string[]
  readonly pattern?: string
  readonly asked?: Origin
  readonly profileReason?: string
  /** For the rule's own use. */
  readonly as?: 'verb' | 'noun'
  readonly means?: string
  /** With `pattern`: references to groups, such as `$1`, that a match must leave empty. */
  readonly mustBeEmpty?: string
}

/** What a library rule remembers of one document and one voice: small, because a library has thousands. */
export interface LibraryNote {
  /** Plain data of the rule's own. */
  readonly summary: unknown
  /** Where a finding about this document would stand. */
  readonly span: TextSpan
}

/** A note together with what the engine knows of its place. */
export interface Noted extends LibraryNote {
  readonly path: string
  /** Place in a structured file; the key of a string in a string file. */
  readonly entry?: string
  readonly language: string
  readonly channel?: string
}

/** What a comment of the text asks for: that rules rest, and why. */
export interface Suppression {
  /** Ids, or `family/*`; none when the comment names none. */
  readonly rules: readonly string[]
  /** Empty when the comment gives none. */
  readonly reason: string
  /** The last day, as an ISO date. */
  readonly until?: string
}

export interface LibraryHit {
  readonly note: Noted
  readonly hit: Hit
}

interface Visits<Options, Messages extends Record<string, string>> {
  /** Once for each voice that judges a part of the document; `passages` are those that it judges. */
  document: { check(scope: Scope<Options, Messages> & { readonly passages: readonly Passage[] }): Iterable<Hit> }
  passage: { check(scope: Scope<Options, Messages> & { readonly passage: Passage }): Iterable<Hit> }
  sentence: { check(scope: Scope<Options, Messages> & { readonly sentence: Sentence }): Iterable<Hit> }
  /** Runs for each match of its entries: those of the lexicons with its id, or its own. Without `check` each match is a hit `found`. */
  match: {
    entries?(voice: Voice, options: Options): Iterable<RuleEntry>
    check?(scope: MatchScope<Options, Messages>): Iterable<Hit>
  }
  /** Looks after the comments that let rules rest, when all else is done. */
  suppression: {
    check(scope: {
      readonly suppression: Suppression
      /** Those of its rules that it hid something of. */
      readonly used: ReadonlySet<string>
      /** The id of every rule there is. */
      readonly known: readonly string[]
      /** ISO date; absent where nobody knows the day. */
      readonly today?: string
      /** The comment, for `flag`. */
      readonly place: TextSpan
      readonly flag: Flag<Messages>
    }): Iterable<Hit>
  }
  /** First takes notes of every document, then judges them all together. */
  library: {
    collect(scope: Scope<Options, Messages> & { readonly passages: readonly Passage[] }): Iterable<LibraryNote>
    check(scope: {
      readonly notes: readonly Noted[]
      readonly options: Options
      readonly flag: Flag<Messages>
      readonly say: Say
    }): Iterable<LibraryHit>
  }
}

export type Visit = keyof Visits<unknown, Record<string, string>>

// biome-ignore lint/suspicious/noExplicitAny: a registry holds rules of every option and message type
export type Rule<Options = any, Messages extends Record<string, string> = any> = {
  [V in Visit]: RuleFacts & { readonly visits: V; readonly options?: RuleOptions<Options> } & Visits<
      Options,
      Messages
    >[V]
}[Visit]

/** Checks a rule's declaration at compile time; returns it as it is. */
export function defineRule<const Messages extends Record<string, string>, Options = Record<string, never>>(
  rule: Rule<Options, Messages> & { readonly messages: Messages },
): Rule {
  return rule
}
