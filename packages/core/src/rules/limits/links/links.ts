/** Finds the links of a passage, written out or hidden behind words. */
import type { TextSpan } from '../../../base/index.ts'
import { type Atom, atomsIn, type Document, type Passage } from '../../../text/index.ts'

/** What leads away in the markup between two runs of prose: the destination of Markdown, the address of an HTML anchor. */
const destination = /\]\(|<a\s[^>]{0,400}?\bhref\s*=/gi

/** Links of the passage in order, each at its address or at the words before or after its markup. */
export function linksIn(document: Document, passage: Passage): TextSpan[] {
  const atoms = atomsIn(document, passage)
  const written = atoms.filter(isLink).map(({ start, end }) => ({ start, end }))
  return [...written, ...hiddenIn(document, passage, atoms)].sort((a, b) => a.start - b.start)
}

const isLink = ({ kind, meaning }: Atom): boolean => kind === 'url' || meaning === 'link'

/** Markup is what the source holds between the prose, so it is read there; a link inside code is none. */
function hiddenIn({ source, map }: Document, passage: Passage, atoms: readonly Atom[]): TextSpan[] {
  const from = map.source(passage)
  const codes = atoms.filter(({ kind }) => kind === 'code' || kind === 'image').map((atom) => map.source(atom))
  const found: TextSpan[] = []
  for (const { index, 0: mark } of source.slice(from.start, from.end + 1).matchAll(destination)) {
    const at = from.start + index
    if (codes.some(({ start, end }) => at >= start && at < end)) continue
    // Prose that stands before a Markdown destination, and after the tag of an anchor.
    const text = map.text(at + (mark.startsWith(']') ? 0 : mark.length))
    const start = Math.max(passage.start, Math.min(mark.startsWith(']') ? text - 1 : text, passage.end - 1))
    found.push({ start, end: start + 1 })
  }
  return found
}
