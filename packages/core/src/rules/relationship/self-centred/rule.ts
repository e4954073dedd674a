/** Finds texts that are about the sender. */
import type { TextSpan } from '../../../base/index.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import { signalCount } from '../../../measures/places.ts'
import { hasSentences, isRunning } from '../../../measures/texts.ts'
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
      if (!speaksOfSender(analysis, running) || !isLong(analysis, running)) continue
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
  return self.weight >= ratio * Math.max(1, customer.weight)
}

/** What most texts fail at is asked first: signals are counted sooner than words. */
function speaksOfSender(analysis: Analysis, passages: readonly Passage[]): boolean {
  const countOf = (side: 'self' | 'customer'): number => signalCount(analysis, named[side], counted[side], passages)
  const self = countOf('self')
  return self >= fewestMentions && self >= leastRatio * countOf('customer')
}

function isLong(analysis: Analysis, passages: readonly Passage[]): boolean {
  let [words, characters] = [0, 0]
  for (const passage of passages) {
    words += analysis.wordCount(passage)
    characters += passage.end - passage.start
    if (words >= shortest.words) break
  }
  const isLong = words > 0 ? words >= shortest.words : characters >= shortest.characters
  return isLong && hasSentences(analysis, passages, fewestSentences)
}

interface Side {
  readonly count: number
  /** Mentions, those in the place of the subject counted twice. */
  readonly weight: number
}

interface Balance {
  readonly self: Side
  readonly customer: Side
  /** The first mention of the sender as subject; in a note counted from the start of the passage. */
  readonly firstSubject: TextSpan | undefined
}

function balanceOf(analysis: Analysis, passages: readonly Passage[]): Balance {
  const balances = analysis.notes<Balance>('mentions')
  const self = { count: 0, weight: 0 }
  const customer = { count: 0, weight: 0 }
  let firstSubject: TextSpan | undefined
  const work = (passage: Passage): Balance => balanceIn(analysis, passage)
  for (const passage of passages) {
    if (!analysis.mayShow(named.self, passage) && !analysis.mayShow(named.customer, passage)) continue
    const own = balances(passage, work)
    add(self, own.self)
    add(customer, own.customer)
    const { start } = passage
    if (own.firstSubject) firstSubject ??= { start: start + own.firstSubject.start, end: start + own.firstSubject.end }
  }
  return { self, customer, firstSubject }
}

function add(sum: { count: number; weight: number }, { count, weight }: Side): void {
  sum.count += count
  sum.weight += weight
}

interface Mention extends TextSpan {
  readonly isSelf: boolean
}

/** The lexicons that know who is named. */
const named = { self: 'balance-self', customer: 'balance-customer' } as const
/** What is noted of them. */
const counted = { self: 'count-self', customer: 'count-customer' } as const

/** Who is mentioned in the sentences of one passage. */
function balanceIn(analysis: Analysis, passage: Passage): Balance {
  const marked = (signal: 'self' | 'customer'): Mention[] =>
    analysis.signals(named[signal], passage).map(({ start, end }) => ({ start, end, isSelf: signal === 'self' }))
  const all = [...marked('self'), ...marked('customer')].sort((a, b) => a.start - b.start)
  const near = analysis.language(passage).words === 'space' ? reach.words : reach.characters
  const self = { count: 0, weight: 0 }
  const customer = { count: 0, weight: 0 }
  let firstSubject: TextSpan | undefined
  let next = 0
  for (const sentence of analysis.sentences(passage)) {
    const first = next
    for (; next < all.length && all[next]!.start < sentence.end; next++) {
      const { start, end, isSelf } = all[next]!
      const isSubject = next === first && start - sentence.start <= near
      add(isSelf ? self : customer, { count: 1, weight: isSubject ? 2 : 1 })
      if (isSubject && isSelf) firstSubject ??= { start: start - passage.start, end: end - passage.start }
    }
  }
  return { self, customer, firstSubject }
}
