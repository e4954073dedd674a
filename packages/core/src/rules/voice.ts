/** What a rule sees of a profile: everything resolved for one channel and one language. Frozen; made by `profile/compile.ts`. */
import type { Setting } from '../base/index.ts'
import type { Language, Level } from '../languages/language.ts'
import type { Audience, Role } from '../text/index.ts'

/** Both ends included; an absent end is open. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

export type Axis = 'formality' | 'enthusiasm' | 'warmth' | 'directness' | 'confidence' | 'plainness'

/** The `register.<language>` block, with the keys as profiles write them. A key that a language does not know is a profile problem. */
export interface RegisterSettings {
  /** T–V languages: `du`, `Sie`, `vous`, `usted` …; Korean: `haeyo`, `hasipsio`, … */
  readonly address?: string
  /** Regional variant, such as `es-ES`, `pt-BR`. */
  readonly variant?: string
  readonly style?: 'desu-masu' | 'dearu' | 'da' | 'any'
  /** Lowest and highest level allowed, of plain < polite < honorific < most-honorific. */
  readonly level?: readonly [Level | 'most-honorific', Level | 'most-honorific']
  readonly customer?: string
  readonly self?: readonly string[]
  readonly name_suffix?: string
  readonly sasete_itadaku?: Range
  readonly contractions?: 'require' | 'prefer' | 'allow' | 'avoid'
  readonly slang?: 'allow' | 'avoid'
  readonly emoji?: Range
  readonly exclamation?: Range
  readonly reading_grade?: Range
  readonly sentence_length?: Range
}

/** Where in which profile file a value was written. Lines and columns are 1-based. */
export interface Origin {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A phrase of `banned:` or `terms:`. */
export interface ProfilePhrase {
  /** Phrase patterns that must not be used. */
  readonly phrase: readonly string[]
  /** A regular expression of the bounded subset, instead of phrases. */
  readonly pattern?: string
  readonly use: readonly string[]
  readonly unless: readonly string[]
  readonly reason?: string
  readonly severity?: Setting
  /** Inflect phrase and replacement as a verb or noun. */
  readonly as?: 'verb' | 'noun'
  readonly case?: 'exact'
  /** Definition of the preferred term, for the hover. */
  readonly means?: string
  readonly roles?: readonly Role[]
  /** With `pattern`: references to groups, such as `$1`, that a match must leave empty. */
  readonly mustBeEmpty?: string
  /** `word`: not inside a longer word. */
  readonly boundary?: 'word'
  readonly origin: Origin
}

export interface Voice {
  /** The profile's file as the user named it, or its built-in name. */
  readonly profile: string
  readonly language: Language
  /** The language's tag with the register that the text's locale is for, such as `de-informal`; absent for ordinary locales. */
  readonly locale?: string
  readonly channel?: string
  readonly department?: string
  readonly situation?: string
  readonly audience: Audience
  readonly brand: { readonly name?: string; readonly aliases: readonly string[]; readonly languages: readonly string[] }
  /** Whether the profile lists the language; if not, register and tone are not judged. */
  readonly listed: boolean
  readonly relationship?: 'host' | 'peer' | 'friend'
  readonly tone: Readonly<Partial<Record<Axis, Range>>>
  readonly register: RegisterSettings
  readonly limits: Readonly<Record<string, Range>>
  readonly structure: { readonly require: readonly string[]; readonly recommend: readonly string[] }
  /** What a situation forbids, such as `emoji`, `exclamation`. */
  readonly forbid: readonly string[]
  /** Names that placeholders may have; absent when the profile lists none. */
  readonly placeholders?: readonly string[]
  readonly banned: readonly ProfilePhrase[]
  readonly terms: readonly ProfilePhrase[]
  /** `pushy.unless.dated`: a dated deadline informs. */
  readonly datedInforms: boolean
  /** The severity of a rule for this voice, its default included. */
  setting(ruleId: string): Setting
  /** The options a profile gives a rule under `rules:`, unvalidated; absent when there are none. */
  options(ruleId: string): Readonly<Record<string, unknown>> | undefined
  /** The brand's own reason for a rule, from `rules: { id: { reason: … } }`. */
  reason?(ruleId: string): string | undefined
  /** Where a value of the resolved profile was written, by its path, such as `register.ja.level`; absent for defaults. */
  origin(path: string): Origin | undefined
}
