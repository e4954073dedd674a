/**
 * What a check leaves behind for the next check of the same text: everything that was worked out about single passages. It is plain data
 * and refers to no older check, so that thousands of edits take no more memory than two.
 */
import type { Finding } from '../base/index.ts'
import type { Finders, PassageNotes } from '../measures/analysis.ts'
import type { Hit } from '../rules/index.ts'
import type { Document, Layout, Passage } from '../text/index.ts'
import type { Counted } from './fingerprint.ts'
import type { WantedMatch } from './hits.ts'
import { copyBits, type PassageBits, passageBits } from './passage-bits.ts'
import type { ActiveRule, PreparedVoice } from './prepare.ts'

export interface PassageMemory extends PassageNotes {
  readonly prepared: PreparedVoice
  matches: readonly WantedMatch[] | undefined
  /** Of the rules that look at nothing beyond the passage. */
  hits: PassageHits | undefined
  /** Whether the rules that look around it too have anything to look at in it. */
  concerns: boolean | undefined
  /** Those of the other rules that the last check had in it. */
  others: PassageHits | undefined
  /** What rules and measures noted of it, each at the place of its name in `Memory.names`; undefined where nothing was noted yet. */
  readonly named: unknown[]
}

/** Each with the same fields in the same order: engines find those of objects that are made alike several times as fast. */
export const emptyNotes = (prepared: PreparedVoice, at: number): PassageMemory => ({
  prepared,
  at,
  sentences: undefined,
  words: undefined,
  wordCount: undefined,
  register: undefined,
  marks: undefined,
  spellings: undefined,
  matches: undefined,
  hits: undefined,
  concerns: undefined,
  others: undefined,
  named: [],
})

/** The hits that a passage has by itself, without those that a longer one covers; by rule, then by place. */
export interface PassageHits {
  /** As all notes have it: where the passage began when the offsets were counted. */
  readonly at: number
  readonly hits: readonly KeptHit[]
  /** How the passage stood in the source at the last check. */
  stood?: { readonly at: number; readonly layout: Layout; readonly write: Passage['write'] }
}

/** A hit in a passage, with what became of it in the last check. */
export interface KeptHit {
  readonly hit: Hit
  readonly active: ActiveRule
  /** What its fingerprint is made of, once somebody asked. */
  counted?: Counted
  finding?: Finding
  /** How many equal ones stood before it, as far as its fingerprint knows. */
  repeat?: number
}

export interface Memory {
  readonly document: Document
  /** The voice that judged each passage; none of a check that gives up its notes. */
  readonly judges: readonly PreparedVoice[]
  /** One a passage, in order; none of a check that gives up its notes. */
  readonly passages: readonly PassageMemory[]
  readonly bits: PassageBits
  /** What notes go by, and the bits of signals. All checks of one text share both, since names only ever join them. */
  readonly names: Map<string, NoteName>
  readonly signals: Map<string, number>
  readonly finders: Finders
  /** What fingerprints are made of, of this check and perhaps of earlier ones. */
  keys: Map<string, Counted>
}

export interface NoteName {
  /** Where passages keep what is noted under it. */
  readonly place: number
  /** An empty list or 0, as whoever notes says that there is nothing. */
  nothing?: unknown
}

/** The memory that a check begins with: what the one before knew of the same passages (`same`, as `unchangedPassages` has it). */
export function recall(
  document: Document,
  judges: readonly PreparedVoice[],
  before: Memory | undefined,
  same: Int32Array | undefined,
): Memory {
  const bits = passageBits(judges.length)
  const passages = judges.map((judge, index): PassageMemory => {
    const was = same ? same[index]! : -1
    // Where another voice judged it, nothing of it holds.
    if (!before || was < 0 || before.judges[was] !== judge) return emptyNotes(judge, document.passages[index]!.start)
    copyBits(bits, index, before.bits, was)
    return before.passages[was]!
  })
  const { names, signals, finders, keys } = before ?? emptyMemory(document)
  return { document, judges, passages, bits, names, signals, finders: new Map(finders), keys }
}

/** The memory of a check that gives up its notes. */
export const emptyMemory = (document: Document): Memory => ({
  document,
  judges: [],
  passages: [],
  bits: passageBits(document.passages.length),
  names: new Map(),
  signals: new Map(),
  finders: new Map(),
  keys: new Map(),
})
