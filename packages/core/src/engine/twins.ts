/** Finds passages that say the same, so that what is worked out about one holds for all of them: macros share greetings, notices and signatures. */
import { firstFrom } from '../base/index.ts'
import { ATOM, type Atom, type Document, type Passage } from '../text/index.ts'
import type { PreparedVoice } from './prepare.ts'

/**
 * For each passage the index of the first that is its like: the same prose and atoms written the same way, in the same role and the same declared
 * language. Where it stands in the file, its path and its title may differ; a rule that looks at those says `context: 'document'`.
 */
export function alikeIn({ source, text, map, passages, atoms }: Document): Int32Array {
  // By the source, because there are many passages of one atom, and what tells them apart is not in the prose.
  const first = new Map<string, number>()
  const areAlike = (a: Passage, b: Passage): boolean => {
    if (!areSaidAlike(a, b)) return false
    const prose = text.slice(a.start, a.end)
    return prose === text.slice(b.start, b.end) && (!prose.includes(ATOM) || haveSameAtoms(atoms, a, atoms, b.start))
  }
  return firstOfKind(
    passages.length,
    (index) => {
      const passage = passages[index]!
      const written = source.slice(map.sourceStart(passage.start), map.sourceEnd(passage.end))
      const known = first.get(written)
      if (known === undefined) first.set(written, index)
      return known
    },
    (index, other) => areAlike(passages[index]!, passages[other]!),
  )
}

/** Those of the passages that are alike that the same voice judges. */
export function twinsOf(alike: Int32Array, judges: readonly PreparedVoice[]): Int32Array {
  return firstOfKind(
    alike.length,
    (index) => alike[index],
    (index, other) => judges[index] === judges[other],
  )
}

/**
 * For each index the first that is of its kind.
 * @param nearest an earlier index that all of its kind share with it, and perhaps others
 */
function firstOfKind(
  count: number,
  nearest: (index: number) => number | undefined,
  isSame: (index: number, other: number) => boolean,
): Int32Array {
  const firsts = new Int32Array(count)
  // Leads from the first of one kind to that of another with the same `nearest`.
  const next = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    let at = nearest(index) ?? index
    while (at !== index && !isSame(index, at)) {
      if (next[at] === 0) next[at] = index
      at = next[at]!
    }
    firsts[index] = at
  }
  return firsts
}

/** What must be the same of passages that are alike, beside their prose. */
export type SaidAs = Pick<Passage, 'role' | 'audience'> & {
  readonly [Key in 'language' | 'channel']: Passage[Key] | undefined
}

/** It alone: a passage may hold its document. */
export const saidAs = ({ role, language, channel, audience }: Passage): SaidAs => ({
  role,
  language,
  channel,
  audience,
})

export const areSaidAlike = (a: SaidAs | Passage, b: Passage): boolean =>
  a.role === b.role && a.language === b.language && a.channel === b.channel && a.audience === b.audience

/** Whether the atoms in two passages with the same prose, and so with as many atoms, stand for the same. The second begins at `start`. */
export function haveSameAtoms(
  atoms: readonly Atom[],
  passage: Passage,
  others: readonly Atom[],
  start: number,
): boolean {
  let other = firstFrom(others, start)
  for (let at = firstFrom(atoms, passage.start); at < atoms.length && atoms[at]!.start < passage.end; at++, other++) {
    const one = atoms[at]!
    const two = others[other]!
    if (one.kind !== two.kind || one.meaning !== two.meaning || one.raw !== two.raw) return false
  }
  return true
}
