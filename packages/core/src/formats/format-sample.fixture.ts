/** How a format joins the conformance suite: its `sample.fixture.ts` says how a file of it is made of texts. */
import type { ProseKind } from './embedded.ts'
import type { ReadingWishes } from './format.ts'

export interface FormatSample {
  /** A name for the file, with the folders that say something. */
  readonly path: string
  /** What the profile says of it, for formats that are told where their texts stand: those are not recognised. */
  readonly reading?: ReadingWishes
  /** What its texts are written in; `write` gets prose and escapes it for this and for the file. */
  readonly prose: ProseKind
  /** A whole file with these texts, which the format recognises. Lines of a text are divided by `\n`. */
  write(texts: readonly string[]): string
  /** What a piece of the file's source says: the inverse of its escapes. Without it the source is the prose. */
  decode?(source: string): string
  /** How two keys of one block, the first one earlier, are written in a file of two texts: a file with the second written as the first is wrong. */
  readonly keys?: readonly [string, string]
  /** What a file of it says at its top when it is one page of many. */
  readonly nextPage?: Readonly<Record<string, unknown>>
  /** Texts that cannot stand in the file, such as several lines. */
  allows?(text: string): boolean
}

/** What a piece of a JSON string says. */
export const jsonPiece = (source: string): string => JSON.parse(`"${source}"`) as string

/** Prose as HTML paragraphs, as macros have them. */
export const asHtml = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('\n')

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

export const htmlPiece = (source: string): string =>
  source.replace(/&[a-z#0-9]{1,8};/g, (name) => entities[name] ?? name)
