/** Marks that are signs, not words: calls and pictures. One pass over the units, the same in every language. */
import type { TextSpan } from '../../base/index.ts'
import { isPicture, isPictureTail } from '../../text/units.ts'

export interface SignSpans {
  readonly exclamation: readonly TextSpan[]
  readonly emoji: readonly TextSpan[]
}

/** The units with which calls and pictures begin. */
export const signPattern: RegExp = /[!！\u2600-\u27bf\u2b00-\u2bff\ud83c-\ud83e]/g

/** Runs of exclamation marks and runs of pictures, each counted once however long it is. */
export function signsIn(text: string, start: number, end: number): SignSpans {
  const exclamation: TextSpan[] = []
  const emoji: TextSpan[] = []
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    if (isCall(unit)) {
      const from = at
      while (at < end && isCallOrQuestion(text.charCodeAt(at))) at++
      exclamation.push({ start: from, end: at })
    } else if (unit >= 0x2600 && isPicture(unit) && !isSign(unit)) {
      const from = at++
      while (at < end && isPicturePart(text.charCodeAt(at))) at++
      emoji.push({ start: from, end: at })
    } else at++
  }
  return { exclamation, emoji }
}

const isPicturePart = (unit: number): boolean => isPicture(unit) || isPictureTail(unit)

const isCall = (unit: number): boolean => unit === 0x21 || unit === 0xff01

const isCallOrQuestion = (unit: number): boolean => isCall(unit) || unit === 0x3f || unit === 0xff1f

/** Ticks, stars, arrows and music notes that stand in prose as signs. */
const isSign = (unit: number): boolean =>
  unit === 0x2605 ||
  unit === 0x2606 ||
  unit === 0x266a ||
  (unit >= 0x2713 && unit <= 0x2718) ||
  (unit >= 0x2776 && unit <= 0x27bf)
