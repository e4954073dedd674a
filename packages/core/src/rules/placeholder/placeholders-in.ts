/** The placeholders of passages, for the rules of this family. */
import { firstFrom, type TextSpan } from '../../base/index.ts'
import type { Atom, Document } from '../../text/index.ts'

/** Atoms that are placeholders and lie in the span, in order. */
export function placeholdersIn({ atoms }: Document, { start, end }: TextSpan): Atom[] {
  const found: Atom[] = []
  for (let index = firstFrom(atoms, start); index < atoms.length && atoms[index]!.start < end; index++)
    if (atoms[index]!.kind === 'placeholder') found.push(atoms[index]!)
  return found
}

/** The placeholders of passages that stand in order. */
export function placeholdersOf({ atoms }: Document, passages: readonly TextSpan[]): Atom[] {
  const found: Atom[] = []
  let index = 0
  for (const atom of atoms) {
    while (index < passages.length && passages[index]!.end <= atom.start) index++
    const passage = passages[index]
    if (!passage) break
    if (atom.kind === 'placeholder' && atom.start >= passage.start) found.push(atom)
  }
  return found
}
