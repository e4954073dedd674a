/**
 * What is known of each passage as bits in one array, so that passing by a passage that an edit left alone reads a few numbers side by side and
 * none of the many objects in which its notes lie.
 */

/** Words for each passage. */
export const width = 5
/** The first of two words: under which of the first names nothing is noted. */
export const NOTHING = 0
/** The first of two words: the signals it shows; the highest bit of the second says that they were looked for. */
export const SHOWN = 2
/** What the rules made of it: `JUDGED` and so on. */
export const RULED = 4

/** The rules that look at nothing beyond it have run. */
export const JUDGED = 1
/** They found something. */
export const HAS_HITS = 2
/** There is something in it for the rules that look around it too. */
export const CONCERNS = 4

export type PassageBits = Int32Array

export const passageBits = (passages: number): PassageBits => new Int32Array(width * passages)

export function copyBits(bits: PassageBits, index: number, from: PassageBits, was: number): void {
  for (let word = 0; word < width; word++) bits[width * index + word] = from[width * was + word]!
}
