/** The contract of a file format: it recognises a file and turns it into a document. Broken input gives problems, never an exception. */
import type { Document } from '../text/index.ts'

export interface FileFacts {
  /** As the user named it, with `/` between folders. */
  readonly path?: string
}

export interface Format {
  /** Equals the folder: `markdown`, `plain`, `zendesk-macros`. */
  readonly id: string
  /** One sentence for the table in the docs. */
  readonly summary: string
  /** File name endings, without the dot. */
  readonly extensions: readonly string[]
  /** How sure it is from the content that the file is its own: 0 not at all, 1 certain. Names alone count .5. */
  recognises(source: string, file: FileFacts): number
  read(source: string, file?: FileFacts): Document
}
