/** Where English lets a long form shrink. Closed classes of grammar, not a vocabulary. */

/** What a contraction is made of; it decides where it may stand. */
export type Kind = 'not' | 'be' | 'have' | 'will' | 'would'

/** The kind of a short form; its apostrophe is straight. */
export function kindOf(contraction: string): Kind {
  if (contraction.endsWith("n't")) return 'not'
  if (contraction.endsWith("'ll")) return 'will'
  if (contraction.endsWith("'ve")) return 'have'
  return contraction.endsWith("'d") ? 'would' : 'be'
}

/** Short forms that people say but seldom read; nobody is asked to write them. */
export const seldom: ReadonlySet<string> = new Set([
  "mustn't",
  "needn't",
  "shan't",
  "mightn't",
  "it'll",
  "that'll",
  "there'll",
  "what's",
  "who's",
  "where's",
  "how's",
  "let's",
  "could've",
  "should've",
  "would've",
  "might've",
  "must've",
  "he's",
  "she's",
])

/** Only at the start of a sentence: elsewhere “that is” can be a relative clause and “here is” a list. */
export const initial: ReadonlySet<string> = new Set(["that's", "here's"])

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** After these the verb ends its clause (“tell us who you are”), or the clause is a comparison (“as it is”). */
const openers = words(
  'what who whom whose where when why how which whatever whoever wherever whichever however than as so whether',
)

/** At the end of a sentence these leave the verb before them stressed: “They are now.” */
const closers = words(
  'too also now not indeed already today tomorrow here there either still really all both then yet again everywhere anyway',
)

const participles = words(
  'been had done made gone got gotten given taken seen sent found lost kept left felt built bought brought sold told held read heard paid put set ' +
    'met run come become begun chosen written known shown grown broken spoken won spent changed let cut hit always already also just never ever ' +
    'not recently now only since long finally even both all',
)

/** What stands around a place: the word before it and the word after it, in small letters, and how that word ends. */
export interface Surroundings {
  readonly before: string
  /** Empty when something else than one space and a word follows. */
  readonly after: string
  /** Whether the word after is the last of its clause. */
  readonly afterEnds: boolean
}

/** Whether a reader would hear the short form of this kind there. */
export function isNatural(kind: Kind, { before, after, afterEnds }: Surroundings): boolean {
  if (kind === 'not') return true
  if (after === '' || after === 'not' || openers.has(before)) return false
  if (afterEnds && closers.has(after)) return false
  return kind !== 'have' || participles.has(after) || /^[a-z]{2,}ed$/.test(after)
}

/** “It's been” is “it has been”; “it's ready” is “it is ready”. */
export function prefersHas(after: string): boolean {
  return /^(?:been|had|got|gone|done|come|become|taken|never|always|already)$/.test(after)
}

/** “We'd better” and “we'd been” are had; “we'd love” is would. */
export function prefersHad(after: string): boolean {
  return /^(?:better|been|already|never|just)$/.test(after) || /^[a-z]{3,}ed$/.test(after)
}
