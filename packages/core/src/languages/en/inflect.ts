/** The forms of English verbs and nouns: by the rules of spelling, with a table of those that follow none. */
import irregularData from '../../generated/data/en/irregular.ts'

interface IrregularData {
  readonly verbs: Readonly<Record<string, readonly string[]>>
  readonly third: Readonly<Record<string, string>>
  readonly whole: Readonly<Record<string, readonly string[]>>
  readonly doubled: readonly string[]
  readonly either: readonly string[]
  readonly nouns: Readonly<Record<string, string>>
  readonly oes: readonly string[]
}

const irregular = irregularData as unknown as IrregularData
const verbs: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(irregular.verbs))
const nouns: ReadonlyMap<string, string> = new Map(Object.entries(irregular.nouns))
const doubled: ReadonlySet<string> = new Set(irregular.doubled)
const either: ReadonlySet<string> = new Set(irregular.either)
const oes: ReadonlySet<string> = new Set(irregular.oes)

/** Spellings of each form, the preferred one first. */
export interface VerbForms {
  readonly base: readonly string[]
  readonly third: readonly string[]
  readonly past: readonly string[]
  readonly participle: readonly string[]
  readonly ing: readonly string[]
}

/** Every form of the word read as a verb and as a noun, itself first. The possessive needs no form: an apostrophe ends a word. */
export function inflect(word: string): readonly string[] {
  const { base, third, past, participle, ing } = verbForms(word)
  return [...new Set([word, ...base, ...third, plural(word), ...past, ...participle, ...ing])]
}

/** The forms of a verb in its base form. */
export function verbForms(verb: string): VerbForms {
  const known = verb.toLowerCase()
  const whole = Object.hasOwn(irregular.whole, known) ? irregular.whole[known] : undefined
  if (whole) {
    const [base, third, past, participle, ing] = whole.map((spellings) => spellings.split('/'))
    return { base: base!, third: third!, past: past!, participle: participle!, ing: ing! }
  }
  const ed = withEnding(verb, known, 'ed')
  const table = verbs.get(known)
  const past = table ? table[0]!.split('/') : ed
  const third = Object.hasOwn(irregular.third, known)
    ? [irregular.third[known]!]
    : either.has(known) && /s$/.test(known)
      ? [`${verb}es`, `${verb}ses`]
      : [withS(verb)]
  return { base: [verb], third, past, participle: table?.[1]?.split('/') ?? past, ing: withEnding(verb, known, 'ing') }
}

/** The plural of a noun in the singular; of a compound with a hyphen, that of its last part. */
export function plural(noun: string): string {
  const last = /[^\s-]*$/.exec(noun)![0]
  const known = nouns.get(last.toLowerCase())
  return noun.slice(0, noun.length - last.length) + (known === undefined ? withS(last) : caseLike(last, known))
}

function withS(word: string): string {
  if (/(?:[sxz]|ch|sh)$/i.test(word) || oes.has(word.toLowerCase())) return `${word}es`
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

function withEnding(verb: string, known: string, ending: 'ed' | 'ing'): readonly string[] {
  const twice = verb + verb.slice(-1) + ending
  if (either.has(known)) return [verb + ending, twice]
  if (doubled.has(known) || isShortClosed(known)) return [twice]
  if (known.endsWith('ic')) return [`${verb}k${ending}`]
  if (ending === 'ed') {
    if (known.endsWith('e')) return [`${verb}d`]
    return /[^aeiou]y$/.test(known) ? [`${verb.slice(0, -1)}ied`] : [`${verb}ed`]
  }
  if (known.endsWith('ie')) return [`${verb.slice(0, -2)}ying`]
  // See, dye and canoe keep the e.
  return /[^eoy]e$/.test(known) && known.length > 2 ? [`${verb.slice(0, -1)}ing`] : [`${verb}ing`]
}

/** One short vowel before one consonant, in a word of one syllable: stop, plan, quit. */
const isShortClosed = (word: string): boolean =>
  /^(?:[^aeiouy]*|[^aeiouy]*qu|y[^aeiouy]*)[aeiou][bdfgklmnprtz]$/.test(word)

/**
 * The replacement in the form and case of what it replaces: `Signed up` for `Signuped`, given `sign up` and `signup`. A verb phrase is inflected
 * in its first word, a noun phrase in its last. Where `found` is no form of the phrase only its case is taken over.
 */
export function adapt(replacement: string, found: string, phrase: string, as?: 'verb' | 'noun'): string {
  return caseLike(found, as === undefined ? replacement : inflectLike(replacement, phrase, found, as))
}

/** The replacement in the form that `found` has of `phrase`. */
export function inflectLike(replacement: string, phrase: string, found: string, as: 'verb' | 'noun'): string {
  const base = plainly(phrase)
  const form = plainly(found)
  if (as === 'noun') return form === plural(base) && form !== base ? plural(replacement) : replacement
  const [verb, rest] = firstWord(base)
  const [better, betterRest] = firstWord(replacement)
  const forms = verbForms(verb)
  for (const name of ['base', 'third', 'past', 'participle', 'ing'] as const)
    if (forms[name].some((spelling) => spelling + rest === form)) return agreeing(better, name) + betterRest
  return replacement
}

const agreeing = (verb: string, name: keyof VerbForms): string => verbForms(verb)[name][0]!

const plainly = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/~/g, '').replace(/\s+/g, ' ').trim()

function firstWord(phrase: string): readonly [word: string, rest: string] {
  const end = /^[^\s]*/.exec(phrase)![0].length
  return [phrase.slice(0, end), phrase.slice(end)]
}

/** The replacement with the capitals of what it replaces: all of them, the first, or its own. */
export function caseLike(found: string, replacement: string): string {
  const letters = found.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return replacement.toUpperCase()
  const first = letters[0]
  if (first === undefined || first === first.toLowerCase()) return replacement
  return replacement.replace(
    /^([^\p{L}{]*)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}
