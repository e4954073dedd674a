/** What the tests of a language's register ask. */
import type { Role } from '../text/index.ts'
import type { Language } from './language.ts'

/** The formality of each sentence of a text, from strong evidence alone; `~` marks one that only weak evidence shows. */
export const answersOf =
  (language: Language) =>
  (text: string, role: Role = 'body'): string[] =>
    language
      .register!.judge(text, language.sentences(text, 0, text.length), { role })
      .map(({ formality, evidence }) =>
        formality === 'neutral' && evidence.length > 0 ? `~${evidence[0]!.says}` : formality,
      )
