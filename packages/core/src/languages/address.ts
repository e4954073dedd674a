/**
 * The common part of judging T–V address (du/Sie, tu/vous, tú/usted …): words of a sentence in, evidence out. What counts as evidence is
 * each language's own business; this file cuts words, leaves out quotations, and draws the sum.
 */
import type { TextSpan } from '../base/index.ts'
import type { Formality, RegisterEvidence, RegisterJudge, SentenceRegister } from './language.ts'

export interface AddressWord extends TextSpan {
  /** As written. */
  readonly text: string
  /** In lower case. */
  readonly lower: string
}

/** A sentence as the rules of a language see it. */
export interface AddressSentence {
  readonly words: readonly AddressWord[]
  /** The unit after the last word that is not a quotation mark or bracket: `.`, `?`, `!`, `:` or nothing. */
  readonly end: string
  /** The words of the sentence before it in the same passage. */
  readonly before: readonly AddressWord[]
  /** The prose between two neighbouring words, such as `, ` or ` `. */
  between(index: number): string
}

export interface AddressRules {
  /** The evidence that the word at `index` begins; it may span several words. */
  evidence(
    sentence: AddressSentence,
    index: number,
  ): (Omit<RegisterEvidence, 'start' | 'end'> & { readonly length?: number }) | undefined
}

/** A judge of address; each answer's formality rests on strong evidence alone. */
export function addressJudge({ evidence }: AddressRules): RegisterJudge {
  return {
    judge(text, sentences) {
      let before: readonly AddressWord[] = []
      return sentences.map((span) => {
        const words = wordsOf(text, span)
        const sentence = sentenceOf(text, span, words, before)
        before = words
        return registerOf(found(sentence, evidence))
      })
    },
  }
}

function found(sentence: AddressSentence, evidence: AddressRules['evidence']): RegisterEvidence[] {
  const all: RegisterEvidence[] = []
  for (let index = 0; index < sentence.words.length; index++) {
    const seen = evidence(sentence, index)
    if (!seen) continue
    const { length = 1, ...facts } = seen
    const last = sentence.words[Math.min(index + length, sentence.words.length) - 1]!
    all.push({ ...facts, start: sentence.words[index]!.start, end: last.end })
    index += length - 1
  }
  return all
}

function registerOf(evidence: readonly RegisterEvidence[]): SentenceRegister {
  const strong = evidence.filter(({ strength }) => strength === 'strong')
  const formality = sumOf(strong)
  const decisive = strong[0]?.form
  return { formality, evidence, ...(decisive === undefined ? {} : { form: decisive }) }
}

function sumOf(evidence: readonly RegisterEvidence[]): Formality {
  const formal = evidence.some(({ says }) => says === 'formal')
  const informal = evidence.some(({ says }) => says === 'informal')
  if (formal && informal) return 'mixed'
  return formal ? 'formal' : informal ? 'informal' : 'neutral'
}

/** Letters with their marks; apostrophes and hyphens inside a word belong to it. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*['’]?/gu

const mostOfSentence = 0.6
const opening = /[„“«‹"「]/
const closing = /[“”»›"」]/

/** The words of a sentence, without those that it quotes; a sentence that is all quotation keeps its words. */
function wordsOf(text: string, { start, end }: TextSpan): AddressWord[] {
  const sentence = text.slice(start, end)
  const quoted = quotationsIn(sentence)
  const words: AddressWord[] = []
  let quote = 0
  for (const match of sentence.matchAll(word)) {
    const at = match.index
    while (quote < quoted.length && quoted[quote]!.end <= at) quote++
    if (quote < quoted.length && quoted[quote]!.start <= at) continue
    words.push({ start: start + at, end: start + at + match[0].length, text: match[0], lower: match[0].toLowerCase() })
  }
  return words
}

function quotationsIn(sentence: string): TextSpan[] {
  const quotes: TextSpan[] = []
  if (!opening.test(sentence)) return quotes
  const begins = sentence.search(/\S/)
  for (let at = begins; at < sentence.length; at++) {
    if (!opening.test(sentence[at]!)) continue
    let end = at + 1
    while (end < sentence.length && !closing.test(sentence[end]!)) end++
    const whole = at === begins && !/[\p{L}\p{N}]/u.test(sentence.slice(end))
    // What fills most of a sentence is not a quotation in it.
    const most = end - at > mostOfSentence * sentence.length
    if (end < sentence.length && !whole && !most) quotes.push({ start: at, end })
    at = end
  }
  return quotes
}

function sentenceOf(
  text: string,
  span: TextSpan,
  words: readonly AddressWord[],
  before: readonly AddressWord[],
): AddressSentence {
  const last = words.at(-1)
  const rest = last ? text.slice(last.end, span.end) : ''
  return {
    words,
    before,
    end: /[.?!:…。？！]/.exec(rest)?.[0] ?? '',
    between: (index) => text.slice(words[index]?.end ?? span.end, words[index + 1]?.start ?? span.end),
  }
}
