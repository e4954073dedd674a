/** Finds where a sentence's own words end: behind them stand marks, emoji, remarks in brackets, （笑） and the like. */
import { ATOM } from '../../text/index.ts'
import { isLetter, isSpace } from './script.ts'

const OPEN = '「『（(【〈《［[〔'
const CLOSE = '」』）)】〉》］]〕'
const LAUGHS = 'wｗ笑泣汗爆'
const ATOM_UNIT = ATOM.charCodeAt(0)
/** A bracket is looked back for this many units at most. */
const BRACKET_REACH = 200
/** Marks, brackets and laughter may follow each other so many times. */
const LAYERS = 6

/** What the clause is: `open` when the sentence breaks off behind a comma, colon or opening bracket, `quoted` when it is all in brackets. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly whole: 'sentence' | 'open' | 'quoted'
}

/** The words of the sentence `text[start, end)` without what closes it. */
export function clauseOf(text: string, start: number, end: number): Clause {
  const inner = insideBrackets(text, start, withoutMarks(text, start, end))
  if (inner) return { start: inner.start, end: clauseEnd(text, inner.start, inner.end), whole: 'quoted' }
  return { start, end: clauseEnd(text, start, end), whole: breaksOff(text, start, end) ? 'open' : 'sentence' }
}

function clauseEnd(text: string, start: number, end: number): number {
  let to = end
  for (let layer = 0; layer < LAYERS; layer++) {
    const marks = withoutMarks(text, start, to)
    const next = withoutLaughs(text, start, withoutBracket(text, start, marks))
    if (next === to) break
    to = next
  }
  return to
}

/** Everything but letters and closing brackets goes; an atom only behind a space or a mark, else it is the last word. */
function withoutMarks(text: string, start: number, end: number): number {
  let to = end
  while (to > start) {
    const unit = text.charCodeAt(to - 1)
    if (isLetter(unit) || CLOSE.includes(text[to - 1]!)) break
    if (unit === ATOM_UNIT && to - 1 > start && !isMark(text.charCodeAt(to - 2))) break
    to--
  }
  return to
}

const isMark = (unit: number): boolean => isSpace(unit) || (!isLetter(unit) && unit !== ATOM_UNIT)

/** Takes a remark in round or square brackets off the end: 保存します（推奨）; what is quoted stays. */
function withoutBracket(text: string, start: number, end: number): number {
  const closer = text[end - 1]!
  if (CLOSE.includes(closer) && opening(text, start, end) < 0) return end - 1
  if (closer !== '）' && closer !== ')' && closer !== '］' && closer !== ']' && closer !== '】') return end
  const from = opening(text, start, end)
  return from > start ? from : end
}

/** The place of the bracket that the closer before `end` closes, or -1. */
function opening(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = end - 1; at >= start && end - at <= BRACKET_REACH; at--) {
    if (CLOSE.includes(text[at]!)) depth++
    else if (OPEN.includes(text[at]!) && --depth === 0) return at
  }
  return -1
}

function withoutLaughs(text: string, start: number, end: number): number {
  let to = end
  while (to > start && LAUGHS.includes(text[to - 1]!)) to--
  // 大笑い and a word like "www" on its own are no laughter behind a sentence.
  return to > start && to < end && (isMark(text.charCodeAt(to - 1)) || isKana(text.charCodeAt(to - 1))) ? to : end
}

const isKana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x30ff

function insideBrackets(text: string, start: number, end: number): { start: number; end: number } | undefined {
  if (end - start < 3 || !OPEN.includes(text[start]!) || !CLOSE.includes(text[end - 1]!)) return undefined
  return opening(text, start, end) === start ? { start: start + 1, end: end - 1 } : undefined
}

const BREAKS = '、，,：:（(「『／/'

function breaksOff(text: string, start: number, end: number): boolean {
  let to = end
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--
  return to > start && BREAKS.includes(text[to - 1]!)
}
