import type { Worded } from './sentences/say.ts'
import type { SourceSpan } from './span.ts'

/** What is wrong with a profile or with a file that could not be read. Never about prose. */
export interface Problem {
  /** Stable kebab-case name, such as `unknown-key`. */
  readonly code: string
  /** What happened, in a full sentence. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** Message and hint before they were put into English words, for other locales. */
  readonly said?: Worded['said']
  /** The file it is in, as the user named it. */
  readonly file?: string
  readonly span?: SourceSpan
  /** The text of the file, so that a reporter can show the line; absent when it could not be read. */
  readonly source?: string
}

/** A value that was read from user input, with everything that is wrong with it. User input never throws. */
export interface Reading<T> {
  /** Absent when the input is too broken to use. */
  readonly value?: T
  readonly problems: readonly Problem[]
}
