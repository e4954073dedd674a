/** Finds exclamation marks, one run of marks at a time. */
import type { TextSpan } from '../../../base/index.ts'

export interface Marks extends TextSpan {
  /** More than one mark, or one with a question mark: `!!`, `?!`, `⁉`. */
  readonly heaped: boolean
  readonly asks: boolean
}

const bang = (unit: number): boolean => unit === 0x21 || unit === 0xff01 || unit === 0x203c
const question = (unit: number): boolean => unit === 0x3f || unit === 0xff1f
const both = (unit: number): boolean => unit === 0x2049 || unit === 0x2048
const isMark = (unit: number): boolean => bang(unit) || question(unit) || both(unit)

/** What every run of marks holds that is one of exclamation. */
export const anyMark: RegExp = /[!！‼⁉⁈]/g

/** Runs of marks in `text[start, end)` that hold an exclamation mark. A mark before a letter or a sign belongs to code or a name. */
export function* exclamations(text: string, start: number, end: number): Generator<Marks> {
  for (let at = start; at < end; at++) {
    const here = text.charCodeAt(at)
    if ((here > 0x3f && here < 0x203c) || !isMark(here)) continue
    const from = at
    let bangs = 0
    let asks = false
    for (; at < end && isMark(text.charCodeAt(at)); at++) {
      const unit = text.charCodeAt(at)
      if (unit === 0x203c) bangs += 2
      else if (bang(unit) || both(unit)) bangs++
      asks ||= question(unit) || both(unit)
    }
    const wide = text.charCodeAt(at - 1) >= 0xff00
    if (bangs === 0 || (!wide && at < end && continues(text.charCodeAt(at)))) continue
    yield { start: from, end: at, heaped: bangs > 1 || asks, asks }
  }
}

function continues(unit: number): boolean {
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x3d || unit === 0x5b
}
