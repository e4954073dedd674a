/** Who a text is about, and what it gives against what it asks: counts from the signal lexicons `signal/balance-…`. */
import type { TextSpan } from '../base/index.ts'
import type { Passage } from '../text/index.ts'
import type { Analysis } from './analysis.ts'
import { countIn, type Places } from './places.ts'

export interface BalanceMeasure {
  /** How often the sender is named: we, our, 弊社. */
  readonly self: number
  /** How often the reader is named or spoken to: you, your, お客様, 〜ください. */
  readonly customer: number
  /** Sentences that hand the reader something: an answer, a file, a way to do it. */
  readonly gives: number
  /** Sentences that want something of the reader: an order, a reply, a review. */
  readonly asks: number
  /** Sentences that argue with the price. */
  readonly prices: number
}

/** The balance of the passages that are added. Mentions count one by one; gifts, requests and prices by the sentence. */
export interface BalanceTally {
  add(passage: Passage): void
  measure(): BalanceMeasure
}

export function balanceTally(analysis: Analysis): BalanceTally {
  const sums = { self: 0, customer: 0, gives: 0, asks: 0, prices: 0 }
  return {
    add(passage) {
      sums.self += analysis.signals('balance-self', passage).length
      sums.customer += analysis.signals('balance-customer', passage).length
      sums.gives += sentencesIn(analysis, 'gives', passage)
      sums.asks += sentencesIn(analysis, 'asks', passage)
      sums.prices += sentencesIn(analysis, 'price', passage)
    },
    measure: () => ({ ...sums }),
  }
}

/** Names that were put together anew for each passage would be hashed anew. */
const lexicons = { gives: 'balance-gives', asks: 'balance-asks', price: 'balance-price' } as const
const noted = { gives: 'sentences-gives', asks: 'sentences-asks', price: 'sentences-price' } as const

/** The first match of a signal in each sentence that has one. */
export function sentencesWith(
  analysis: Analysis,
  signal: 'gives' | 'asks' | 'price',
  passages: readonly Passage[],
): Places<TextSpan> {
  const lexicon = lexicons[signal]
  return countIn(analysis, noted[signal], passages, (passage) =>
    analysis.mayShow(lexicon, passage)
      ? firstInEach(analysis.signals(lexicon, passage), analysis.sentences(passage))
      : [],
  )
}

/** How many sentences of a passage have a match of the signal. */
const sentencesIn = (analysis: Analysis, signal: 'gives' | 'asks' | 'price', passage: Passage): number => {
  const matches = analysis.signals(lexicons[signal], passage)
  return matches.length === 0 ? 0 : firstInEach(matches, analysis.sentences(passage)).length
}

/** Both lists are in order of start. */
function firstInEach(matches: readonly TextSpan[], sentences: readonly TextSpan[]): TextSpan[] {
  const found: TextSpan[] = []
  let next = 0
  for (const { start, end } of sentences) {
    while (next < matches.length && matches[next]!.start < start) next++
    const match = matches[next]
    if (!match) break
    if (match.start < end) found.push({ start: match.start, end: match.end })
  }
  return found
}
