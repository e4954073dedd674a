/** The placeholders of passages, for the rules of this family. */
import type { TextSpan } from '../../base/index.ts'
import { type Atom, atomsIn, type Document } from '../../text/index.ts'

/** Atoms that are placeholders and lie in the span, in order. */
export const placeholdersIn = (document: Document, span: TextSpan): Atom[] =>
  atomsIn(document, span).filter(({ kind }) => kind === 'placeholder')
