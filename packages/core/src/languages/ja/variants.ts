/** Spellings of a phrase that count as the same: kanji or kana, 御 or お, with or without okurigana. */
import variantData from '../../generated/data/ja/variants.ts'

interface VariantData {
  readonly sets: readonly (readonly string[])[]
  readonly prefix: Readonly<Record<string, readonly string[]>>
}

/** A phrase with many such words is spelled in so many ways at most; the first are the likeliest. */
const MAX_VARIANTS = 32

const data = variantData as VariantData
const sets: readonly (readonly string[])[] = [
  ...data.sets,
  ...Object.entries(data.prefix).flatMap(([kana, nouns]) => nouns.map((noun) => [kana + noun, `御${noun}`])),
]

/** No word of the sets is written in Latin letters, and the phrases of most profiles are. */
const latinOnly = /^[ -~]*$/

/** All spellings of the phrase, itself first; at most 32. */
export function variants(phrase: string): readonly string[] {
  if (latinOnly.test(phrase)) return [phrase]
  const spellings = [phrase]
  for (const set of sets) {
    if (!set.some((word) => phrase.includes(word))) continue
    for (const spelling of [...spellings]) {
      for (const other of respelled(spelling, set)) {
        if (spellings.length >= MAX_VARIANTS) return spellings
        if (!spellings.includes(other)) spellings.push(other)
      }
    }
  }
  return spellings
}

/** The phrase with the set's word in each of its other spellings. */
function respelled(phrase: string, set: readonly string[]): string[] {
  const word = set.find((spelling) => phrase.includes(spelling))
  return word === undefined ? [] : set.filter((other) => other !== word).map((other) => phrase.replaceAll(word, other))
}
