/** The characters that have a meaning in Markdown, by name, and the classes that its rules speak of. */

export const TAB = 9
export const LF = 10
export const CR = 13
export const SPACE = 32
export const BANG = 33
export const QUOTE = 34
export const HASH = 35
export const AMPERSAND = 38
export const APOSTROPHE = 39
export const LEFT_PAREN = 40
export const RIGHT_PAREN = 41
export const STAR = 42
export const PLUS = 43
export const DASH = 45
export const DOT = 46
export const SLASH = 47
export const COLON = 58
export const SEMICOLON = 59
export const LESS = 60
export const EQUALS = 61
export const GREATER = 62
export const QUESTION = 63
export const AT = 64
export const LEFT_BRACKET = 91
export const BACKSLASH = 92
export const RIGHT_BRACKET = 93
export const CARET = 94
export const UNDERSCORE = 95
export const BACKTICK = 96
export const LEFT_BRACE = 123
export const PIPE = 124
export const TILDE = 126

/** Space or tab: the only white space that counts inside a line. */
export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB
}

export function isLineEnd(unit: number): boolean {
  return unit === LF || unit === CR
}

/** Space, tab or line end. */
export function isSpace(unit: number): boolean {
  return unit === SPACE || (unit <= CR && unit >= TAB)
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

export function isLetter(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122
}

export function isAlphanumeric(unit: number): boolean {
  return isDigit(unit) || isLetter(unit)
}

/** ASCII punctuation: what a backslash can escape. */
export function isAsciiPunctuation(unit: number): boolean {
  return unit > 32 && unit < 127 && !isAlphanumeric(unit)
}

const PUNCTUATION = /[\p{P}\p{S}]/u
const WHITE_SPACE = /\s/

/** Unicode punctuation and symbols, as the rules of emphasis see them. */
export function isPunctuation(codePoint: number): boolean {
  return codePoint < 128 ? isAsciiPunctuation(codePoint) : PUNCTUATION.test(String.fromCodePoint(codePoint))
}

/** Unicode white space; the start and the end of a text (NaN) count as white space too. */
export function isWhiteSpace(codePoint: number): boolean {
  if (codePoint < 128) return isSpace(codePoint)
  return Number.isNaN(codePoint) || WHITE_SPACE.test(String.fromCodePoint(codePoint))
}

/** The offset after the run of `unit` that begins at `at`, at most `end`. */
export function afterRun(text: string, unit: number, at: number, end: number): number {
  let after = at
  while (after < end && text.charCodeAt(after) === unit) after++
  return after
}

/** The offset of the first unit at or after `at` that is no space or tab. */
export function skipBlanks(text: string, at: number, end: number): number {
  let after = at
  while (after < end && isBlank(text.charCodeAt(after))) after++
  return after
}

/** The offset of the first unit at or after `at` that is no space, tab or line end. */
export function skipSpace(text: string, at: number, end: number): number {
  let after = at
  while (after < end && isSpace(text.charCodeAt(after))) after++
  return after
}
