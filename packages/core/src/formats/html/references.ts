/** Character references as browsers read them: `&amp;`, `&#8217;`, and in old mails `&copy` without its semicolon and `&#146;`. */
import { characterEntities } from 'character-entities'
import { characterEntitiesLegacy } from 'character-entities-legacy'
import { windows1252 } from '../../base/index.ts'
import { HASH, isAlphanumeric, isDigit, SEMICOLON } from '../markdown/characters.ts'

export interface Reference {
  readonly text: string
  /** The offset after it. */
  readonly end: number
}

/** The longest name, `CounterClockwiseContourIntegral`. */
const NAME_LIMIT = 31

/** The reference at `at` (its `&`); undefined when there is none. In an attribute `&copy=` and `&copyright` belong to an address. */
export function referenceAt(text: string, at: number, end: number, inAttribute: boolean): Reference | undefined {
  if (text.charCodeAt(at + 1) === HASH && at + 2 < end) return numericReference(text, at, end)
  let stop = at + 1
  const limit = Math.min(end, at + 1 + NAME_LIMIT)
  while (stop < limit && isAlphanumeric(text.charCodeAt(stop))) stop++
  if (stop === at + 1) return undefined
  const name = text.slice(at + 1, stop)
  if (stop < end && text.charCodeAt(stop) === SEMICOLON && Object.hasOwn(characterEntities, name))
    return { text: characterEntities[name]!, end: stop + 1 }
  return legacyReference(text, name, at, end, inAttribute)
}

const LEGACY: ReadonlySet<string> = new Set(characterEntitiesLegacy)
const LONGEST_LEGACY = 6

function legacyReference(
  text: string,
  name: string,
  at: number,
  end: number,
  inAttribute: boolean,
): Reference | undefined {
  for (let length = Math.min(name.length, LONGEST_LEGACY); length > 1; length--) {
    const known = name.slice(0, length)
    if (!LEGACY.has(known)) continue
    const after = at + 1 + length
    const next = after < end ? text.charCodeAt(after) : 0
    if (inAttribute && (next === 61 || isAlphanumeric(next))) return undefined
    return { text: characterEntities[known]!, end: after }
  }
  return undefined
}

function numericReference(text: string, at: number, end: number): Reference | undefined {
  const hexadecimal = (text.charCodeAt(at + 2) | 32) === 120
  const start = hexadecimal ? at + 3 : at + 2
  let stop = start
  let code = 0
  for (; stop < end; stop++) {
    const digit = digitOf(text.charCodeAt(stop), hexadecimal)
    if (digit < 0) break
    code = Math.min(code * (hexadecimal ? 16 : 10) + digit, BEYOND)
  }
  if (stop === start) return undefined
  const closed = stop < end && text.charCodeAt(stop) === SEMICOLON
  return { text: characterOf(code), end: closed ? stop + 1 : stop }
}

function digitOf(unit: number, hexadecimal: boolean): number {
  if (isDigit(unit)) return unit - 48
  const letter = (unit | 32) - 87
  return hexadecimal && letter >= 10 && letter <= 15 ? letter : -1
}

const BEYOND = 0x110000

function characterOf(code: number): string {
  // As old mail programs wrote them.
  if (code >= 128 && code < 160) return windows1252[code - 128]!
  const valid = code > 0 && code < BEYOND && (code < 0xd800 || code > 0xdfff)
  return valid ? String.fromCodePoint(code) : '\uFFFD'
}
