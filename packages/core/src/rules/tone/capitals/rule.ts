import { finderIn, placedIn } from '../../../measures/places.ts'
import type { Role } from '../../../text/index.ts'
import { defineRule, type Rule, type Voice } from '../../index.ts'
import { options, texts, yesOrNo } from '../../options.ts'
import { readable } from '../../readable.ts'
import { anyCapitals, isOrdinaryWord, lowered, shoutingIn } from './shouting.ts'

interface Options {
  readonly headings?: boolean | undefined
  readonly names?: readonly string[] | undefined
}

export const rule: Rule = defineRule({
  id: 'tone/capitals',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds words in capitals that are only meant to be loud.',
  why: 'Capitals read as shouting, are slower to read, and some screen readers spell them out letter by letter.',
  sources: ['Mailchimp content style guide, Grammar and mechanics', 'WCAG 2.2, Understanding 3.1 Readable'],
  languages: ['en'],
  visits: 'document',
  options: options({
    headings: yesOrNo(
      undefined,
      'true: also judges headings, titles and buttons that are in capitals from end to end.',
    ),
    names: texts('Words that are written in capitals, such as product names.'),
  }),
  messages: {
    found: '“{found}” shouts. Let the words carry the weight, or set them in bold.',
  },
  *check({ document, passages, voice, options, analysis, flag }) {
    const { text } = document
    const names = namesOf(voice, options)
    const isOrdinary = (word: string): boolean => !names.has(word) && isOrdinaryWord(word)
    const mayShout = finderIn(text, anyCapitals)
    const shouts = placedIn(analysis, 'capitals', passages, (passage) =>
      passage.role !== 'quote' && mayShout(passage) ? shoutingIn(text, passage.start, passage.end, isOrdinary) : [],
    )
    for (const [capitals, passage] of shouts) {
      if (capitals.words.every((word) => names.has(word))) continue
      if (options.headings !== true && display.has(passage.role) && isWhole(text, passage, capitals)) continue
      const found = text.slice(capitals.start, capitals.end)
      const first = analysis.sentences(passage).some(({ start }) => start === capitals.start)
      const suggestions = [{ text: lowered(found, first, isOrdinary), safe: false }]
      yield flag('found', { start: capitals.start, end: capitals.end }, { found: readable(found) }, { suggestions })
    }
  },
})

/** Where capitals can be a matter of typography. */
const display: ReadonlySet<Role> = new Set(['heading', 'title', 'button', 'label', 'caption', 'table-cell'])

function isWhole(
  text: string,
  passage: { start: number; end: number },
  { start, end }: { start: number; end: number },
): boolean {
  const rest = text.slice(passage.start, start) + text.slice(end, passage.end)
  return !/\p{Ll}/u.test(rest)
}

/** Words that the brand writes in capitals. */
function namesOf({ brand, terms }: Voice, { names = [] }: Options): ReadonlySet<string> {
  const all = [brand.name ?? '', ...brand.aliases, ...names, ...terms.flatMap(({ use }) => use)]
  return new Set(
    all.flatMap((name) => name.split(/[^\p{L}'’]+/u)).filter((word) => word !== '' && word === word.toUpperCase()),
  )
}
