/** Which signals each passage shows, so that asking for one that it does not show costs next to nothing: most passages show few of them. */
import type { WantedMatch } from './hits.ts'
import { type PassageBits, SHOWN, width } from './passage-bits.ts'

export interface ShownSignals {
  /** False when the passage surely does not show the signal. */
  mayShow(index: number, signal: string): boolean
}

/** With more signals than bits some share one, and the answer is yes for both of them. */
const count = 62

/**
 * @param bitOf the bits of the signals, which join it when they are first met
 * @param matches of the passage with this index; asked for once a passage
 */
export function shownSignals(
  bitOf: Map<string, number>,
  bits: PassageBits,
  matches: (index: number) => readonly WantedMatch[],
): ShownSignals {
  // Most questions in a row are about one signal.
  let lastSignal: string | undefined
  let lastBit = 0
  const bit = (signal: string): number => {
    if (signal === lastSignal) return lastBit
    lastSignal = signal
    lastBit = bitOf.get(signal) ?? bitOf.size % count
    bitOf.set(signal, lastBit)
    return lastBit
  }
  const look = (index: number, low: number): void => {
    const found = matches(index)
    bits[low + 1]! |= 1 << 31
    for (const { wanted } of found) {
      if (wanted.signal === undefined) continue
      const own = bit(wanted.signal)
      if (own < 31) bits[low]! |= 1 << own
      else bits[low + 1]! |= 1 << (own - 31)
    }
  }
  return {
    mayShow(index, signal) {
      const low = width * index + SHOWN
      if (bits[low + 1]! >= 0) look(index, low)
      const own = bit(signal)
      return own < 31 ? (bits[low]! & (1 << own)) !== 0 : (bits[low + 1]! & (1 << (own - 31))) !== 0
    },
  }
}
