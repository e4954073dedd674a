/** Finds passages that say the same, so that what is worked out about one holds for all of them: macros share greetings, notices and signatures. */
import { firstFrom } from '../base/index.ts'
import type { Document, Passage } from '../text/index.ts'
import type { PreparedVoice } from './prepare.ts'

/**
 * For each passage the index of the first that is its like: the same prose and atoms written the same way, in the same role, under the same
 * voice. Where it stands in the file, its path and its title may differ; a rule that looks at those says `context: 'document'`.
 */
export function twinsOf(
  { source, text, map, passages, atoms }: Document,
  judges: readonly PreparedVoice[],
): Int32Array {
  const twins = new Int32Array(passages.length)
  const spans = passages.map((passage) => map.source(passage))
  // Of the source, because there are many passages of one atom, and what tells them apart is not in the prose.
  const hashes = new Int32Array(passages.length)
  const table = new Int32Array(tableSize(passages.length)).fill(-1)
  const mask = table.length - 1
  const sourceOf = (index: number): string => source.slice(spans[index]!.start, spans[index]!.end)
  const areTwins = (index: number, other: number): boolean => {
    if (hashes[index] !== hashes[other] || judges[index] !== judges[other]) return false
    const a = passages[index]!
    const b = passages[other]!
    return (
      areSaidAlike(a, b) &&
      sourceOf(index) === sourceOf(other) &&
      text.slice(a.start, a.end) === text.slice(b.start, b.end) &&
      haveSameAtoms(atoms, a, b)
    )
  }
  for (let index = 0; index < passages.length; index++) {
    hashes[index] = hashOf(source, spans[index]!.start, spans[index]!.end)
    let slot = hashes[index]! & mask
    while (table[slot]! >= 0 && !areTwins(index, table[slot]!)) slot = (slot + 1) & mask
    if (table[slot]! < 0) table[slot] = index
    twins[index] = table[slot]!
  }
  return twins
}

/** A power of two that leaves half of the slots free. */
const tableSize = (count: number): number => 2 << Math.ceil(Math.log2(count + 1))

/** FNV-1a over UTF-16 units, mixed once more because tables look at the low bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = -2128831035
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash ^ (hash >>> 15)
}

const areSaidAlike = (a: Passage, b: Passage): boolean =>
  a.role === b.role && a.language === b.language && a.channel === b.channel && a.audience === b.audience

/** The prose is the same, so there are as many atoms. */
function haveSameAtoms(atoms: Document['atoms'], a: Passage, b: Passage): boolean {
  let other = firstFrom(atoms, b.start)
  for (let index = firstFrom(atoms, a.start); index < atoms.length && atoms[index]!.start < a.end; index++, other++) {
    const one = atoms[index]!
    const two = atoms[other]!
    if (one.kind !== two.kind || one.meaning !== two.meaning || one.raw !== two.raw) return false
  }
  return true
}
