/** させていただく: where nobody gives leave, and where it stands too often. */

import { readable } from '../../readable.ts'
import type { Hit, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import type { Voice } from '../../voice.ts'
import { places, type SaseteItadaku } from './places.ts'

/** Without a profile's word, this many may stand in any stretch of `WINDOW` units. */
const USUAL = 1
const WINDOW = 400

const messages = {
  unneeded: '“{found}” asks for leave that nobody needs to give.',
  often: '“{found}” is number {count} of させていただく in this text; the voice allows {max}.',
} as const

const whyUnneeded =
  '「させていただく」は、相手の許しを受け、それで恩恵を受けるときの言い方です。自分で決めたことに使うと、まわりくどく、責任が見えにくくなります（「敬語の指針」の条件ア・イ）。'
const whyOften = '「させていただく」が続くと、へりくだりばかりが目に付き、何をするのかが読み取りにくくなります。'

export const rule: Rule = defineRule<typeof messages>({
  id: 'register/sasete-itadaku',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds させていただく where no leave is asked, and counts how often it stands in a text.',
  why: 'It fits where the reader gives leave and the writer gains by it. Elsewhere it is a detour around a plain statement.',
  languages: ['ja'],
  sources: ['文化審議会答申「敬語の指針」(2007年2月2日) 第3章 (「させていただく」の使い方)'],
  messages,
  visits: 'document',
  *check({ document, passages, voice, flag }): Iterable<Hit> {
    const seen: number[] = []
    for (const passage of passages) {
      for (const place of places(document.text, passage.start, passage.end)) {
        const { start, end, use, serious } = place
        const found = readable(document.text.slice(start, end))
        const suggestions = use.map((text, index) => ({ text, safe: index === 0 && serious }))
        const count = countWith(seen, place, voice)
        const max = voice.register.sasete_itadaku?.max ?? USUAL
        if (place.unneeded)
          yield flag(
            'unneeded',
            place,
            { found },
            { suggestions, why: whyUnneeded, severity: serious ? undefined : 'advice' },
          )
        else if (count > max)
          yield flag('often', place, { found, count, max }, { suggestions, why: whyOften, severity: 'advice' })
        seen.push(start)
      }
    }
  },
})

/** How many stand in the text up to and with this one; without a limit of the profile, in the stretch before it. */
function countWith(seen: readonly number[], { start }: SaseteItadaku, voice: Voice): number {
  if (voice.register.sasete_itadaku?.max !== undefined) return seen.length + 1
  let count = 1
  for (let index = seen.length - 1; index >= 0 && start - seen[index]! <= WINDOW; index--) count++
  return count
}
