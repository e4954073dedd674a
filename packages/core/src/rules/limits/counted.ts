/** What the rules share that hold the number of something in a text to `limits`. */
import type { TextSpan } from '../../base/index.ts'
import type { Analysis } from '../../measures/analysis.ts'
import type { Passage } from '../../text/index.ts'
import type { Origin, Voice } from '../index.ts'

/** A text that has too many of something, at the first one over the limit, or too few, at its first sentence. */
export interface Miss {
  readonly kind: 'many' | 'none' | 'few'
  readonly span: TextSpan
  readonly count: number
  /** The limit that was missed, the most or the least. */
  readonly bound: number
  /** The line of the profile that set it. */
  readonly asked: Origin | undefined
}

/** One answer a text that misses `limits.<key>`; `placesIn` says where what is counted stands, in order. */
export function* missesOf(
  { passages, voice, analysis }: Counted,
  key: string,
  placesIn: (text: readonly Passage[]) => readonly TextSpan[],
): Generator<Miss> {
  const limit = voice.limits[key]
  if (!limit) return
  const { max, min } = limit
  const asked = voice.origin(`limits.${key}`)
  for (const text of analysis.texts(passages)) {
    const places = placesIn(text)
    const count = places.length
    const over = max === undefined ? undefined : places[max]
    if (over) yield { kind: max === 0 ? 'none' : 'many', span: over, count, bound: max!, asked }
    else if (min !== undefined && count < min) {
      const first = text[0] && analysis.sentences(text[0])[0]
      if (first) yield { kind: 'few', span: { start: first.start, end: first.end }, count, bound: min, asked }
    }
  }
}

interface Counted {
  readonly passages: readonly Passage[]
  readonly voice: Voice
  readonly analysis: Analysis
}
