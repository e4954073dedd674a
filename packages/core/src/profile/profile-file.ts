/** The profile as its author writes it: the type of one YAML file that the schema accepts. */
import type { Locale, Setting } from '../base/index.ts'
import type { Axis } from '../rules/index.ts'
import type { Audience, Role } from '../text/index.ts'

export interface Ends {
  readonly min?: number
  readonly max?: number
}

/** `locked: true`: what follows in the order of resolution must not weaken it. */
export interface Lockable {
  readonly locked?: boolean
}

/** A named fifth, both ends, either end, or a move of the range that is in force. */
export type ToneValue = string | readonly [number, number] | (Ends & Lockable) | ({ readonly shift: number } & Lockable)

/** A number alone is the maximum. */
export type CountValue = number | readonly [number, number] | (Ends & Lockable)

export type LimitValue = CountValue | Readonly<Record<string, CountValue>>

export type RuleSetting =
  | Setting
  | readonly [Setting]
  | (Lockable & { readonly severity?: Setting; readonly reason?: string; readonly [option: string]: unknown })

export interface PhraseFields extends Lockable {
  readonly unless?: string | readonly string[]
  readonly reason?: string
  readonly language?: string
  readonly severity?: Setting
  readonly channels?: readonly string[]
  readonly roles?: readonly Role[]
  readonly case?: 'exact'
  readonly as?: 'verb' | 'noun'
}

export interface BannedEntry extends PhraseFields {
  readonly phrase?: string | readonly string[]
  readonly pattern?: string
  readonly use?: string | readonly string[]
}

export interface TermEntry extends PhraseFields {
  readonly use: string | readonly string[]
  readonly instead_of?: string | readonly string[]
  readonly means?: string
  /** From a dictionary: a regular expression instead of `instead_of`. `use` may refer to its groups. */
  readonly pattern?: string
  /** From a dictionary: `$1`, a group that a match must leave empty. */
  readonly must_be_empty?: string
  /** From a dictionary: not inside a longer word. */
  readonly boundary?: 'word'
}

/** From a dictionary: what the entries must make of a text. */
export interface TermSpec {
  readonly from: string
  readonly to: string
}

export type RegisterBlock = Readonly<Record<string, unknown>> & Lockable

/** What can be set for the whole profile and overridden for a language, department, channel, audience or situation. */
export interface Overrides {
  readonly description?: string
  readonly tone?: Readonly<Partial<Record<Axis, ToneValue>>> & Lockable
  readonly register?: Readonly<Record<string, RegisterBlock>>
  readonly pushy?: Lockable & { readonly unless?: { readonly dated?: boolean }; readonly [category: string]: unknown }
  readonly banned?: readonly (string | BannedEntry)[]
  readonly terms?: readonly TermEntry[]
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly limits?: Readonly<Record<string, LimitValue>>
  readonly structure?: Lockable & { readonly require?: readonly string[]; readonly recommend?: readonly string[] }
  readonly forbid?: readonly string[]
  readonly remove?: readonly string[]
}

export interface ChannelBlock extends Overrides {
  readonly department?: string
  readonly audience?: string
  readonly files?: string | readonly string[]
}

export interface SituationBlock extends Overrides {
  readonly in?: string | readonly string[]
  readonly match?: string | readonly string[]
}

export interface ExceptionEntry {
  readonly files: string | readonly string[]
  readonly rules: readonly string[]
  readonly entries?: string | readonly string[]
  readonly reason: string
  readonly until?: string
  readonly approved_by?: string
}

/** How files are read whose shape onevoice cannot know. */
export interface FormatEntry {
  readonly files: string | readonly string[]
  /** Format id. */
  readonly as?: string
  readonly texts?: readonly (string | TextEntry)[]
  readonly title?: string
  readonly language_from?: string
  readonly channel_from?: string
  readonly language?: string
}

/** Where a text stands, and what it is. */
export interface TextEntry {
  readonly path: string
  readonly as?: 'plain' | 'markdown' | 'html'
  readonly role?: Role
  readonly channel?: string
  readonly language?: string
  readonly audience?: Audience
}

export interface ExampleEntry {
  readonly say?: string
  readonly avoid?: string
  readonly because?: string | readonly string[]
  readonly language?: string
  readonly channel?: string
  readonly audience?: string
  readonly situation?: string
}

export interface Trait {
  readonly name: string
  readonly but_not?: string
  readonly means?: string
  readonly do?: readonly string[]
  readonly dont?: readonly string[]
}

export interface Brand {
  readonly name?: string
  readonly aliases?: readonly string[]
  readonly languages?: readonly string[]
  readonly owner?: string
  readonly reviewed?: string
  readonly source?: string
}

export interface ProfileFile extends Overrides {
  readonly version: 1
  readonly locale?: Locale
  readonly brand?: Brand
  readonly extends?: string | readonly string[]
  readonly voice?: {
    readonly summary?: string
    readonly relationship?: 'host' | 'peer' | 'friend'
    readonly traits?: readonly Trait[]
  }
  /** Files of terms in the format of prh, beside the profile. */
  readonly dictionaries?: string | readonly string[]
  readonly placeholders?: readonly string[]
  readonly languages?: Readonly<Record<string, Overrides>>
  readonly departments?: Readonly<Record<string, Overrides>>
  readonly channels?: Readonly<Record<string, ChannelBlock>>
  readonly audiences?: Readonly<Record<string, Overrides>>
  readonly situations?: Readonly<Record<string, SituationBlock>>
  readonly formats?: readonly FormatEntry[]
  readonly exceptions?: readonly ExceptionEntry[]
  readonly examples?: readonly ExampleEntry[]
}
