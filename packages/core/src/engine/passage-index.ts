/** Which passage of its document one is. */
import { lastAtMost } from '../base/index.ts'
import type { Passage } from '../text/index.ts'

/** Nearly all questions in a row are about one passage or the next, and cost nothing then. The passages are in order of start. */
export function passageIndex(passages: readonly Passage[]): (passage: Passage) => number {
  const starts = Int32Array.from(passages, ({ start }) => start)
  let at = 0
  return (passage) => {
    if (passages[at] === passage) return at
    if (passages[at + 1] === passage) return ++at
    at = lastAtMost(starts, passage.start)
    return at
  }
}
