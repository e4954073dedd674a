/** The state of reading the text of leaf blocks; one serves all blocks of a document in turn. */
import { type Brackets, bracketList } from './brackets.ts'
import { type Delimiters, delimiterList } from './emphasis.ts'
import { addEvent, type Events, eventList } from './events.ts'
import type { Blocks } from './open-blocks.ts'
import type { View } from './view.ts'

export interface Inline {
  readonly blocks: Blocks
  readonly events: Events
  readonly delimiters: Delimiters
  readonly brackets: Brackets
  text: string
  start: number
  end: number
  /** End of the last event that is settled: addresses cannot reach back across it. */
  floor: number
  /** The last offset of backtick runs of each length, gathered when one has no partner. */
  ticks: Map<number, number> | undefined
  /** Ends of HTML comments and the like that stand nowhere in the rest of the text. */
  readonly unclosed: Set<string>
}

export function inlineReader(blocks: Blocks): Inline {
  return {
    blocks,
    events: eventList(),
    delimiters: delimiterList(),
    brackets: bracketList(),
    text: '',
    start: 0,
    end: 0,
    floor: 0,
    ticks: undefined,
    unclosed: new Set(),
  }
}

/** Begins with the next block. */
export function reset(inline: Inline, view: View): void {
  inline.text = view.text
  inline.start = view.start
  inline.end = view.end
  inline.floor = view.start
  inline.ticks = undefined
  inline.unclosed.clear()
  inline.events.count = 0
  inline.delimiters.count = 0
  inline.brackets.count = 0
  inline.brackets.inactive = 0
  inline.brackets.overflow = 0
  inline.brackets.lastEnd = 0
}

/** Notes an event that later text cannot undo. */
export function note(inline: Inline, kind: number, start: number, end: number): number {
  inline.floor = end
  return addEvent(inline.events, kind, start, end)
}
