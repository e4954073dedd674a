import { defineRule, type Rule, type RuleEntry } from '../../index.ts'
import { readable } from '../../readable.ts'
import { isUnmistakable, slipsOf, writtenAs } from './spellings.ts'

export const rule: Rule = defineRule({
  id: 'terms/name',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds the brand’s names (`brand.name`, `brand.aliases`) in another spelling.',
  why: 'A brand that cannot spell its own name is not trusted with yours.',
  visits: 'match',
  messages: {
    found: 'The name is written “{use}”, not “{found}”.',
    slip: '“{found}” looks like a slip: the name is “{use}”.',
  },
  *entries({ brand }) {
    const names = namesOf(brand)
    const taken = new Set(names.map(folded))
    for (const name of names) {
      yield entryOf(name, writtenAs(name))
      const slips = slipsOf(name).filter((slip) => !taken.has(folded(slip)))
      if (slips.length > 0) yield { ...entryOf(name, slips), means: 'slip' }
    }
  },
  *check({ entry, found, match, passage, document, voice, flag }) {
    const [use = ''] = entry.use ?? []
    const text = readable(found)
    if (namesOf(voice.brand).includes(text)) return
    if (isInAddress(document.text, match.start, match.end) || isSetInCapitals(text, passage, document.text)) return
    const slip = entry.means === 'slip'
    if (!slip && !isUnmistakable(use) && isWord(text)) return
    yield flag(
      slip ? 'slip' : 'found',
      match,
      { found: text, use },
      { suggestions: [{ text: use, safe: !slip }], asked: voice.origin('brand.name') },
    )
  },
})

function namesOf({ name, aliases }: { readonly name?: string; readonly aliases: readonly string[] }): string[] {
  return [...(name === undefined ? [] : [name]), ...aliases]
}

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・-]/gu, '')

function entryOf(name: string, phrases: readonly string[]): RuleEntry {
  return { phrase: phrases.map(literal), use: [name], boundary: 'word' }
}

/** The phrase that stands for these very characters. */
const literal = (text: string): string => text.replace(/[()[\]|…~<\\]/g, '\\$&')

/** `@hoshicoffee`, `#HoshiCoffee`, `hoshicoffee.example`: spelled as addresses allow. */
function isInAddress(text: string, start: number, end: number): boolean {
  return /[@#./_]/.test(text.charAt(start - 1)) || /[@_/]|\.\w/.test(text.slice(end, end + 2).replace(/^\.\s.*/s, ''))
}

/** A heading or a button in capitals is a matter of layout. */
function isSetInCapitals(
  found: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): boolean {
  if (found !== found.toUpperCase() || !/[A-Z]/.test(found)) return false
  const passage = text.slice(start, end)
  return passage === passage.toUpperCase()
}

/** In small letters, or in capitals alone, it may be the word and not the name. */
const isWord = (text: string): boolean => /^(?:\p{Ll}+|\p{Lu}+|\p{Lu}\p{Ll}+)$/u.test(text)
