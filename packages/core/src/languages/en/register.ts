/**
 * How formal an English sentence is. There is no T–V address, so nothing is decided by one pronoun: slang and legalese decide alone, short
 * forms and word choice only together. Nothing of the kind is a fault by itself.
 */
import type { Formality, RegisterEvidence, RegisterJudge, SentenceRegister } from '../language.ts'
import { sentenceFormality } from './formality.ts'
import { signsOf } from './signs.ts'

export const register: RegisterJudge = {
  judge: (text, sentences) =>
    sentences.map((sentence): SentenceRegister => {
      const signs = signsOf(text, sentence)
      const { evidence } = signs
      const score = sentenceFormality(text, sentence, signs)
      const formality = evidence.length === 0 ? 'neutral' : formalityOf(evidence)
      return score === undefined ? { formality, evidence } : { formality, evidence, score }
    }),
}

/** A strong sign counts as two weak ones; two points on a side decide it. */
function formalityOf(evidence: readonly RegisterEvidence[]): Formality {
  let formal = 0
  let informal = 0
  let strong = 0
  for (const { says, strength } of evidence) {
    const points = strength === 'strong' ? 2 : 1
    if (says === 'formal') formal += points
    else informal += points
    if (strength === 'strong') strong |= says === 'formal' ? 1 : 2
  }
  if (strong === 3) return 'mixed'
  if (strong !== 0) return strong === 1 ? 'formal' : 'informal'
  if (formal >= 2 && formal >= 2 * informal) return 'formal'
  return informal >= 2 && informal >= 2 * formal ? 'informal' : 'neutral'
}
