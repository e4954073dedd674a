/** Finds words in capitals that are meant to be loud, and leaves alone those that are always written so. */
import type { TextSpan } from '../../../base/index.ts'
import { isUpper } from '../../../text/units.ts'
import { ordinary } from './ordinary.ts'

export interface Capitals extends TextSpan {
  readonly words: readonly string[]
}

const run =
  /(?<![\p{L}\p{N}_'’@#/.{[<-])\p{Lu}[\p{Lu}'’]*(?:[^\S\u2028]+(?:(?:[&+]|\d{1,4})[^\S\u2028]+)?\p{Lu}[\p{Lu}'’]*)*(?![\p{L}\p{N}_@=\]}>/])/gu
const romanNumeral = /^[IVXLCDM]+$/
const key = /\b(?:press|hit|hold|key|code|coupon|voucher|type|enter|reply|text)\s+["“'‘]?$/i

/** Stands in every text that shouts, and in some others: two capitals, or two letters that are not of the basic alphabet. */
export const anyCapitals: RegExp = /[A-Z\u00c0-\u1fff]{2}/g

/** Runs of words in capitals in `text[start, end)` that shout: several words, or one of at least four letters that is an ordinary word. */
export function shoutingIn(
  text: string,
  start: number,
  end: number,
  isOrdinary: (word: string) => boolean,
): Capitals[] {
  if (!mayShout(text, start, end)) return []
  const slice = text.slice(start, end)
  const found: Capitals[] = []
  for (const match of slice.matchAll(run)) {
    const words = match[0].split(/[^\p{L}'’]+/u).filter((word) => word !== '')
    if (key.test(slice.slice(Math.max(0, match.index - 12), match.index))) continue
    const label = words.length === 1 && slice[match.index + match[0].length] === ':'
    if (!label && shouts(words, isOrdinary))
      found.push({ start: start + match.index, end: start + match.index + match[0].length, words })
  }
  return found
}

/** Four capitals in a row, or two words of two side by side. Most prose has neither, and then nothing has to be cut out. */
function mayShout(text: string, start: number, end: number): boolean {
  let run = 0
  let lastRun = Number.NEGATIVE_INFINITY
  for (let at = start; at < end; at++) {
    if (!isUpper(text.charCodeAt(at))) run = 0
    else if (++run === 4) return true
    else if (run === 2) {
      if (at - lastRun <= widestGap) return true
      lastRun = at
    }
  }
  return false
}

/** From the second capital of one short word to the second of the next: DO 24 NOT. */
const widestGap = 10

function shouts(words: readonly string[], isOrdinary: (word: string) => boolean): boolean {
  const loud = words.filter((word) => word.length > 1 && !romanNumeral.test(word))
  const known = loud.filter(isOrdinary)
  if (words.length === 1 || loud.length === 1) return known.some((word) => word.length >= 4)
  // Two abbreviations side by side are no shout; two ordinary words are, and so is a whole clause.
  const letters = loud.reduce((sum, word) => sum + word.length, 0)
  return letters >= 5 && known.length * 2 >= loud.length
}

/** In small letters, but for abbreviations, with a capital where a sentence starts. */
export function lowered(found: string, first: boolean, isOrdinary: (word: string) => boolean): string {
  const calm = found.replace(/[\p{L}'’]+/gu, (word) => {
    if (word === 'I' || /^I['’]/.test(word)) return `I${word.slice(1).toLowerCase()}`
    return isOrdinary(word) || word.length > 3 ? word.toLowerCase() : word
  })
  return first ? calm.charAt(0).toUpperCase() + calm.slice(1) : calm
}

export const isOrdinaryWord = (word: string): boolean => ordinary.has(word.toLowerCase().replace(/['’]/g, ''))
