/** The contract of a file format: it recognises a file and turns it into a document. Broken input gives problems, never an exception. */
import type { Reading } from '../base/index.ts'
import type { Audience, Document, Role } from '../text/index.ts'
import type { ProseKind } from './embedded.ts'
import type { ParsedJson } from './structured/json.ts'

/** What is at hand when somebody edits a text. */
export interface ReadAgain {
  /** The text before the edit. */
  readonly before?: Document
  /** What was read of it to tell its format. */
  parsed?: ParsedJson
}

export interface FileFacts {
  /** As the user named it, with `/` between folders. */
  readonly path?: string
  /** What the profile says of this file under `formats:`. */
  readonly reading?: ReadingWishes
  /** Somebody edits the text: what the format needs to read it again with less work is to be kept, and what it kept the last time may be used. */
  readonly again?: ReadAgain
}

/** How a file of no known shape is to be read: a JSON of one's own, a table with columns of one's own. */
export interface ReadingWishes {
  /** Paths of the texts in JSON, JSON Lines and YAML, such as `replies[*].body`, or names of columns. */
  readonly texts?: readonly TextWish[]
  /** Path or column of what the texts are called, of their language and of their channel. */
  readonly title?: string
  readonly languageFrom?: string
  readonly channelFrom?: string
  /** For all of the file's texts. */
  readonly language?: string
}

export interface TextWish {
  readonly path: string
  readonly as?: ProseKind
  readonly role?: Role
  readonly channel?: string
  readonly language?: string
  readonly audience?: Audience
}

/** What is known of a format before it is loaded. */
export interface FormatFacts {
  /** Equals the folder: `markdown`, `plain`, `zendesk-macros`. */
  readonly id: string
  /** One sentence for the table in the docs: what is read, and what is no prose. */
  readonly summary: string
  /** File name endings, without the dot. */
  readonly extensions: readonly string[]
  /** Its endings belong to much that is no copy (.json, .xml): the name alone does not make a file its own. */
  readonly byContent?: true
  /** Why `--fix` leaves its files alone. */
  readonly readOnly?: string
}

export interface Format extends FormatFacts {
  /** For the table in the docs: what is left out, as a list of things. */
  readonly skips?: string
  /** For the table in the docs: how a file is told, where its ending alone does not. */
  readonly recognisedBy?: string
  /** How sure it is from the content that the file is its own: 0 not at all, 1 certain. Names alone count .5. */
  recognises(source: string, file: FileFacts): number
  read(source: string, file?: FileFacts): Document
  /** For files that are not text: makes the text that `read` reads and that spans are offsets in. Never throws. */
  unpack?(bytes: Uint8Array): Reading<string>
}

/** A format in the registry. */
export interface FormatEntry extends FormatFacts {
  /** Its files are not text: it has `unpack`. */
  readonly packed?: true
  load(): Promise<Format>
}
