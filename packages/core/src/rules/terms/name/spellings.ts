/** How a name is written by mistake: in other cases and widths (which the matcher folds), with spaces or hyphens put in or left out, or with a slip of the finger. */

/** A slip makes another word of a short name. */
const shortestForSlips = 8

/** Spellings of a name to look for, the name itself first; case and width are not told apart. */
export function writtenAs(name: string): readonly string[] {
  const parts = partsOf(name)
  const together = parts.length > 1 ? ['', ' ', '-'].map((mark) => parts.join(mark)) : []
  return [...new Set([name, ...together, ...(isJapanese(name) ? japaneseSpellings(parts) : [])])]
}

/** ホシ・コーヒー and ホシ コーヒー for ホシコーヒー, whose parts only people see; and ホシコーヒ. */
function japaneseSpellings(parts: readonly string[]): string[] {
  const name = parts.join('')
  const places = [...name].map((_, at) => at).slice(2, -1)
  const divided = places.flatMap((at) => ['・', ' '].map((mark) => name.slice(0, at) + mark + name.slice(at)))
  return [parts.join('・'), ...divided, ...(/.{3}ー$/.test(name) ? [name.slice(0, -1)] : [])]
}

/** The name with one letter left out, doubled, or two letters swapped; none for a short name. The first letter stays. */
export function slipsOf(name: string): readonly string[] {
  if (name.replace(/[^\p{L}]/gu, '').length < shortestForSlips) return []
  const letters = [...name]
  const slips = letters.flatMap((letter, at) => {
    const next = letters[at + 1]
    if (at === 0 || !isLetter(letter)) return []
    const before = letters.slice(0, at).join('')
    const after = letters.slice(at + 1).join('')
    const swapped = next && isLetter(next) ? [before + next + letter + letters.slice(at + 2).join('')] : []
    return [before + after, before + letter + letter + after, ...swapped]
  })
  // Without its last letter a name may be its own singular.
  return [...new Set(slips)].filter((slip) => slip !== name && !name.startsWith(slip))
}

/** `Hoshi Coffee`, `HoshiCoffee` and `Hoshi-Coffee` have the parts Hoshi and Coffee. */
function partsOf(name: string): string[] {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[\s・-]+/u)
}

/** Whether any use of the letters means the name: `hoshi coffee` does, `notion` may be the word. */
export function isUnmistakable(name: string): boolean {
  return partsOf(name).length > 1 || /\p{Ll}\p{Lu}|\d/u.test(name) || isJapanese(name)
}

const isJapanese = (name: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(name)
const isLetter = (character: string): boolean => /\p{L}/u.test(character)
