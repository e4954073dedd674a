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
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 0x5b || unit === 0x7b) depth++
    else if ((unit === 0x5d || unit === 0x7d) && depth > 0) depth--
    else if (unit === 0x0a && isLetter(source.charCodeAt(at + 1))) depth = 0
    if (depth > maxBrackets) return true
  }
  return false
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}
