/** What the tone of a Japanese text is read from besides word lists: how much of it is kanji. Formality is told by the levels of its sentences. */
import type { ToneMethod } from '../language.ts'
import { isKanji, isLetter } from './script.ts'

export const tone: ToneMethod = {
  usual: { sentence: 18, hard: 0.32 },
  hardness(text, start, end) {
    let hard = 0
    let of = 0
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (isKanji(unit)) hard++
      if (isLetter(unit)) of++
    }
    return { hard, of }
  },
}
