/** Finds texts that are about the sender. */
import type { TextSpan } from '../../../base/index.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import { mentions } from '../../../measures/balance.ts'
import { placesIn } from '../../../measures/places.ts'
import { isRunning, sentenceCount } from '../../../measures/texts.ts'
import type { Passage } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { amount, options } from '../../options.ts'
import { readable } from '../../readable.ts'

/** Shorter texts have no balance to lose: words, or characters where words are not divided. */
const shortest = { words: 40, characters: 100 }
const fewestSentences = 3
/** Fewer mentions are no habit. */
const fewestMentions = 4
/** So many times more often than the reader the sender is named at least, wherever in the sentence. */
const leastRatio = 2
/** A mention this near to the start of its sentence is taken for its subject. */
const reach = { words: 16, characters: 10 }

export const rule: Rule = defineRule({
  id: 'relationship/self-centred',
  since: '0.1.0',
  severity: 'advice',
  summary: `Finds texts of ${shortest.words} words (in Japanese ${shortest.characters} characters) or more that speak of the sender far more than of the reader.`,
  why: 'A reader looks for themselves in a text. Where every sentence begins with the sender, there is no place for them.',
  languages: ['en', 'ja'],
  messages: {
    found:
      '“{found}”: this text speaks of the sender {self} times and of the reader {customer} times. Begin with what the reader gets.',
  },
  options: options({
    ratio: amount(3, 'How many mentions of the sender to one of the reader are too many; subjects count twice.'),
  }),
  visits: 'document',
  *check({ document, analysis, passages, options, flag }) {
    for (const text of analysis.texts(passages)) {
      const running = text.filter(isRunning)
      if (!isLong(analysis, running)) continue
      const balance = balanceOf(analysis, running)
      if (!isSelfCentred(balance, options.ratio) || !balance.firstSubject) continue
      const { start, end } = balance.firstSubject
      const fields = {
        found: readable(document.text.slice(start, end)),
        self: balance.self.count,
        customer: balance.customer.count,
      }
      yield flag('found', { start, end }, fields)
    }
  },
})

function isSelfCentred({ self, customer }: Balance, ratio: number): boolean {
  if (self.count < fewestMentions || self.count < leastRatio * customer.count) return false
  return self.weight >= ratio * Math.max(1, customer.weight)
}

function isLong(analysis: Analysis, passages: readonly Passage[]): boolean {
  const counts = analysis.notes<number>('word-count')
  let [words, characters] = [0, 0]
  for (const passage of passages) {
    words += counts(passage, (one) => analysis.words(one).length)
    characters += passage.end - passage.start
  }
  const isLong = words > 0 ? words >= shortest.words : characters >= shortest.characters
  return isLong && sentenceCount(analysis, passages) >= fewestSentences
}

interface Side {
  count: number
  /** Mentions, those in the place of the subject counted twice. */
  weight: number
}

interface Balance {
  readonly self: Side
  readonly customer: Side
  /** The first mention of the sender as subject. */
  readonly firstSubject: TextSpan | undefined
}

function balanceOf(analysis: Analysis, passages: readonly Passage[]): Balance {
  const self: Side = { count: 0, weight: 0 }
  const customer: Side = { count: 0, weight: 0 }
  let firstSubject: TextSpan | undefined
  for (const mention of placesIn(analysis, 'mentions', passages, (passage) => mentionsIn(analysis, passage))) {
    const { isSelf, isSubject, start, end } = mention
    const side = isSelf ? self : customer
    side.count++
    side.weight += isSubject ? 2 : 1
    if (isSubject && isSelf) firstSubject ??= { start, end }
  }
  return { self, customer, firstSubject }
}

interface Mention extends TextSpan {
  readonly isSelf: boolean
  readonly isSubject: boolean
}

/** Who is mentioned in the sentences of a passage, in order. */
function mentionsIn(analysis: Analysis, passage: Passage): Mention[] {
  const near = analysis.language(passage).words === 'space' ? reach.words : reach.characters
  const marked = (signal: 'self' | 'customer') =>
    mentions(analysis, signal, [passage]).map(({ start, end }) => ({ start, end, isSelf: signal === 'self' }))
  const all = [...marked('self'), ...marked('customer')].sort((a, b) => a.start - b.start)
  const found: Mention[] = []
  let next = 0
  if (all.length === 0) return found
  for (const { start, end } of analysis.sentences(passage)) {
    const first = next
    for (; next < all.length && all[next]!.start < end; next++)
      found.push({ ...all[next]!, isSubject: next === first && all[next]!.start - start <= near })
  }
  return found
}
