/** Finds sentences that are too long, and says where to cut them. */
import type { Language } from '../../../languages/language.ts'
import type { Role, Sentence } from '../../../text/index.ts'
import { countLatinWords } from '../../../text/latin.ts'
import { defineRule, type Rule, type Voice } from '../../index.ts'
import { count, options } from '../../options.ts'
import { excerpt } from '../texts.ts'

/** Generous: no style guide asks for more. Romance languages need more words for the same thing. */
const usual = { words: 40, otherWords: 50, characters: 100 }
const terse: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'ru', 'pl'])

/** Cells and labels are no sentences, and a quote is somebody else's. */
const outside: ReadonlySet<Role> = new Set<Role>(['quote', 'table-cell', 'label', 'button', 'alt'])

export const rule: Rule = defineRule({
  id: 'readability/sentence-length',
  since: '0.1.0',
  severity: 'advice',
  summary: `Finds sentences longer than \`register.<language>.sentence_length\` (else ${usual.words} words, ${usual.otherWords} in Romance languages, or ${usual.characters} characters in Japanese and Chinese), and names the place to cut.`,
  why: 'Past a certain length the reader has lost the beginning when the end comes.',
  words: { words: 'words', characters: 'characters' },
  messages: {
    cut: 'This sentence has {count} {unit}, {max} are the limit. Cut it before “{next}”.',
    long: 'This sentence has {count} {unit}, {max} are the limit.',
  },
  options: options({
    max: count(
      undefined,
      'Most words (in Japanese and Chinese: characters) of a sentence, where the profile’s register sets none.',
    ),
  }),
  visits: 'sentence',
  *check({ document: { text }, sentence, voice, options, flag, say }) {
    if (outside.has(sentence.passage.role)) return
    const { language } = voice
    const spaced = language.words === 'space'
    const max = voice.register.sentence_length?.max ?? options.max ?? usualFor(language)
    // A word takes two units with its space; so most sentences are known to be short at once.
    if (sentence.end - sentence.start <= (spaced ? max * 2 - 1 : max)) return
    const count = lengthOf(text, sentence, language)
    if (count <= max) return
    const fields = { count, unit: say(spaced ? 'words' : 'characters'), max }
    const { start, end } = sentence
    const at = language.readability?.cut?.(text, { start, end })
    const asked = askedBy(voice)
    if (at === undefined) yield flag('long', { start, end }, fields, { asked })
    else yield flag('cut', { start, end }, { ...fields, next: excerpt(text, at, end) }, { asked })
  },
})

function usualFor({ words, tag }: Language): number {
  if (words !== 'space') return usual.characters
  return terse.has(tag) ? usual.words : usual.otherWords
}

const askedBy = (voice: Voice) => voice.origin(`register.${voice.language.tag}.sentence_length`)

const blank = /[\s\uFFFC\u2028]/g

function lengthOf(text: string, { start, end }: Sentence, { words }: Language): number {
  if (words === 'space') return countLatinWords(text, start, end)
  return end - start - (text.slice(start, end).match(blank)?.length ?? 0)
}
