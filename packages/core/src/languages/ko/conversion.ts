/** The last word of a Korean sentence in another polite style, where its ending allows one form only. */
import data from '../../generated/data/ko/endings.ts'
import type { RegisterEvidence } from '../language.ts'

const table = data as unknown as Readonly<Record<'toHaeyo' | 'toHasipsio', Readonly<Record<string, string>>>>
const longest = 5

/** 입력해 → 입력해요, 주세요 → 주십시오; undefined in a question, and where the ending has several readings. */
export function convert(text: string, { start, end, form: from }: RegisterEvidence, form: string): string | undefined {
  const endings = form === 'haeyo' ? table.toHaeyo : form === 'hasipsio' ? table.toHasipsio : undefined
  if (!endings || from === 'polite' || /^[^가-힣]*[?？]/.test(text.slice(end, end + 4))) return undefined
  const word = text.slice(start, end)
  for (let length = Math.min(longest, word.length); length > 0; length--) {
    const ending = word.slice(-length)
    if (Object.hasOwn(endings, ending)) return word.slice(0, -length) + endings[ending]!
  }
  return undefined
}
