/** Which passages of a document are the same as before an edit, so that what was worked out about them still holds. */
import { firstFrom, lastAtMost } from '../base/index.ts'
import type { Atom, Document, Passage } from './document.ts'

/** Prose around a passage that must be the same too, in UTF-16 units: rules look a little past the edges of what they judge. */
const margin = 64

/**
 * For each passage the index of the passage of `before` that it was, or -1. Passages count as the same when their prose, the prose around
 * it, what the format says of them and their atoms are the same; an edit divides the text into what stands before it and what comes after.
 */
export function unchangedPassages(document: Document, before: Document): Int32Array {
  const [text, old] = [document.text, before.text]
  const head = sharedStart(text, old)
  const tail = Math.min(sharedEnd(text, old), Math.min(text.length, old.length) - head)
  const moved = old.length - text.length
  const starts = Int32Array.from(before.passages, ({ start }) => start)
  const sameAtoms = atomComparison(document.atoms, before.atoms)
  return Int32Array.from(document.passages, (passage) => {
    // At the end of the text there is no more prose around a passage, unless the text was shorter or longer before.
    const isBefore = passage.end + margin <= head || (head === text.length && moved === 0)
    const isAfter = passage.start - margin >= text.length - tail
    if (!isBefore && !isAfter) return -1
    const shift = isBefore ? 0 : moved
    const index = starts.length === 0 ? 0 : lastAtMost(starts, passage.start + shift)
    const was = before.passages[index]
    return was && isSame(passage, was, shift) && sameAtoms(passage, shift) ? index : -1
  })
}

const chunk = 4096

/** How many units both texts begin with. */
function sharedStart(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let at = 0
  // Whole pieces compare much faster than units.
  while (at + chunk <= length && a.slice(at, at + chunk) === b.slice(at, at + chunk)) at += chunk
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** How many units both texts end with. */
function sharedEnd(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let at = 0
  while (
    at + chunk <= length &&
    a.slice(a.length - at - chunk, a.length - at) === b.slice(b.length - at - chunk, b.length - at)
  )
    at += chunk
  while (at < length && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++
  return at
}

function isSame(passage: Passage, was: Passage, shift: number): boolean {
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
  return ({ start, end }, shift) => {
    while (index < atoms.length && atoms[index]!.start < start) index++
    if (index === atoms.length || atoms[index]!.start >= end) return true
    for (
      let old = firstFrom(before, start + shift);
      index < atoms.length && atoms[index]!.start < end;
      index++, old++
    ) {
      const [atom, was] = [atoms[index]!, before[old]]
      if (!was || atom.start + shift !== was.start || atom.kind !== was.kind || atom.raw !== was.raw) return false
      if (atom.meaning !== was.meaning) return false
    }
    return true
  }
}
