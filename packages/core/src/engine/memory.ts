/**
 * What a check leaves behind for the next check of the same text: everything that was worked out about single passages. It is plain data
 * and refers to no older check, so that thousands of edits take no more memory than two.
 */
import type { Finding } from '../base/index.ts'
import type { PassageNotes } from '../measures/analysis.ts'
import type { Hit } from '../rules/index.ts'
import type { Document, Layout } from '../text/index.ts'
import type { WantedMatch } from './hits.ts'
import type { ActiveRule, PreparedVoice } from './prepare.ts'

export interface PassageMemory extends PassageNotes {
  readonly prepared: PreparedVoice
  matches?: readonly WantedMatch[]
  /** Of the rules that look at nothing beyond the passage. */
  hits?: PassageHits
  /** Whether the rules that look around it too have anything to look at in it. */
  concerns?: boolean
  /** Those of the other rules that the last check had in it. */
  others?: PassageHits
}

/** The hits that a passage has by itself, without those that a longer one covers; by rule, then by place. */
export interface PassageHits {
  /** As all notes have it: where the passage began when the offsets were counted. */
  readonly at: number
  readonly hits: readonly KeptHit[]
  /** How the passage stood in the source at the last check. */
  stood?: { readonly at: number; readonly layout: Layout }
}

/** A hit in a passage, with what became of it in the last check. */
export interface KeptHit {
  readonly hit: Hit
  readonly active: ActiveRule
  /** What its fingerprint is made of, once somebody asked. */
  fingerprint?: string
  finding?: Finding
  /** How many equal ones stood before it, as far as its fingerprint knows. */
  repeat?: number
}

export interface Memory {
  readonly document: Document
  /** One a passage, in order; none of a check that gives up its notes. */
  readonly passages: readonly PassageMemory[]
  /** What rules and measures noted about passages, by their names: one a passage, undefined where nothing was noted yet. */
  readonly named: Map<string, unknown[]>
}

/** The memory that a check begins with: what the one before knew of the same passages (`same`, as `unchangedPassages` has it). */
export function recall(
  document: Document,
  judges: readonly PreparedVoice[],
  before: Memory | undefined,
  same: Int32Array | undefined,
): Memory {
  /** The indexes of the passages before, as far as the same voice judged them. */
  const known = new Int32Array(judges.length).fill(-1)
  const passages = document.passages.map(({ start }, index): PassageMemory => {
    const prepared = judges[index]!
    const was = same && before?.passages[same[index]!]
    if (was?.prepared !== prepared) return { prepared, at: start }
    known[index] = same![index]!
    return was
  })
  const named = new Map<string, unknown[]>()
  for (const [name, notes] of before?.named ?? []) named.set(name, takenOver(notes, known))
  return { document, passages, named }
}

function takenOver(notes: readonly unknown[], known: Int32Array): unknown[] {
  const taken: unknown[] = new Array(known.length)
  for (let index = 0; index < known.length; index++) taken[index] = known[index]! < 0 ? undefined : notes[known[index]!]
  return taken
}
