/** The text model that every rule sees: a document is a list of passages of prose, cut out of a file by its format. */
import type { Edit, Lacking, Problem, Said, SourceSpan, TextSpan } from '../base/index.ts'
import type { OffsetMap } from './offset-map.ts'

/** Every role, for whoever reads one from a file. */
export const roles = [
  'body',
  'heading',
  'list-item',
  'table-cell',
  'quote',
  'caption',
  'footnote',
  'title',
  'subject',
  'preheader',
  'button',
  'label',
  'alt',
  'message',
] as const

/** What a passage is in its document. Rules and registers treat a button otherwise than a paragraph. */
export type Role = (typeof roles)[number]

/** Who reads the passage: customers, or colleagues (an internal note of a macro). */
export type Audience = 'public' | 'internal'

/** A run of prose with one role. Its text is `document.text.slice(start, end)`. */
export interface Passage extends TextSpan {
  readonly role: Role
  /** Passages of one list, one table or one section's paragraphs share a number: what mixes with what. */
  readonly block: number
  /** The language that the file declares for it; without one it is detected. */
  readonly language?: string
  /** The channel that the file declares for it (a chat reply beside a mail in one macro). */
  readonly channel?: string
  readonly audience: Audience
  /** Place in a structured file, such as `macros[3].actions[0].value`. */
  readonly path?: string
  /** Finer places inside it, sorted; a finding's path names the one in which it begins. */
  readonly parts?: readonly PassagePart[]
  /** The title of the macro or message it belongs to; situations are matched against it. */
  readonly title?: string
  /** Another branch of a template's condition, read with the prose around it: judged, but not counted a second time. */
  readonly branch?: true
  /** Prose as the file has to write it here: escaped, quoted. Undefined when it cannot stand here. Without it prose is written as it is. */
  readonly write?: WriteProse
  /** Asked instead of `write` where prose can only be written together with what stands around its place. */
  readonly rewrite?: RewriteProse
  /** What keeps prose from being written here, where it is written in another character set than the file. */
  readonly lacking?: (prose: string) => Lacking | undefined
}

/** What a passage has from `at` on, counted from its start, up to the next part: `run 2`. */
export interface PassagePart {
  readonly at: number
  readonly name: string
}

/**
 * `next` is the unit of the file that will stand after it, and `place` what it will stand for, where that is known. Of passages that hold one and
 * the same function, prose is written alike wherever they stand; one that looks at the file around them is made anew at each reading.
 */
export type WriteProse = (prose: string, next?: string, place?: WritePlace) => string | undefined

/** The replacement of source, larger than the place, after which the prose stands there. Undefined when it cannot. */
export type RewriteProse = (prose: string, place: RewritePlace) => Edit | undefined

/** What the prose will stand for, which may be divided in the file. */
export interface RewritePlace extends WritePlace {
  /** The runs of source in which nothing but this prose stands, in order. */
  readonly runs: readonly SourceSpan[]
}

/** A part of a file that is about to be written anew. */
export interface WritePlace extends SourceSpan {
  readonly source: string
}

/** A comment of the file's own syntax, in which a suppression may stand. */
export interface Comment {
  /** What stands between the marks, trimmed. */
  readonly text: string
  /** The comment with its marks. */
  readonly span: SourceSpan
}

/** What a format left out on purpose, so that nothing is silent. */
export interface SkippedText {
  /** `the same text as in content_html`: the end of a sentence that begins with what was skipped. */
  readonly reason: Said
  /** How many texts were left out for this reason. */
  readonly count: number
  /** Place of the first one. */
  readonly path?: string
}

/** A part of a passage that is not prose. In the text it is the one unit `ATOM`. */
export interface Atom extends TextSpan {
  readonly kind: 'code' | 'url' | 'image' | 'placeholder' | 'markup'
  /** What a placeholder will be replaced by, as far as its name tells. */
  readonly meaning?: 'name' | 'number' | 'date' | 'money' | 'link' | 'block'
  /** As it stands in the source, unescaped. */
  readonly raw: string
}

/** Stands in the prose for an atom (OBJECT REPLACEMENT CHARACTER). */
export const ATOM = '\uFFFC'

/** Stands in the prose for a hard line break (LINE SEPARATOR); a soft one is `\n`, which counts as a space. */
export const HARD_BREAK = '\u2028'

/** Stands between two passages in `Document.text` (PARAGRAPH SEPARATOR); it belongs to neither. */
export const PASSAGE_BREAK = '\u2029'

export interface Document {
  /** The file as decoded text; source spans are offsets in it. */
  readonly source: string
  /** The id of the format that read it. */
  readonly format: string
  /** The prose of all passages, in source order, divided by PASSAGE_BREAK; text spans are offsets in it. */
  readonly text: string
  readonly map: OffsetMap
  readonly passages: readonly Passage[]
  /** Sorted by start. */
  readonly atoms: readonly Atom[]
  /** Top-level scalars of the front matter that onevoice understands: `language`, `channel`, `situation`, `title`. */
  readonly frontMatter: Readonly<Record<string, string>>
  /** In source order. */
  readonly comments: readonly Comment[]
  readonly skipped: readonly SkippedText[]
  readonly problems: readonly Problem[]
  /** What its format keeps of the reading for reading the text again after an edit. Its own business, and there only when it was asked for. */
  readonly memory?: unknown
}

/** A sentence of a passage. */
export interface Sentence extends TextSpan {
  readonly text: string
  readonly passage: Passage
}
