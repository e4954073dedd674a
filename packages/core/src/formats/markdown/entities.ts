/** Character references such as `&amp;`, `&#8217;` and `&#x2019;`. */
import { characterEntities } from 'character-entities'
import { HASH, isAlphanumeric, isDigit, SEMICOLON } from './characters.ts'

/** The longest name, `CounterClockwiseContourIntegral`. */
const NAME_LIMIT = 31

/** The offset after the character reference at `at` (its `&`); -1 when there is none. */
export function referenceEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + NAME_LIMIT + 3)
  let index = at + 1
  while (index < limit && (isAlphanumeric(text.charCodeAt(index)) || text.charCodeAt(index) === HASH)) index++
  if (index >= limit || text.charCodeAt(index) !== SEMICOLON) return -1
  return decode(text, at + 1, index) === undefined ? -1 : index + 1
}

/** The characters that the reference from `start` (its `&`) to `end` stands for. */
export function decodeReference(text: string, start: number, end: number): string {
  return decode(text, start + 1, end - 1) ?? text.slice(start, end)
}

function decode(text: string, start: number, end: number): string | undefined {
  if (text.charCodeAt(start) === HASH) return decodeNumber(text.slice(start + 1, end))
  const name = text.slice(start, end)
  return Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined
}

function decodeNumber(digits: string): string | undefined {
  const hexadecimal = /^x[0-9a-f]{1,6}$/i.test(digits)
  if (!hexadecimal && !(digits.length < 8 && isDigit(digits.charCodeAt(0)) && /^\d+$/.test(digits))) return undefined
  const code = hexadecimal ? Number.parseInt(digits.slice(1), 16) : Number(digits)
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return String.fromCodePoint(valid ? code : 0xfffd)
}
