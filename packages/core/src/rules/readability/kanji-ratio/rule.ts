/** Finds Japanese texts that are black with kanji. */
import type { TextSpan } from '../../../base/index.ts'
import { KANJI, OTHER, scriptOf } from '../../../lexicon/script.ts'
import { isRunning } from '../../../measures/texts.ts'
import type { Passage } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { amount, options } from '../../options.ts'
import { excerpt } from '../texts.ts'

/** Characters; in a shorter text an address or a name decides. */
const shortestText = 100
const shortestSentence = 20

export const rule: Rule = defineRule({
  id: 'readability/kanji-ratio',
  since: '0.1.0',
  severity: 'advice',
  summary: `Finds Japanese texts of ${shortestText} characters or more in which over 45 % of the characters are kanji.`,
  why: 'As kanji come near to half of a text, the page looks black and stiff before a word of it is read.',
  languages: ['ja'],
  sources: [
    '安本美典『説得の文章技術』（1983）: 40.5 % 以上は「漢字が多い」',
    '森岡健二（1958）: 35 % 以上は「難しい」、20 % 以下は「やさしい」',
  ],
  messages: {
    found:
      '{share} % of this text is kanji, {max} % are the limit; this sentence (“{start}”) has the most. Write some words in kana.',
  },
  options: options({ max: amount(45, 'The highest share of kanji among the letters of a text, in per cent.') }),
  visits: 'document',
  *check({ document: { text }, analysis, passages, options: { max }, flag }) {
    const counts = analysis.notes<Counts>('kanji')
    for (const one of analysis.texts(passages)) {
      const running = one.filter(isRunning)
      const sentencesOf = (passage: Passage): Figures[] =>
        analysis.sentences(passage).map((sentence) => kanjiOf(text, sentence))
      const { kanji, letters } = total(running.map((passage) => counts(passage, (one) => total(sentencesOf(one)))))
      const share = (100 * kanji) / letters
      if (letters < shortestText || share <= max) continue
      const figures = running.flatMap(sentencesOf)
      const long = figures.filter((figure) => figure.letters >= shortestSentence)
      const densest = long.reduce<(typeof figures)[number] | undefined>(
        (most, figure) => (most && most.kanji / most.letters >= figure.kanji / figure.letters ? most : figure),
        undefined,
      )
      const { start, end } = densest ?? figures[0]!
      yield flag('found', { start, end }, { share: Math.round(share), max, start: excerpt(text, start, end, 12) })
    }
  },
})

interface Counts {
  readonly kanji: number
  readonly letters: number
}

interface Figures extends TextSpan, Counts {}

const total = (all: readonly Counts[]): Counts => {
  const sum = { kanji: 0, letters: 0 }
  for (const { kanji, letters } of all) {
    sum.kanji += kanji
    sum.letters += letters
  }
  return sum
}

function kanjiOf(text: string, { start, end }: TextSpan): Figures {
  let kanji = 0
  let letters = 0
  for (let at = start; at < end; at++) {
    const script = scriptOf[text.charCodeAt(at)]!
    if (script === KANJI) kanji++
    if (script !== OTHER) letters++
  }
  return { start, end, kanji, letters }
}
