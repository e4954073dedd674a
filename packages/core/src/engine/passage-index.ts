/** Which passage of its document one is. */
import { firstFrom } from '../base/index.ts'
import type { Passage } from '../text/index.ts'

/** Nearly all questions in a row are about one passage or the next, and cost nothing then. The passages are in order of start. */
export function passageIndex(passages: readonly Passage[]): (passage: Passage) => number {
  let at = 0
  return (passage) => {
    if (passages[at] === passage) return at
    // Whoever asks in order may leave some out: those of another role.
    for (let next = at + 1; next <= at + near; next++) {
      if (passages[next] !== passage) continue
      at = next
      return at
    }
    at = passages[0] === passage ? 0 : firstFrom(passages, passage.start)
    return at
  }
}

const near = 6
