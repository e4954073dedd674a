/** How formal an English sentence is. There is no T–V address: contractions, slang, legalese and fixed politeness are the evidence. */
import type { RegisterJudge, SentenceRegister } from '../language.ts'

export const register: RegisterJudge = {
  judge: (_text, sentences) => sentences.map((): SentenceRegister => ({ formality: 'neutral', evidence: [] })),
}
