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
  /** The matches by the signal that wants them. */
  signals?: ReadonlyMap<string | undefined, readonly WantedMatch[]>
  /** Of the rules that look at nothing beyond the passage. */
  hits?: readonly KeptHit[]
}

/** A hit in a passage, with offsets as all notes have them. */
export interface KeptHit {
  readonly hit: Hit
  readonly active: ActiveRule
  /** What its fingerprint is made of, once somebody asked. */
  fingerprint?: string
  /** What became of it in the last check. */
  finding?: KeptFinding
}

/** A finding, with what must be the same for it to be the same again, but for its place. */
export interface KeptFinding {
  readonly finding: Finding
  /** Where the source of its passage began. */
  readonly at: number
  /** How the prose of its passage stood in the source. */
  readonly layout: Layout
  /** How many equal ones stood before it, as far as its fingerprint knows. */
  readonly repeat: number
}

export interface Memory {
  readonly document: Document
  /** One a passage, in order; none of a check that gave up its notes. */
  readonly passages: readonly PassageMemory[]
}

/** The notes of each passage: those of the same passage before (`same`, as `unchangedPassages` has it), else empty ones. */
export function recall(
  document: Document,
  judges: readonly PreparedVoice[],
  before: Memory | undefined,
  same: Int32Array | undefined,
): readonly PassageMemory[] {
  return document.passages.map(({ start }, index) => {
    const prepared = judges[index]!
    const was = same && before?.passages[same[index]!]
    return was?.prepared === prepared ? was : { prepared, at: start }
  })
}
