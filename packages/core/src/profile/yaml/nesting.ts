/** Deepest nesting of flow brackets that a profile may have. The format itself needs six. */
const maxBrackets = 64

/** Lists in lists, opened on one line. */
const dashes = /(?:[-?] {1,4}){20}/

/**
 * Whether brackets are nested so deep that a parser could run out of stack. Counts brackets in texts and comments as well, so the
 * count starts again at each line that begins a top-level key.
 */
export function isTooDeep(source: string): boolean {
  if (dashes.test(source)) return true
  let depth = 0
  for (const [sign] of source.matchAll(bracketOrKey)) {
    if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
    else depth = 0
    if (depth > maxBrackets) return true
  }
  return false
}

/** A bracket, or the end of a line before a top-level key. */
const bracketOrKey = /[[\]{}]|\n[a-z]/g
