/** Spellings of one English phrase that readers take for the same. Apostrophes and dashes are folded already; what is left is the hyphen. */

/** `sign-up` the noun and `sign up` the verb are two words for a style guide, so a hyphen before a particle always counts. */
const particles: ReadonlySet<string> = new Set([
  'up',
  'in',
  'on',
  'off',
  'out',
  'down',
  'over',
  'back',
  'away',
  'through',
  'around',
  'by',
  'to',
  'under',
  'together',
])

/**
 * The phrase itself and, when it has several words, the phrase with its compound modifiers spelled open: `limited-time offer` is also
 * written `limited time offer`. A hyphenated word alone has only one spelling.
 */
export function variants(phrase: string): readonly string[] {
  if (!phrase.includes('-') || !phrase.includes(' ')) return [phrase]
  const open = phrase.replace(/(?<=[a-z])-(?=([a-z]+)(-?))/gi, (hyphen, word: string, more: string) =>
    more === '' && particles.has(word.toLowerCase()) ? hyphen : ' ',
  )
  return open === phrase ? [phrase] : [phrase, open]
}
