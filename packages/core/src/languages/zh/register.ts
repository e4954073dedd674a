/** Chinese address: 您 against 你. 请 with a bare verb is polite without address; 你们 has no polite plural beside it. */

import type { TextSpan } from '../../base/index.ts'
import data from '../../generated/data/zh/address.ts'
import type { Formality, RegisterEvidence, RegisterJudge, SentenceRegister } from '../language.ts'

interface Marks {
  readonly formal: readonly string[]
  readonly informal: readonly string[]
}

interface AddressData {
  readonly strong: Marks
  readonly weak: Marks
  readonly unless: readonly string[]
}

const table = data as AddressData
const sides = ['formal', 'informal'] as const
const quotation = /[“「『"][^”」』"]*[”」』"]/g

export const register: RegisterJudge = {
  forms: { 您: 'formal', 你: 'informal' },
  judge: (text, sentences) => sentences.map((span) => registerOf(evidenceIn(text, span))),
}

function evidenceIn(text: string, { start, end }: TextSpan): RegisterEvidence[] {
  const sentence = text.slice(start, end)
  const quoted = [...sentence.matchAll(quotation)].filter(({ 0: all }) => all.length < sentence.length - 1)
  const isQuoted = (at: number): boolean => quoted.some(({ index, 0: all }) => index <= at && at < index + all.length)
  const found: RegisterEvidence[] = []
  for (const strength of ['strong', 'weak'] as const)
    for (const says of sides)
      for (const mark of table[strength][says])
        for (let at = sentence.indexOf(mark); at >= 0; at = sentence.indexOf(mark, at + 1)) {
          if (isQuoted(at) || isException(sentence, at)) continue
          found.push({
            start: start + at,
            end: start + at + mark.length,
            says,
            strength,
            form: says === 'formal' ? '您' : '你',
          })
        }
  return found.sort((a, b) => a.start - b.start)
}

const isException = (sentence: string, at: number): boolean =>
  table.unless.some(
    (word) => sentence.startsWith(word, at) || (word.length > 1 && sentence.startsWith(word, at - word.length + 1)),
  )

function registerOf(evidence: readonly RegisterEvidence[]): SentenceRegister {
  const strong = evidence.filter(({ strength }) => strength === 'strong')
  return { formality: sumOf(strong), evidence, ...(strong[0] ? { form: strong[0].form } : {}) }
}

function sumOf(evidence: readonly RegisterEvidence[]): Formality {
  const [formal, informal] = sides.map((side) => evidence.some(({ says }) => says === side))
  if (formal && informal) return 'mixed'
  return formal ? 'formal' : informal ? 'informal' : 'neutral'
}
