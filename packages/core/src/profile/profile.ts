/** A profile that was read: its own file and everything it extends, as one ordered list of statements. */
import type { LineMap, Locale, SourceSpan } from '../base/index.ts'
import type { Origin, Rule } from '../rules/index.ts'
import type {
  Brand,
  ExampleEntry,
  ExceptionEntry,
  FormatEntry,
  ProfileFile,
  SituationBlock,
  TermSpec,
} from './profile-file.ts'
import type { YamlNode } from './yaml/index.ts'

/** One YAML file of a profile. */
export interface Layer {
  /** As the user named it, or the built-in name. */
  readonly file: string
  readonly source: string
  readonly content: ProfileFile
  readonly root: YamlNode
  lines(): LineMap
}

/** Where a statement applies, from wide to narrow. */
export type ScopeKind = 'profile' | 'language' | 'department' | 'channel' | 'audience' | 'situation'

/** One setting as it was written: the unit of resolution. */
export interface Statement {
  readonly scope: ScopeKind
  /** Name of the language, department, channel, audience or situation; empty for the whole profile. */
  readonly name: string
  /** `tone.formality`, `register.ja.level`, `pushy.urgency`, `rules.pushy/urgency`, `limits.words`, `banned` … */
  readonly path: string
  /** What stands there; for the lists, one statement an entry. */
  readonly value: unknown
  /** What follows must not weaken it. */
  readonly locked: boolean
  readonly layer: Layer
  readonly span: SourceSpan
}

/** An entry of a list such as `channels` or `examples`, with the file that holds it. */
export interface Written<T> {
  readonly value: T
  readonly layer: Layer
  readonly span: SourceSpan
}

export interface ChannelFacts {
  readonly name: string
  readonly department?: string
  readonly audience?: string
  readonly globs: readonly Written<string>[]
}

export interface SituationFacts {
  readonly name: string
  readonly in: readonly string[]
  readonly match: readonly string[]
  readonly block: Written<SituationBlock>
}

export interface Profile {
  /** The profile's file as the user named it, or its built-in name. */
  readonly file: string
  /** From the first base to the profile itself. */
  readonly layers: readonly Layer[]
  readonly brand: Brand
  /** The language of messages; absent when no file of the profile chooses one. */
  readonly locale?: Locale
  /** Tags of the languages that the profile lists; none means all. */
  readonly languages: readonly string[]
  readonly rules: readonly Rule[]
  /** In order of resolution: a later one wins. */
  readonly statements: readonly Statement[]
  readonly channels: readonly ChannelFacts[]
  readonly situations: readonly SituationFacts[]
  readonly exceptions: readonly Written<ExceptionEntry>[]
  /** How files are read; a later one wins. */
  readonly formats: readonly Written<FormatEntry>[]
  /** Those of the profile's own file. */
  readonly examples: readonly Written<ExampleEntry>[]
  /** What the dictionaries promise of their entries; tests, like the examples. */
  readonly specs: readonly Written<TermSpec>[]
  /** Whether a path fits a glob; compiled once for each profile. */
  fits(glob: string, path: string): boolean
}

/** Line and column of a place in a layer. */
export function originOf({ layer, span }: { readonly layer: Layer; readonly span: SourceSpan }): Origin {
  const { line, column } = layer.lines().place(span.start)
  return { file: layer.file, line, column }
}

/** One or many, as profiles allow for most lists. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value as T]
}
