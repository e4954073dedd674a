/** Sentences that hold the words of a signal lexicon, each counted once however many of them it holds. */
import type { TextSpan } from '../base/index.ts'
import type { Passage } from '../text/index.ts'
import type { Analysis } from './analysis.ts'

/** The first match of the signal in each sentence that has one, in order. */
export function firstCues(analysis: Analysis, signal: string, passages: readonly Passage[]): TextSpan[] {
  const found: TextSpan[] = []
  for (const passage of passages) {
    const cues = analysis.signals(signal, passage)
    if (cues.length === 0) continue
    for (const { start, end } of analysis.sentences(passage)) {
      const cue = cues.find((one) => one.start >= start && one.start < end)
      if (cue) found.push({ start: cue.start, end: cue.end })
    }
  }
  return found
}
