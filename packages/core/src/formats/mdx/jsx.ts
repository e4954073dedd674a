/** Tags of JSX: `<Card title="…" {...more}>`, `</Card>`, `<>`. */
import { isAlphanumeric, isLetter, isSpace, skipSpace } from '../markdown/characters.ts'
import { closingEnd } from './script.ts'

export interface JsxTag {
  /** Empty for a fragment. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone'
  readonly end: number
  /** Attributes whose value is a string. */
  readonly strings: readonly JsxString[]
  /** Some attribute is an expression. */
  readonly expressions: boolean
}

export interface JsxString {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly quote: '"' | "'" | ''
}

/** The tag at `at` (its `<`); undefined when there is none, `unclosed` when an expression in it does not end. */
export function jsxTagAt(text: string, at: number, end: number): JsxTag | 'unclosed' | undefined {
  const closing = text[at + 1] === '/'
  const start = closing ? at + 2 : at + 1
  const nameStop = nameEnd(text, start, end)
  const name = text.slice(start, nameStop)
  if (name !== '' && !isLetter(text.charCodeAt(start)) && text[start] !== '_' && text[start] !== '$') return undefined
  const strings: JsxString[] = []
  let expressions = false
  let index = nameStop
  for (;;) {
    const before = index
    index = skipSpace(text, index, end)
    if (index >= end) return undefined
    const character = text[index]!
    if (character === '>') return { name, kind: closing ? 'close' : 'open', end: index + 1, strings, expressions }
    if (character === '/')
      return text[index + 1] === '>' && name !== ''
        ? { name, kind: 'alone', end: index + 2, strings, expressions }
        : undefined
    if (closing || name === '' || (index === before && index === nameStop)) return undefined
    const after = character === '{' ? closingEnd(text, index, end) : readAttribute(text, index, end, strings)
    if (after === UNCLOSED) return 'unclosed'
    if (after < 0) return undefined
    if (character === '{' || text[after - 1] === '}') expressions = true
    index = after
  }
}

const UNCLOSED = -1
const NO_ATTRIBUTE = -2

function nameEnd(text: string, start: number, end: number): number {
  let index = start
  while (index < end && (isAlphanumeric(text.charCodeAt(index)) || '_$.:-'.includes(text[index]!))) index++
  return index
}

/** The offset after the attribute at `at`; a negative number when there is none. */
function readAttribute(text: string, at: number, end: number, strings: JsxString[]): number {
  const stop = nameEnd(text, at, end)
  if (stop === at) return NO_ATTRIBUTE
  const equals = skipSpace(text, stop, end)
  if (text[equals] !== '=') return stop
  const start = skipSpace(text, equals + 1, end)
  const quote = text[start]
  if (quote === '{') return closingEnd(text, start, end)
  if (quote !== '"' && quote !== "'") return NO_ATTRIBUTE
  const close = text.indexOf(quote, start + 1)
  if (close < 0 || close >= end) return NO_ATTRIBUTE
  strings.push({ name: text.slice(at, stop), start: start + 1, end: close, quote })
  return close + 1
}

/** Whether nothing but white space stands before `at` on its line. */
export function beginsLine(text: string, at: number): boolean {
  let index = at - 1
  while (index >= 0 && isSpace(text.charCodeAt(index)) && text[index] !== '\n' && text[index] !== '\r') index--
  return index < 0 || text[index] === '\n' || text[index] === '\r'
}
