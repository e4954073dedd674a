/** Searches by halving, in lists that are sorted. */

/** The index of the last element that is at most `value`; the list is sorted and starts at or below it. */
export function lastAtMost(sorted: ArrayLike<number>, value: number, length: number = sorted.length): number {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The index of the first span that begins at `offset` or later, or the length when none does; the spans are sorted by where they begin. */
export function firstFrom(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
