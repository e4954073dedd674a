import { firstFrom, type TextSpan } from '../base/index.ts'
import type { Atom, Document } from './document.ts'

/** The atoms that stand in the span, in order. */
export function atomsIn({ atoms }: Pick<Document, 'atoms'>, { start, end }: TextSpan): Atom[] {
  const found: Atom[] = []
  for (let index = firstFrom(atoms, start); index < atoms.length && atoms[index]!.start < end; index++)
    found.push(atoms[index]!)
  return found
}
