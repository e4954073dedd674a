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

/** The balance of a document. Mentions count one by one; gifts, requests and prices by the sentence. */
export function balanceMeasure(analysis: Analysis): BalanceMeasure {
  const { passages } = analysis
  return {
    self: mentions(analysis, 'self', passages).count,
    customer: mentions(analysis, 'customer', passages).count,
    gives: sentencesWith(analysis, 'gives', passages).count,
    asks: sentencesWith(analysis, 'asks', passages).count,
    prices: sentencesWith(analysis, 'price', passages).count,
  }
}

export type BalanceSignal = 'self' | 'customer' | 'gives' | 'asks' | 'price'

/** Every match of a signal in the passages, in order. */
const mentions = (analysis: Analysis, signal: BalanceSignal, passages: readonly Passage[]): Places<TextSpan> =>
  countIn(analysis, `balance-${signal}`, passages, (passage) => analysis.signals(`balance-${signal}`, passage))

/** The first match of a signal in each sentence that has one. */
export const sentencesWith = (
  analysis: Analysis,
  signal: BalanceSignal,
  passages: readonly Passage[],
): Places<TextSpan> =>
  countIn(analysis, `sentences-${signal}`, passages, (passage) => {
    const matches = analysis.signals(`balance-${signal}`, passage)
    return matches.length === 0 ? [] : firstInEach(matches, analysis.sentences(passage))
  })

/** Both lists are in order of start. */
function firstInEach(matches: readonly TextSpan[], sentences: readonly TextSpan[]): TextSpan[] {
  let next = 0
  return sentences.flatMap(({ start, end }) => {
    while (next < matches.length && matches[next]!.start < start) next++
    const match = matches[next]
    return match && match.start < end ? match : []
  })
}
