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
