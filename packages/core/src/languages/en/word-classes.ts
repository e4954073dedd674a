/** Which of a few closed lists a word belongs to, without cutting it out of its text. */
import { latinFold } from '../../lexicon/index.ts'

/** Classes are bits, so that a word can be in several. */
export interface WordClasses {
  /** The classes of the word `text[start, end)`; 0 when it is in no list. Case and the shape of the apostrophe do not matter. */
  of(text: string, start: number, end: number): number
}

export function wordClasses(lists: readonly (readonly [words: readonly string[], bit: number])[]): WordClasses {
  const classes = new Map<string, number>()
  for (const [words, bit] of lists) for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit)
  const last = (1 << (32 - Math.clz32(classes.size * 2))) - 1
  const hashes = new Int32Array(last + 1)
  const bits = new Int32Array(last + 1)
  // Lengths of the words by their first letters, a bit each: most words are in no list, and need not be hashed to see it.
  const lengths = new Int32Array(32)
  for (const [word, value] of classes) {
    lengths[firstOf(word, 0)]! |= lengthBit(word.length)
    const hash = hashOf(word, 0, word.length)
    let slot = hash & last
    while (bits[slot] !== 0) slot = (slot + 1) & last
    hashes[slot] = hash
    bits[slot] = value
  }
  return {
    of(text, start, end) {
      if ((lengths[firstOf(text, start)]! & lengthBit(end - start)) === 0) return 0
      const hash = hashOf(text, start, end)
      for (let slot = hash & last; bits[slot] !== 0; slot = (slot + 1) & last)
        if (hashes[slot] === hash) return bits[slot]!
      return 0
    },
  }
}

const firstOf = (text: string, at: number): number => folded(text.charCodeAt(at)) & 31

const lengthBit = (length: number): number => 1 << Math.min(length, 31)

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ folded(text.charCodeAt(at)), 0x01000193)
  return hash ^ (hash >>> 15)
}

function folded(unit: number): number {
  const change = unit ^ latinFold.changes[unit]!
  return change > 1 ? change : unit
}
