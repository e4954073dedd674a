/** The places of a leaf block where its text is not simply prose, in order; what lies between two events is prose as it stands. */

/** What stands at an event. */
export const LITERAL = 0
/** Markup without text of its own: brackets of a link, its destination, a tag, a footnote reference. */
export const DROPPED = 1
/** A run of `*`, `_` or `~`, of which `left` and `right` units turned out to be markup. */
export const DELIMITER = 2
export const CODE = 3
export const URL = 4
/** The `![` of an image; `left` is the event that closes it. */
export const IMAGE = 5
export const SOFT = 6
export const HARD = 7
/** A backslash escape: the unit after the backslash is prose. */
export const ESCAPE = 8
/** A character reference. */
export const REFERENCE = 9
/** An HTML image: its `alt` attribute is prose of its own, from `left` to `right`. */
export const HTML_IMAGE = 10
/** A placeholder of a mail or message system, which Markdown does not look into. */
export const PLACEHOLDER = 11
/** An HTML comment. */
export const COMMENT = 12

export interface Events {
  count: number
  kind: Uint8Array
  start: Int32Array
  end: Int32Array
  left: Int32Array
  right: Int32Array
}

export function eventList(): Events {
  const size = 64
  return {
    count: 0,
    kind: new Uint8Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
  }
}

/** Adds an event and gives its index. */
export function addEvent(events: Events, kind: number, start: number, end: number): number {
  const index = events.count++
  if (index === events.kind.length) grow(events)
  events.kind[index] = kind
  events.start[index] = start
  events.end[index] = end
  events.left[index] = 0
  events.right[index] = 0
  return index
}

function grow(events: Events): void {
  const size = events.kind.length * 2
  const kind = new Uint8Array(size)
  kind.set(events.kind)
  events.kind = kind
  events.start = longer(events.start, size)
  events.end = longer(events.end, size)
  events.left = longer(events.left, size)
  events.right = longer(events.right, size)
}

function longer(old: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size)
  larger.set(old)
  return larger
}
