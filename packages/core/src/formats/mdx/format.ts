/** MDX: Markdown with components. */
import { say, worded } from '../../base/index.ts'
import {
  type Atom,
  type Document,
  type DocumentBuilder,
  decodeEscapes,
  documentBuilder,
  type Escape,
  embed,
  embedding,
  type Role,
  type WriteProse,
} from '../../text/index.ts'
import type { Format } from '../format.ts'
import { attributeWriter } from '../html/write.ts'
import { copyWithAtoms } from '../markdown/attribute-prose.ts'
import { readMarkdown } from '../markdown/read.ts'
import type { JsxString } from './jsx.ts'
import { EXPRESSION, maskMdx } from './mask.ts'

export const format: Format = {
  id: 'mdx',
  summary:
    'MDX: its Markdown, and titles, labels and alternative texts of components; imports, exports and expressions are not prose.',
  extensions: ['mdx'],
  recognises: () => 0,
  read,
}

function read(source: string): Document {
  const builder = documentBuilder(source, 'mdx')
  const { escapes, comments, strings, broken } = maskMdx(source, markdownStart(source))
  for (const { text, start, end } of comments) builder.comment(text, start, end)
  if (broken >= 0)
    builder.problem({
      code: 'unclosed-expression',
      ...worded(
        say('The brace that opens here is not closed, so what follows is read as if it were text.'),
        say('Close it, or write \\{ for a brace in the text.'),
      ),
      span: { start: broken, end: broken + 1 },
    })
  const masked = decodeEscapes(source, 0, source.length, inOrder(escapes))
  const inner = readMarkdown(masked.text, undefined, true)
  const atoms = inner.atoms.map((atom) => withSource(atom, inner, masked.map.source, source))
  embed(embedding(builder), { ...inner, atoms }, masked, (passage) => ({ ...passage, write: writeMdx }))
  const block = inner.passages.reduce((most, passage) => Math.max(most, passage.block), 0) + 1
  for (const string of strings) writeString(source, string, block, builder)
  return builder.finish(inner.frontMatter)
}

/** Where the front matter ends. */
function markdownStart(source: string): number {
  return /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))?---[ \t]*(?:\r\n?|\n|$)/.exec(source)?.[0].length ?? 0
}

function inOrder(escapes: readonly Escape[]): () => Escape | undefined {
  let index = 0
  return () => escapes[index++]
}

/** An expression as it stands in the file. */
function withSource(
  atom: Atom,
  inner: Document,
  outer: (span: { start: number; end: number }) => { start: number; end: number },
  source: string,
): Atom {
  if (atom.raw !== EXPRESSION) return atom
  const { start, end } = inner.map.source(atom)
  const place = outer({ start, end })
  return { kind: atom.kind, start: atom.start, end: atom.end, raw: source.slice(place.start, place.end) }
}

/** In MDX a brace opens an expression and `<` a tag. */
const writeMdx: WriteProse = (prose) => prose.replace(/[{}<]/g, '\\$&')

/** Attributes of components that readers see, by the names that are usual for them. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['title', 'label'],
  ['heading', 'heading'],
  ['label', 'label'],
  ['aria-label', 'label'],
  ['placeholder', 'label'],
  ['alt', 'alt'],
  ['caption', 'caption'],
  ['description', 'body'],
  ['cta', 'button'],
])

function writeString(
  source: string,
  { name, start, end, quote }: JsxString,
  block: number,
  builder: DocumentBuilder,
): void {
  const role = ROLES.get(name)
  if (!role) return
  builder.open({ role, block, write: quote === '' ? writeMdx : attributeWriter(quote) })
  copyWithAtoms({ text: source, start, end }, start, end, builder)
  builder.close()
}
