/** Which signals each passage shows, so that asking for one that it does not show costs next to nothing: most passages show few of them. */
import type { WantedMatch } from './hits.ts'

export interface ShownSignals {
  /** False when the passage surely does not show the signal. */
  mayShow(index: number, signal: string): boolean
}

/** With more signals than bits some share one, and the answer is yes for both of them. */
const bits = 62

/** @param matches of the passage with this index; asked for once a passage */
export function shownSignals(passages: number, matches: (index: number) => readonly WantedMatch[]): ShownSignals {
  const bitOf = new Map<string, number>()
  const low = new Int32Array(passages)
  // Its highest bit says that the passage was looked at.
  const high = new Int32Array(passages)
  const bit = (signal: string): number => {
    const known = bitOf.get(signal)
    if (known !== undefined) return known
    const next = bitOf.size % bits
    bitOf.set(signal, next)
    return next
  }
  const look = (index: number): void => {
    high[index] = 1 << 31
    for (const { wanted } of matches(index)) {
      if (wanted.signal === undefined) continue
      const own = bit(wanted.signal)
      if (own < 31) low[index]! |= 1 << own
      else high[index]! |= 1 << (own - 31)
    }
  }
  return {
    mayShow(index, signal) {
      if (high[index]! >= 0) look(index)
      const own = bit(signal)
      return own < 31 ? (low[index]! & (1 << own)) !== 0 : (high[index]! & (1 << (own - 31))) !== 0
    },
  }
}
