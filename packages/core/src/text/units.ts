/** Classes of UTF-16 units for languages written with spaces. Comparisons only: no table to build, nothing to allocate. */

/** A letter, a digit, a combining mark, or a joiner that is only met inside words. Unpaired surrogates and symbols are not. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return isAsciiLetter(unit) || isDigit(unit)
  if (unit < 0x300) return isLatinLetter(unit)
  if (unit < 0x2000) return unit !== 0x37e && unit !== 0x387 && !isEasternPunctuation(unit)
  return isWideWordUnit(unit)
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** White space that divides words: spaces, tabs, soft line breaks, no-break spaces. Hard breaks are not among them. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit === 0xa0 || unit === 0x3000 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200b) || unit === 0xfeff
}

/** HARD_BREAK and PASSAGE_BREAK: no sentence reaches over them. */
export function isBreak(unit: number): boolean {
  return unit === 0x2028 || unit === 0x2029
}

/** What may end a sentence. */
export function isTerminator(unit: number): boolean {
  if (unit < 0x80) return unit === 0x2e || unit === 0x21 || unit === 0x3f
  return (
    unit === 0x2026 || unit === 0x203d || (unit >= 0x203c && unit <= 0x2049 && isDoubled(unit)) || isFullWidth(unit)
  )
}

function isDoubled(unit: number): boolean {
  return unit === 0x203c || unit >= 0x2047
}

/** Full-width stops, which are not followed by a space. */
export function isFullWidth(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x964
}

/** Capital letters of the Latin, Greek and Cyrillic scripts. */
export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  if (unit < 0x100) return unit >= 0xc0 && unit <= 0xde && unit !== 0xd7
  if (unit < 0x180) return isExtendedUpper(unit)
  return (unit >= 0x391 && unit <= 0x3ab) || (unit >= 0x400 && unit <= 0x42f) || isEvenUpper(unit)
}

/** Small letters of the Latin, Greek and Cyrillic scripts. */
export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a
  return unit < 0x530 && isWordUnit(unit) && !isUpper(unit) && !(unit >= 0x2b0 && unit < 0x370)
}

/** The first half of a character outside the basic plane that stands for a picture (emoji), and single-unit pictures. */
export function isPicture(unit: number): boolean {
  if (unit === 0xd83c || unit === 0xd83d || unit === 0xd83e) return true
  return (unit >= 0x2600 && unit <= 0x27bf) || (unit >= 0x2b00 && unit <= 0x2bff) || unit === 0x203c || unit === 0x2049
}

/** What may follow a picture and belongs to it: low surrogates, joiner, variation selectors, keycap. */
export function isPictureTail(unit: number): boolean {
  return (unit >= 0xdc00 && unit <= 0xdfff) || unit === 0x200d || unit === 0xfe0f || unit === 0xfe0e || unit === 0x20e3
}

function isAsciiLetter(unit: number): boolean {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** From U+0080 to U+02FF. The soft hyphen and the modifier apostrophe count as letters. */
function isLatinLetter(unit: number): boolean {
  if (unit < 0xc0) return unit === 0xaa || unit === 0xba || unit === 0xb5 || unit === 0xad
  return unit !== 0xd7 && unit !== 0xf7
}

/** In Latin Extended-A capitals are even, but odd in two stretches. */
function isExtendedUpper(unit: number): boolean {
  const odd = (unit >= 0x139 && unit <= 0x148) || (unit >= 0x179 && unit <= 0x17e)
  if (unit === 0x138 || unit === 0x149 || unit === 0x17f) return false
  if (unit === 0x178) return true
  return (unit & 1) === (odd ? 1 : 0)
}

/** Later Cyrillic and the Vietnamese block, where capitals are even. */
function isEvenUpper(unit: number): boolean {
  const paired =
    (unit >= 0x460 && unit <= 0x481) || (unit >= 0x48a && unit <= 0x4bf) || (unit >= 0x1e00 && unit <= 0x1eff)
  return paired ? (unit & 1) === 0 : unit === 0x1a0 || unit === 0x1af
}

/** Armenian, Hebrew, Arabic and Indic full stops, commas and question marks. */
function isEasternPunctuation(unit: number): boolean {
  if (unit < 0x700) {
    if (unit >= 0x55a && unit <= 0x55f) return true
    return unit === 0x589 || unit === 0x60c || unit === 0x61b || unit === 0x61f || unit === 0x6d4
  }
  return unit === 0x964 || unit === 0x965
}

function isWideWordUnit(unit: number): boolean {
  if (unit < 0x2c60) return unit === 0x200c || unit === 0x200d || (unit >= 0x2070 && unit <= 0x209f) || unit === 0x2126
  if (unit < 0x3000) return unit < 0x2e00
  if (unit < 0xd800) return unit > 0x3004 && !(unit >= 0x3008 && unit <= 0x3020) && unit !== 0x30fb && unit !== 0x30a0
  if (unit < 0xf900) return unit === 0xd835
  if (unit < 0xfe00) return unit !== 0xfd3e && unit !== 0xfd3f
  return isFullWidthWordUnit(unit)
}

function isFullWidthWordUnit(unit: number): boolean {
  if (unit < 0xff10) return unit >= 0xfe70 && unit < 0xfeff
  return (unit <= 0xff19 || unit >= 0xff21) && unit <= 0xffdc && !isFullWidthSign(unit)
}

function isFullWidthSign(unit: number): boolean {
  return (unit >= 0xff3b && unit <= 0xff40) || (unit >= 0xff5b && unit <= 0xff65)
}
