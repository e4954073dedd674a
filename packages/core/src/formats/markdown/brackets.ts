/** The stack of opening brackets. */

/** Opening brackets that wait for their partner. Parallel arrays; entries from `count` on are spare. */
export interface Brackets {
  count: number
  event: number[]
  image: boolean[]
  /** How many delimiters stood before the bracket. */
  delimiters: number[]
  /** Brackets below this index cannot become links, because a link stands after them. */
  inactive: number
  /** Opening brackets beyond the limit of nesting, which are text. */
  overflow: number
  /** End of the last bracket that closed or opened: a label holds no brackets. */
  lastEnd: number
}

export function bracketList(): Brackets {
  return { count: 0, event: [], image: [], delimiters: [], inactive: 0, overflow: 0, lastEnd: 0 }
}
