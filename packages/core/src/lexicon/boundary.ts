/** Where words begin and end, on folded text. */
import { HIRAGANA, OTHER, scriptOf } from './script.ts'

/** Tells whether a word may begin (or end) at a place of the folded text. */
export type Divides = (units: Uint16Array, length: number, at: number, edge: 'start' | 'end') => boolean

/** For phrases that may stand inside words. */
export const dividesNothing: Divides = () => true

const apostrophe = 39
const letterS = 115
/** What follows the apostrophe of a contraction; after any other the apostrophe divides, as in French. */
const contracted: readonly string[] = ['s', 't', 'd', 'm', 're', 've', 'll']

/** Whether no word goes on across `at`, in a language that puts spaces between words. */
export function dividesWords(units: Uint16Array, length: number, at: number, edge: 'start' | 'end'): boolean {
  if (at <= 0 || at >= length) return true
  const before = units[at - 1]!
  const after = units[at]!
  if (edge === 'start') {
    if (scriptOf[after] === OTHER) return true
    if (before === apostrophe)
      return !(at > 1 && scriptOf[units[at - 2]!] !== OTHER && isContraction(units, length, at))
    return scriptOf[before] === OTHER
  }
  if (scriptOf[before] === OTHER) return true
  // The possessive of a phrase is still the phrase: “the guarantee's terms”.
  if (after === apostrophe) return units[at + 1] === letterS || !isContraction(units, length, at + 1)
  return scriptOf[after] === OTHER
}

function isContraction(units: Uint16Array, length: number, at: number): boolean {
  let end = at
  while (end < length && end - at < 3 && scriptOf[units[end]!] !== OTHER) end++
  return contracted.includes(String.fromCharCode(...units.subarray(at, end)))
}

/** Whether the script changes at `at`, in a language without spaces. Next to hiragana, which joins anything, every place will do. */
export function dividesScripts(units: Uint16Array, length: number, at: number, edge: 'start' | 'end'): boolean {
  if (at <= 0 || at >= length) return true
  const inner = scriptOf[units[edge === 'start' ? at : at - 1]!]!
  const outer = scriptOf[units[edge === 'start' ? at - 1 : at]!]!
  return inner === OTHER || inner === HIRAGANA || inner !== outer
}
