/**
 * What a run remembers of passages beyond the text they stand in: macros, templates and notes that lie in files of their own share greetings,
 * notices and signatures, which are judged once for all of them. It holds plain data about the last few thousand passages of small texts.
 */
import { detached, firstFrom } from '../base/index.ts'
import type { Atom, Document, Passage } from '../text/index.ts'
import { emptyMemory, emptyNotes, type Memory, type PassageMemory } from './memory.ts'
import { copyBits, type PassageBits, passageBits } from './passage-bits.ts'
import type { PreparedVoice } from './prepare.ts'
import { areSaidAlike, haveSameAtoms, type SaidAs, saidAs, twinsOf } from './twins.ts'

export interface RunMemory {
  /** The memory for a check of a small text: what is known of passages that are alike is in it, and what the check adds is remembered. */
  recall(document: Document, judges: readonly PreparedVoice[], alike: Int32Array): Memory
}

/** A longer text, in UTF-16 units of prose, is not looked for: what is remembered may hold on to it. */
export const longestRemembered: number = 1 << 14

/** All is forgotten when more passages than this are remembered. */
const mostPassages = 2048

/** A passage with what is known of it: its notes, and its row of bits. */
interface Remembered {
  readonly said: SaidAs
  readonly prose: string
  readonly atoms: readonly Atom[]
  readonly notes: PassageMemory
  readonly bits: PassageBits
  readonly index: number
}

const atomsIn = ({ start, end }: Passage, atoms: readonly Atom[]): readonly Atom[] =>
  atoms.slice(firstFrom(atoms, start), firstFrom(atoms, end))

export function runMemory(): RunMemory {
  const known = new Map<string, Remembered[]>()
  const shared = { names: new Map(), signals: new Map(), finders: new Map() } satisfies Partial<Memory>
  let count = 0
  return {
    recall(document, judges, alike) {
      const { passages, source, text, map, atoms, format } = document
      const bits = passageBits(passages.length)
      const remember = (index: number): PassageMemory => {
        const passage = passages[index]!
        const prose = text.slice(passage.start, passage.end)
        const written = `${format}\n${source.slice(map.sourceStart(passage.start), map.sourceEnd(passage.end))}`
        const likely = known.get(written) ?? []
        const same = likely.find(
          (one) =>
            one.notes.prepared === judges[index] &&
            areSaidAlike(one.said, passage) &&
            one.prose === prose &&
            haveSameAtoms(atoms, passage, one.atoms, one.notes.at),
        )
        if (same) {
          copyBits(bits, index, same.bits, same.index)
          return same.notes
        }
        const notes = emptyNotes(judges[index]!, passage.start)
        if (count++ === mostPassages) {
          known.clear()
          count = 1
        }
        known.set(detached(written), [
          ...likely,
          { said: saidAs(passage), prose: detached(prose), atoms: atomsIn(passage, atoms), notes, bits, index },
        ])
        return notes
      }
      const notes: PassageMemory[] = []
      for (const [index, twin] of twinsOf(alike, judges).entries())
        notes.push(twin === index ? remember(index) : notes[twin]!)
      return { ...emptyMemory(document), ...shared, judges, passages: notes, bits }
    },
  }
}
