/** Emphasis and strikethrough: which units of the runs of `*`, `_` and `~` are markup. The rules are CommonMark's and GFM's. */
import { isPunctuation, isWhiteSpace, STAR, TILDE } from './characters.ts'
import type { Events } from './events.ts'

/** Runs that wait for their partner. Parallel arrays; entries from `count` on are spare. */
export interface Delimiters {
  count: number
  event: number[]
  marker: number[]
  opens: boolean[]
  closes: boolean[]
}

export function delimiterList(): Delimiters {
  return { count: 0, event: [], marker: [], opens: [], closes: [] }
}

/** Notes the run of `marker` at `[start, end)`, whose event is `event`. */
export function addDelimiter(
  delimiters: Delimiters,
  event: number,
  marker: number,
  before: number,
  after: number,
): void {
  const index = delimiters.count++
  const spaceBefore = isWhiteSpace(before)
  const spaceAfter = isWhiteSpace(after)
  const markBefore = !spaceBefore && isPunctuation(before)
  const markAfter = !spaceAfter && isPunctuation(after)
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore)
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter)
  const inWord = marker !== STAR && marker !== TILDE
  delimiters.event[index] = event
  delimiters.marker[index] = marker
  delimiters.opens[index] = left && (!inWord || !right || markBefore)
  delimiters.closes[index] = right && (!inWord || !left || markAfter)
}

/** Pairs the runs from `bottom` on and removes them from the list. Linear in their number and length. */
export function resolveDelimiters(events: Events, delimiters: Delimiters, bottom: number): void {
  const { count } = delimiters
  if (count > bottom + 1) pair(events, delimiters, bottom)
  delimiters.count = bottom
}

/**
 * Openers are kept in place: the stack is the front part of the same arrays. `searched` remembers, for each class of closer, how much of
 * the stack holds no opener for it, so that no part is searched twice.
 */
function pair(events: Events, delimiters: Delimiters, bottom: number): void {
  const searched = new Int32Array(SEARCH_CLASSES).fill(bottom)
  let top = bottom
  for (let index = bottom; index < delimiters.count; index++) {
    if (delimiters.closes[index]) {
      const kind = searchClass(events, delimiters, index)
      for (;;) {
        const opener = findOpener(events, delimiters, index, top, searched[kind]!)
        if (opener < 0) {
          searched[kind] = top
          break
        }
        top = consume(events, delimiters, opener, index) ? opener + 1 : opener
        for (let other = 0; other < SEARCH_CLASSES; other++) if (searched[other]! > top) searched[other] = top
        if (remaining(events, delimiters.event[index]!) === 0) break
      }
    }
    if (delimiters.opens[index] && remaining(events, delimiters.event[index]!) > 0) move(delimiters, index, top++)
  }
}

const SEARCH_CLASSES = 18

/** Closers of one class accept the same openers. */
function searchClass(events: Events, delimiters: Delimiters, index: number): number {
  const marker = delimiters.marker[index]!
  const event = delimiters.event[index]!
  const family = marker === STAR ? 0 : marker === TILDE ? 1 : 2
  if (marker === TILDE) return 6 + Math.min(length(events, event), 3)
  return family * 6 + (delimiters.opens[index] ? 3 : 0) + (length(events, event) % 3)
}

function findOpener(events: Events, delimiters: Delimiters, closer: number, top: number, bottom: number): number {
  for (let index = top - 1; index >= bottom; index--) if (matches(events, delimiters, index, closer)) return index
  return -1
}

function matches(events: Events, delimiters: Delimiters, opener: number, closer: number): boolean {
  const marker = delimiters.marker[closer]!
  if (delimiters.marker[opener] !== marker) return false
  const first = length(events, delimiters.event[opener]!)
  const second = length(events, delimiters.event[closer]!)
  if (marker === TILDE) return first === second && first < 3
  // The "rule of three" keeps `*foo**bar*` readable.
  if (!delimiters.closes[opener] && !delimiters.opens[closer]) return true
  return (first + second) % 3 !== 0 || (first % 3 === 0 && second % 3 === 0)
}

/** Makes one or two units of both runs markup; true when the opener has units left. */
function consume(events: Events, delimiters: Delimiters, opener: number, closer: number): boolean {
  const from = delimiters.event[opener]!
  const to = delimiters.event[closer]!
  const units = remaining(events, from) > 1 && remaining(events, to) > 1 ? 2 : 1
  events.right[from]! += units
  events.left[to]! += units
  return remaining(events, from) > 0
}

function length(events: Events, event: number): number {
  return events.end[event]! - events.start[event]!
}

function remaining(events: Events, event: number): number {
  return length(events, event) - events.left[event]! - events.right[event]!
}

function move(delimiters: Delimiters, from: number, to: number): void {
  delimiters.event[to] = delimiters.event[from]!
  delimiters.marker[to] = delimiters.marker[from]!
  delimiters.opens[to] = delimiters.opens[from]!
  delimiters.closes[to] = delimiters.closes[from]!
}
