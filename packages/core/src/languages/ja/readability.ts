/** Readability of Japanese: the short formula of Tateisi, Ono and Yamada, which reads scripts and sentences alone. */
import type { TextSpan } from '../../base/index.ts'
import clauseEnds from '../../generated/data/ja/clause-ends.ts'
import { bestCut, type Cut } from '../../text/sentence-cut.ts'
import type { ReadabilityMethod } from '../language.ts'
import { isHiragana, isKanji, isKatakana, isLatin, isLetter } from './script.ts'

const ends = clauseEnds as { readonly turning: readonly string[]; readonly stringing: readonly string[] }
const comma = /[、，]/g

export const readability: ReadabilityMethod = {
  method: 'RS′ (Tateisi, Ono and Yamada 1988)',
  scale: 'ease',
  tally() {
    const figures = noFigures()
    return {
      add: (text, sentences) => addFigures(figures, text, sentences),
      grade: () => (figures.letters === 0 ? undefined : gradeOf(figures)),
    }
  },
  cut: (text, sentence) => bestCut(cuts(text.slice(sentence.start, sentence.end), sentence.start), sentence),
}

type Kind = 'latin' | 'hiragana' | 'kanji' | 'katakana'
type Runs = Record<Kind, { letters: number; count: number }>

interface ScriptFigures {
  sentences: number
  letters: number
  commas: number
  /** Letters of each script, and how many runs of it they form. */
  readonly runs: Readonly<Runs>
}

const noFigures = (): ScriptFigures => ({
  sentences: 0,
  letters: 0,
  commas: 0,
  runs: {
    latin: { letters: 0, count: 0 },
    hiragana: { letters: 0, count: 0 },
    kanji: { letters: 0, count: 0 },
    katakana: { letters: 0, count: 0 },
  },
})

function gradeOf({ sentences, letters, commas, runs }: ScriptFigures): number {
  const length = (kind: Kind): number => (runs[kind].count === 0 ? 0 : runs[kind].letters / runs[kind].count)
  return (
    115.79 -
    (0.12 * letters) / sentences -
    1.37 * length('latin') +
    7.4 * length('hiragana') -
    23.18 * length('kanji') -
    5.4 * length('katakana') -
    (4.67 * commas) / sentences
  )
}

function addFigures(figures: ScriptFigures, text: string, sentences: readonly TextSpan[]): void {
  const { runs } = figures
  for (const { start, end } of sentences) {
    figures.sentences++
    let before: Kind | undefined
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 0x3001 || unit === 0xff0c) figures.commas++
      const kind = kindOf(unit)
      if (isLetter(unit)) figures.letters++
      if (kind) {
        runs[kind].letters++
        if (kind !== before) runs[kind].count++
      }
      before = kind
    }
  }
}

function kindOf(unit: number): Kind | undefined {
  if (isHiragana(unit)) return 'hiragana'
  if (isKanji(unit)) return 'kanji'
  if (isKatakana(unit)) return 'katakana'
  return isLatin(unit) ? 'latin' : undefined
}

/** Commas of a sentence, weighed by what ends before them. */
function* cuts(sentence: string, from: number): Iterable<Cut> {
  for (const { index } of sentence.matchAll(comma)) {
    const clause = sentence.slice(Math.max(0, index - 5), index)
    const weight = ends.turning.some((end) => clause.endsWith(end))
      ? 1
      : ends.stringing.some((end) => clause.endsWith(end))
        ? 0.85
        : 0.4
    yield { at: from + index + 1, weight }
  }
}
