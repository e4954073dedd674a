/** Text within text: Markdown or HTML in a JSON string, whose own document must point into the file around it. */
import { lastAtMost, type TextSpan } from '../base/index.ts'
import type { Atom, Document, Passage } from './document.ts'
import type { DocumentBuilder, PassageFacts } from './document-builder.ts'
import type { OffsetMap, Segment } from './offset-map.ts'

/**
 * Adds the passages of `inner` to the builder of the file around it, with its comments and problems. `outer` maps the text that `inner`
 * was read from to that file, `factsOf` says what each passage is there (undefined leaves it out), and `outerAtoms` are the units of that
 * text which are no prose.
 */
export function embed(
  builder: DocumentBuilder,
  inner: Document,
  outer: OffsetMap,
  factsOf: (passage: Passage) => PassageFacts | undefined,
  outerAtoms: readonly Atom[] = [],
): void {
  for (const { text, span } of inner.comments) {
    const { start, end } = outer.source({ start: span.start, end: span.end } as TextSpan)
    builder.comment(text, start, end)
  }
  for (const { reason, path, count } of inner.skipped) builder.skip(reason, path, count)
  for (const { span, ...problem } of inner.problems)
    builder.problem(
      span ? { ...problem, span: outer.source({ start: span.start, end: span.end } as TextSpan) } : problem,
    )
  const around = outer.segments()
  const starts = around.map((segment) => segment.text.start)
  const atomsAround = outerAtoms.length > 0 ? new Map(outerAtoms.map((one) => [one.start, one])) : noAtoms
  const segments = inner.map.segments()
  let index = 0
  let atom = 0
  for (const passage of inner.passages) {
    const facts = factsOf(passage)
    while (index < segments.length && segments[index]!.text.start < passage.start) index++
    while (atom < inner.atoms.length && inner.atoms[atom]!.start < passage.start) atom++
    if (!facts) continue
    builder.open(facts)
    for (; index < segments.length && segments[index]!.text.start < passage.end; index++) {
      const segment = segments[index]!
      const isAtom = inner.atoms[atom]?.start === segment.text.start
      if (isAtom) embedAtom(builder, inner.atoms[atom++]!, segment, outer)
      else if (segment.verbatim) embedRun(builder, inner, segment, { segments: around, starts, atoms: atomsAround })
      else replaceIn(builder, inner, segment, outer)
    }
    builder.close()
  }
}

const noAtoms: ReadonlyMap<number, Atom> = new Map()

function embedAtom(builder: DocumentBuilder, { kind, meaning, raw }: Atom, segment: Segment, outer: OffsetMap): void {
  const { start, end } = outer.source({ start: segment.source.start, end: segment.source.end })
  builder.atom(kind, start, end, meaning ? { raw, meaning } : { raw })
}

function replaceIn(builder: DocumentBuilder, inner: Document, { text, source }: Segment, outer: OffsetMap): void {
  const { start, end } = outer.source({ start: source.start, end: source.end })
  builder.replace(inner.text.slice(text.start, text.end), start, end)
}

/** The text around, as far as it is needed to find a place in it. */
interface Around {
  readonly segments: readonly Segment[]
  readonly starts: readonly number[]
  /** By their place in the text. */
  readonly atoms: ReadonlyMap<number, Atom>
}

/** A verbatim run of the inner text may cross several segments of the outer one. */
function embedRun(
  builder: DocumentBuilder,
  inner: Document,
  { source }: Segment,
  { segments, starts, atoms }: Around,
): void {
  if (segments.length === 0) return
  for (let index = lastAtMost(starts, source.start); index < segments.length; index++) {
    const segment = segments[index]!
    const from = Math.max(source.start, segment.text.start)
    const to = Math.min(source.end, segment.text.end)
    if (from >= source.end) return
    if (from >= to) continue
    const shift = segment.source.start - segment.text.start
    const atom = segment.verbatim ? undefined : atoms.get(from)
    if (segment.verbatim) builder.copy(from + shift, to + shift)
    else if (atom) builder.atom(atom.kind, segment.source.start, segment.source.end, atom)
    else builder.replace(inner.source.slice(from, to), segment.source.start, segment.source.end)
  }
}
