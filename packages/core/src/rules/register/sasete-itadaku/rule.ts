/** させていただく: where nobody gives leave, and where it stands too often. */
import { placesIn } from '../../../measures/places.ts'
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

export const rule: Rule = defineRule<typeof messages>({
  id: 'register/sasete-itadaku',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds させていただく where no leave is asked, and counts how often it stands in a text.',
  why: 'It fits where the reader gives leave and the writer gains by it. Elsewhere it is a detour around a plain statement.',
  languages: ['ja'],
  sources: ['文化審議会答申「敬語の指針」(2007年2月2日) 第3章 (「させていただく」の使い方)'],
  messages,
  words: {
    'why-unneeded':
      'It is said where the reader gives leave and the writer gains by it (conditions ア and イ of 敬語の指針). For what one decides oneself it is a detour, and hides who answers for it.',
    'why-often': 'One after the other, they show nothing but humility, and what is done is hard to see.',
  },
  visits: 'document',
  *check({ document: { text }, passages, analysis, voice, flag, say }): Iterable<Hit> {
    const seen: number[] = []
    const max = voice.register.sasete_itadaku?.max ?? USUAL
    for (const place of placesIn(analysis, 'sasete-itadaku', passages, ({ start, end }) => places(text, start, end))) {
      const { start, end, use, serious } = place
      const found = readable(text.slice(start, end))
      const suggestions = use.map((text, index) => ({ text, safe: index === 0 && serious }))
      const count = countWith(seen, place, voice)
      if (place.unneeded)
        yield flag(
          'unneeded',
          place,
          { found },
          { suggestions, why: say('why-unneeded'), severity: serious ? undefined : 'advice' },
        )
      else if (count > max)
        yield flag('often', place, { found, count, max }, { suggestions, why: say('why-often'), severity: 'advice' })
      seen.push(start)
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
