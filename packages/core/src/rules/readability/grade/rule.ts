/** Holds texts to the reading grade of the profile. */
import type { ReadabilityMethod } from '../../../languages/language.ts'
import { gradeOf } from '../../../measures/readability.ts'
import { runningSentences } from '../../../measures/texts.ts'
import type { Sentence } from '../../../text/index.ts'
import { countLatinWords } from '../../../text/latin.ts'
import { defineRule, type Hit, type Range, type Rule, type Scope } from '../../index.ts'
import { count, options } from '../../options.ts'
import { excerpt } from '../texts.ts'

/** Formulas say nothing of less: units of text, and sentences. */
const shortestText = { space: 150, script: 80 } as const
const fewestSentences = 3
/** The panel is not asked about a sentence of fewer words. */
const fewestWords = 12
/** A sentence has to be this much harder than the limit by the cheap formula before the panel is asked. */
const margin = 3

interface Options {
  readonly formulas: number
}

const messages = {
  hard: 'This text reads at {grade} ({method}); the voice wants {limit} at the most. Its hardest sentence is “{start}”.',
  uneasy:
    'This text reads at {grade} ({method}, where more is easier); the voice wants {limit} at least. Its hardest sentence is “{start}”.',
  simple: 'This text reads at {grade} ({method}), simpler than the {limit} that the voice wants.',
  sentence: '{hard} of {of} formulas find this sentence too hard for grade {limit}.',
} as const

type Grading = Scope<Options, typeof messages>

export const rule: Rule = defineRule<typeof messages, Options>({
  id: 'readability/grade',
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Holds a text to `register.<language>.reading_grade` by the published formula of its language; in English also each long sentence, by a panel of seven formulas.',
  why: 'Most people read two or three grades below the school they left, and nobody complains that a text was too clear.',
  needs: ['readability'],
  messages,
  options: options({
    formulas: count(5, 'So many of the seven formulas must agree that an English sentence is too hard.'),
  }),
  visits: 'document',
  *check(scope) {
    const { voice, analysis, passages, document } = scope
    const range = voice.register.reading_grade
    const method = voice.language.readability
    if (!range || !method) return
    for (const text of analysis.texts(passages)) {
      const sentences = runningSentences(analysis, text)
      const flagged = [...hardSentences(scope, method, range, sentences)]
      yield* flagged
      const size = sentences.reduce((sum, { start, end }) => sum + end - start, 0)
      if (flagged.length > 0 || size < shortestText[voice.language.words] || sentences.length < fewestSentences)
        continue
      const grade = gradeOf(method, document.text, sentences)
      if (grade !== undefined) yield* gradeHits(scope, method, range, sentences, Math.round(grade * 10) / 10)
    }
  },
})

function* gradeHits(
  scope: Grading,
  method: ReadabilityMethod,
  range: Range,
  sentences: readonly Sentence[],
  grade: number,
): Iterable<Hit> {
  const { document, voice, flag, say } = scope
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range
  if (grade >= min && grade <= max) return
  const asked = voice.origin(`register.${voice.language.tag}.reading_grade`)
  const isEase = method.scale === 'ease'
  const limit = grade < min ? min : max
  const fields = { grade, method: say(method.method), limit }
  if (isEase === grade > max) {
    const { start, end } = sentences[0]!
    yield flag('simple', { start, end }, fields, { asked })
    return
  }
  const { start, end } = hardest(document.text, sentences, method)
  yield flag(
    isEase ? 'uneasy' : 'hard',
    { start, end },
    { ...fields, start: excerpt(document.text, start, end) },
    { asked },
  )
}

function hardest(text: string, sentences: readonly Sentence[], method: ReadabilityMethod): Sentence {
  const sign = method.scale === 'ease' ? -1 : 1
  // A sentence of two or three words has an extreme grade and is no burden.
  const long = sentences.filter(({ start, end }) => end - start >= 30)
  const graded = (long.length > 0 ? long : sentences).map((sentence) => ({
    sentence,
    grade: sign * (gradeOf(method, text, [sentence]) ?? 0),
  }))
  return graded.reduce((most, one) => (one.grade > most.grade ? one : most)).sentence
}

function* hardSentences(
  { document, voice, options, flag }: Grading,
  method: ReadabilityMethod,
  { max }: Range,
  sentences: readonly Sentence[],
): Iterable<Hit> {
  const { panel } = method
  if (!panel || max === undefined) return
  for (const { start, end, text } of sentences) {
    if (end - start < fewestWords * 3 || countLatinWords(document.text, start, end) < fewestWords) continue
    if ((gradeOf(method, document.text, [{ start, end }]) ?? 0) <= max + margin) continue
    const verdict = panel(text, max)
    if (!verdict || verdict.hard < options.formulas) continue
    const asked = voice.origin(`register.${voice.language.tag}.reading_grade`)
    yield flag('sentence', { start, end }, { ...verdict, limit: max }, { asked, severity: 'advice' })
  }
}
