import type { Place } from './line-map.ts'
import type { SourceSpan } from './span.ts'

/** How much a finding matters. Only these three are ever reported. */
export type Severity = 'error' | 'warning' | 'advice'

/** A severity in a profile, where a rule can also be switched off. */
export type Setting = Severity | 'off'

/** A replacement for the finding's span to choose from. */
export interface Suggestion {
  readonly text: string
  /** Whether `--fix` may apply it without asking: it keeps the meaning and needs no blank to be filled in. */
  readonly safe: boolean
  /**
   * How to write it in the file; absent where markup or a placeholder stands in between, and in files that cannot be edited. Not enumerable when
   * the edit is long, so that it is neither printed nor copied.
   */
  readonly edit?: Edit
  /** Why there is no edit, where a character is what it takes. */
  readonly lacking?: Lacking
}

/** What keeps prose from being written in a character set. */
export interface Lacking {
  readonly charset: string
  /** The first character that the set does not have; absent for a set that is read and never written. */
  readonly character?: string
}

/** A replacement of source. */
export interface Edit {
  readonly span: SourceSpan
  readonly text: string
  /**
   * Where prose is written together with what follows it: the edit that does what this one and a later one do; undefined when they cannot be one.
   * Not enumerable, so that an edit stays plain data for whoever copies or prints it.
   */
  readonly merge?: (later: Edit) => Edit | undefined
  /** Its text is long, and so are those of many others: whoever fixes asks for it, and nobody prints it. Not enumerable either. */
  readonly isLong?: true
}

/** What the engine says about prose. The object is what `--format json` prints. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  /** What is wrong here and what to do, in a full sentence. */
  readonly message: string
  /** Why it matters to the reader: the entry's reason, or else the rule's. */
  readonly why: string
  /** The brand's own reason, when its profile gives one. */
  readonly profileReason?: string
  /** The profile line that asked for the finding, as `file:line:column`. */
  readonly askedBy?: string
  readonly span: SourceSpan
  readonly start: Place
  readonly end: Place
  /** Where in a structured file the text stands, such as `macros[3].actions[0].value`. */
  readonly path?: string
  readonly language: string
  readonly channel?: string
  /** The decoded prose of the span; an atom in it reads as it stands in the source. */
  readonly text: string
  readonly suggestions: readonly Suggestion[]
  /** Stays the same when lines move or wording of messages changes. */
  readonly fingerprint: string
}
