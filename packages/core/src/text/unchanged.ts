/** Which passages of a document are the same as before an edit, so that what was worked out about them still holds. */
import { firstFrom } from '../base/index.ts'
import type { Atom, Document, Passage } from './document.ts'

/** Prose around a passage that must be the same too, in UTF-16 units: a rule may look at the unit beside what it judges, and at a pair of surrogates. */
const margin = 4

/**
 * For each passage the index of the passage of `before` that it was, or -1. Passages count as the same when their prose, the prose around
 * it, what the format says of them and their atoms are the same; an edit divides the text into what stands before it and what comes after.
 */
export function unchangedPassages(document: Document, before: Document): Int32Array {
  const [text, old] = [document.text, before.text]
  const { head, tail } = sharedEnds(text, old)
  const moved = old.length - text.length
  const sameAtoms = atomComparison(document.atoms, before.atoms)
  const { passages } = document
  const same = new Int32Array(passages.length).fill(-1)
  /** Where the passage of before is looked for first: behind the last one that was found. */
  let next = 0
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index]!
    // At the end of the text there is no more prose around a passage, unless the text was shorter or longer before.
    const isBefore = passage.end + margin <= head || (head === text.length && moved === 0)
    const isAfter = passage.start - margin >= text.length - tail
    if (!isBefore && !isAfter) continue
    const shift = isBefore ? 0 : moved
    const at = passage.start + shift
    if (before.passages[next]?.start !== at) next = firstFrom(before.passages, at)
    const was = before.passages[next]
    if (was && isSame(passage, was, shift) && sameAtoms(passage, shift)) same[index] = next
    next++
  }
  return same
}

/** How many units two texts begin with, and how many others they end with. */
export function sharedEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const head = sharedStart(a, b)
  return { head, tail: Math.min(sharedEnd(a, b), Math.min(a.length, b.length) - head) }
}

/** Whole pieces compare much faster than units, so they get smaller only where the texts part. */
const pieces = [4096, 256, 16, 1]

/** How many units both texts begin with. */
function sharedStart(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let at = 0
  for (const size of pieces) while (at + size <= length && a.slice(at, at + size) === b.slice(at, at + size)) at += size
  return at
}

/** How many units both texts end with. */
function sharedEnd(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let at = 0
  for (const size of pieces)
    while (
      at + size <= length &&
      a.slice(a.length - at - size, a.length - at) === b.slice(b.length - at - size, b.length - at)
    )
      at += size
  return at
}

function isSame(passage: Passage, was: Passage, shift: number): boolean {
  if (passage === was) return shift === 0
  return (
    passage.start + shift === was.start &&
    passage.end + shift === was.end &&
    passage.role === was.role &&
    passage.language === was.language &&
    passage.channel === was.channel &&
    passage.audience === was.audience &&
    passage.path === was.path &&
    passage.title === was.title &&
    passage.branch === was.branch
  )
}

/** Tells of passages in order whether their atoms stand for the same. Their prose is the same, so there are as many atoms. */
function atomComparison(atoms: readonly Atom[], before: readonly Atom[]): (passage: Passage, shift: number) => boolean {
  let index = 0
  let old = 0
  return ({ start, end }, shift) => {
    while (index < atoms.length && atoms[index]!.start < start) index++
    if (index === atoms.length || atoms[index]!.start >= end) return true
    if (before[old]?.start !== atoms[index]!.start + shift) old = firstFrom(before, start + shift)
    for (; index < atoms.length && atoms[index]!.start < end; index++, old++)
      if (!isSameAtom(atoms[index]!, before[old], shift)) return false
    return true
  }
}

function isSameAtom(atom: Atom, was: Atom | undefined, shift: number): boolean {
  if (atom === was) return shift === 0
  if (!was || atom.start + shift !== was.start || atom.kind !== was.kind || atom.raw !== was.raw) return false
  return atom.meaning === was.meaning
}

/** The passage of a document before, so much further on in the prose and with its block counted anew. The same object when nothing about it changes. */
export function passageMoved(passage: Passage, by: number, blocks: number): Passage {
  if (by === 0 && blocks === 0) return passage
  const { start, end, block } = passage
  return { ...passage, start: start + by, end: end + by, block: block + blocks }
}
