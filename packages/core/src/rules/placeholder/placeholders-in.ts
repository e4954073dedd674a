/** The placeholders of passages, for the rules of this family. */
import type { TextSpan } from '../../base/index.ts'
import type { Atom, Document } from '../../text/index.ts'

/** Atoms that are placeholders and lie in the span, in order. */
export function placeholdersIn({ atoms }: Document, { start, end }: TextSpan): Atom[] {
  let low = 0
  let high = atoms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (atoms[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Atom[] = []
  for (let index = low; index < atoms.length && atoms[index]!.start < end; index++)
    if (atoms[index]!.kind === 'placeholder') found.push(atoms[index]!)
  return found
}
