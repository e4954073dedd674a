/** What a format reads of a file, in terms that the texts another parser found in it can be held against. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Edit, TextSpan } from '../../packages/core/src/base/index.ts'
import { applyEdits, editOf } from '../../packages/core/src/engine/edits.ts'
import { format as arb } from '../../packages/core/src/formats/arb/format.ts'
import type { Format } from '../../packages/core/src/formats/format.ts'
import { readHtml } from '../../packages/core/src/formats/html/read.ts'
import { readPlain } from '../../packages/core/src/formats/plain/read.ts'
import { proseKind } from '../../packages/core/src/formats/structured/reply-text.ts'
import type { Document } from '../../packages/core/src/text/index.ts'
import { root } from '../../scripts/generate/outputs.ts'

/** The prose of each passage; what is an atom in it stands there as it is written. */
export function proseOf({ text, passages, atoms }: Document): string[] {
  let next = 0
  return passages.map(({ start, end }) => {
    let prose = ''
    let at = start
    for (; next < atoms.length && atoms[next]!.start < end; next++) {
      const atom = atoms[next]!
      prose += text.slice(at, atom.start) + atom.raw
      at = atom.end
    }
    return prose + text.slice(at, end)
  })
}

/** The same strings in a file whose syntax is that of JSON alone: what a string file must be read as. */
export const asStrings = (texts: readonly string[]): Readings =>
  readings(arb, JSON.stringify(Object.fromEntries(texts.map((text, index) => [`k${index}`, text]))))

/** What a format reads in a source, and the sentences of its problems. */
export interface Readings {
  readonly texts: readonly string[]
  readonly problems: readonly string[]
}

export function readings(format: Format, source: string, path?: string): Readings {
  const document = format.read(source, path === undefined ? {} : { path })
  return { texts: proseOf(document), problems: document.problems.map(({ message }) => message) }
}

/**
 * Puts `replacement` in the place of a stretch of the document's prose that `which`, `from` and `length` choose, as the fixer would. Undefined
 * where nothing can be written there.
 */
export function editedText(
  document: Document,
  { which, from, length, replacement }: ChosenEdit,
): EditedText | undefined {
  const passage = document.passages[which % document.passages.length]!
  const start = passage.start + (from % (passage.end - passage.start))
  const span = { start, end: Math.min(passage.end, start + 1 + length) } as TextSpan
  const said = document.text.slice(start, span.end)
  // Half a character is none.
  if (Buffer.from(said).toString() !== said) return undefined
  const edit = editOf(document, passage, span, replacement)
  return edit && { edit, span, source: applyEdits(document.source, [edit]) }
}

export interface ChosenEdit {
  readonly which: number
  readonly from: number
  readonly length: number
  readonly replacement: string
}

interface EditedText {
  readonly edit: Edit
  readonly span: TextSpan
  readonly source: string
}

/** Edits of any stretch, with these units in what is written. */
export const chosenEdits = (...more: readonly string[]): fc.Arbitrary<ChosenEdit> =>
  fc.record({ which: fc.nat(), from: fc.nat(), length: fc.nat({ max: 30 }), replacement: texts(...more) })

/** The fixtures of a format whose names end so. */
export function fixturesOf(id: string, ending = ''): { readonly name: string; readonly source: string }[] {
  const folder = join(root, 'packages/core/src/formats', id, 'fixtures')
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }))
}

export const example = (path: string): string => readFileSync(join(root, 'examples', path), 'utf8')

/** Units that mean something in one syntax or another, among those that do not. */
const units = (...more: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom('a', 'B', 'é', '語', 'に', '。', '😀', ' ', ' ', '.', '-', '1', ...more)

/** Texts of such units that begin and end with a word, so that no syntax trims them. */
export const texts = (...more: readonly string[]): fc.Arbitrary<string> =>
  fc.array(units(...more), { maxLength: 12 }).map((parts) => `w${parts.join('')}z`)

/** White space as one space: how lines are laid out is no part of the text. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The same texts as files of their own. */
export const asReplies = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => proseOf(proseKind(text) === 'html' ? readHtml(text) : readPlain(text)))
