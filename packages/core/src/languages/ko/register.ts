/** Korean levels of speech: the ending of the sentence decides (해요체, 하십시오체 against 해체, 해라체), pronouns beside it. */

import type { TextSpan } from '../../base/index.ts'
import data from '../../generated/data/ko/endings.ts'
import type { Formality, RegisterEvidence, RegisterJudge, SentenceRegister } from '../language.ts'
import { convert } from './conversion.ts'
import { type Ending, endingInside, endingOf, type LastWord, type SpeechForm } from './ending.ts'

interface PronounData {
  readonly humble: readonly string[]
  readonly familiar: readonly string[]
  readonly afterIdle: readonly string[]
  readonly weakFamiliar: readonly string[]
  readonly weakFormal: readonly string[]
  readonly honoured: readonly string[]
}

const table = data as unknown as PronounData
const humble: ReadonlySet<string> = new Set(table.humble)
const familiar: ReadonlySet<string> = new Set(table.familiar)
const afterIdle: ReadonlySet<string> = new Set(table.afterIdle)
const weakFamiliar: ReadonlySet<string> = new Set(table.weakFamiliar)
const weakFormal: ReadonlySet<string> = new Set(table.weakFormal)
const honoured: ReadonlySet<string> = new Set(table.honoured)

const forms = { hae: 'informal', haera: 'informal', haeyo: 'formal', hasipsio: 'formal' } as const

export const register: RegisterJudge = {
  forms,
  rivals: [['haeyo', 'hasipsio']],
  judge: (text, sentences) => sentences.map((span) => registerOf(evidenceIn(text, span))),
  convert,
}

interface Token extends TextSpan {
  readonly word: string
}

const token = /[가-힣]+|[A-Za-z0-9]+/g
const quotation = /[“‘「『《"(（[][^”’」』》")）\]]*[”’」』》")）\]]/g
const mostOfSentence = 0.6

function tokensOf(text: string, { start, end }: TextSpan): Token[] {
  const sentence = text.slice(start, end)
  const quoted = [...sentence.matchAll(quotation)].filter(({ 0: all }) => all.length < mostOfSentence * sentence.length)
  const tokens: Token[] = []
  let next = 0
  for (const { 0: word, index } of sentence.matchAll(token)) {
    while (next < quoted.length && quoted[next]!.index + quoted[next]![0].length <= index) next++
    if (next < quoted.length && quoted[next]!.index <= index) continue
    tokens.push({ start: start + index, end: start + index + word.length, word })
  }
  return tokens
}

function evidenceIn(text: string, span: TextSpan): RegisterEvidence[] {
  const tokens = tokensOf(text, span)
  const found: RegisterEvidence[] = []
  for (let index = 0; index < tokens.length; index++) {
    const one = tokens[index]!
    const mark = text.slice(one.end, tokens[index + 1]?.start ?? span.end)
    const seen = ofPronoun(tokens, index) ?? ofEnding(tokens, index, mark)
    if (seen) found.push({ start: one.start, end: one.end, ...seen })
  }
  return found
}

type Seen = Omit<RegisterEvidence, 'start' | 'end'>

function ofEnding(tokens: readonly Token[], index: number, mark: string): Seen | undefined {
  const { word } = tokens[index]!
  const last: LastWord = {
    word,
    before: tokens[index - 1]?.word ?? '',
    asks: mark.includes('?') || mark.includes('？'),
  }
  const closes = index === tokens.length - 1 || /[.!?…~？！。ㄱ-ㅣ]/.test(mark)
  if (closes && !isDecimal(tokens, index, mark)) return seenFrom(endingOf(last))
  if (mark.includes(',')) return seenFrom(endingInside(last))
  return honoured.has(word) ? { says: 'formal', strength: 'weak', form: 'haeyo' } : undefined
}

/** 3.5 is no end of a sentence. */
const isDecimal = (tokens: readonly Token[], index: number, mark: string): boolean =>
  mark === '.' && /^\d/.test(tokens[index + 1]?.word ?? '')

const seenFrom = (ending: Ending | undefined): Seen | undefined =>
  ending && { says: saysOf(ending.form), strength: ending.strength, form: ending.form }

const saysOf = (form: SpeechForm): 'formal' | 'informal' => (form === 'polite' ? 'formal' : forms[form])

function ofPronoun(tokens: readonly Token[], index: number): Seen | undefined {
  const { word } = tokens[index]!
  if (humble.has(word)) return { says: 'formal', strength: 'strong', form: 'polite' }
  if (familiar.has(word))
    return afterIdle.has(tokens[index + 1]?.word ?? '')
      ? undefined
      : { says: 'informal', strength: 'strong', form: 'hae' }
  if (weakFormal.has(word)) return { says: 'formal', strength: 'weak', form: 'polite' }
  return weakFamiliar.has(word) ? { says: 'informal', strength: 'weak', form: 'hae' } : undefined
}

function registerOf(evidence: readonly RegisterEvidence[]): SentenceRegister {
  const strong = evidence.filter(({ strength }) => strength === 'strong')
  const formality = sumOf(strong)
  const decisive = strong.at(-1)
  if (!decisive) return { formality, evidence }
  return { formality, level: decisive.says === 'formal' ? 'polite' : 'plain', form: decisive.form, evidence }
}

function sumOf(evidence: readonly RegisterEvidence[]): Formality {
  const formal = evidence.some(({ says }) => says === 'formal')
  const informal = evidence.some(({ says }) => says === 'informal')
  if (formal && informal) return 'mixed'
  return formal ? 'formal' : informal ? 'informal' : 'neutral'
}
