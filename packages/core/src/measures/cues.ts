/** Sentences that hold the words of a signal lexicon, each counted once however many of them it holds. */
import type { TextSpan } from '../base/index.ts'
import type { Passage } from '../text/index.ts'
import type { Analysis } from './analysis.ts'
import { placesIn, showing } from './places.ts'

/** The first match of the signal in each sentence that has one, in order. */
export const firstCues = (analysis: Analysis, signal: string, passages: readonly Passage[]): TextSpan[] =>
  placesIn(analysis, `cues-${signal}`, showing(analysis, signal, passages), (passage) => {
    const cues = analysis.signals(signal, passage)
    return analysis.sentences(passage).flatMap((sentence): TextSpan[] => {
      const cue = cues.find((one) => one.start >= sentence.start && one.start < sentence.end)
      return cue ? [{ start: cue.start, end: cue.end }] : []
    })
  })
