/** Finds Japanese sentences with too many 読点, and long ones without any. */
import { HIRAGANA, OTHER, scriptOf } from '../../../lexicon/script.ts'
import type { Role, Sentence } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { count, options } from '../../options.ts'

const outside: ReadonlySet<Role> = new Set<Role>(['quote', 'table-cell', 'label', 'button', 'alt'])

export const rule: Rule = defineRule({
  id: 'readability/commas',
  since: '0.1.0',
  severity: 'advice',
  summary:
    'Finds Japanese sentences whose clauses are strung on many commas (読点), and long sentences that have none. Commas of a list of nouns do not count.',
  why: 'A sentence full of commas tells several stories at once. A long one without any does not show what belongs together.',
  languages: ['ja'],
  messages: {
    many: 'This sentence strings its clauses on {count} commas (読点), {max} are the limit. Make two sentences of it.',
    none: 'This sentence runs for {count} characters without a comma (読点). Set one where a clause ends.',
  },
  options: options({
    max: count(5, 'So many commas between clauses a sentence may have.'),
    without: count(60, 'So many characters a sentence may have without a comma.'),
  }),
  visits: 'sentence',
  *check({ document: { text }, sentence, options: { max, without }, flag }) {
    if (outside.has(sentence.passage.role)) return
    const { start, end } = sentence
    const { clauses, longestRun } = commasOf(text, sentence)
    if (clauses > max) yield flag('many', { start, end }, { count: clauses, max })
    else if (longestRun.whole && longestRun.letters > without)
      yield flag('none', { start, end }, { count: longestRun.letters })
  },
})

interface Commas {
  /** Commas behind hiragana, where a clause or a phrase ends. A comma behind a noun divides a list. */
  readonly clauses: number
  /** The letters of the sentence, and whether it goes on from end to end without a comma, bracket or other sign. */
  readonly longestRun: { readonly letters: number; readonly whole: boolean }
}

const comma = 0x3001
const wideComma = 0xff0c

function commasOf(text: string, { start, end }: Sentence): Commas {
  let clauses = 0
  let letters = 0
  let whole = true
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const isComma = unit === comma || unit === wideComma
    if (isComma && at > start && scriptOf[text.charCodeAt(at - 1)] === HIRAGANA && !isListed(text, at)) clauses++
    if (scriptOf[unit] !== OTHER) letters++
    else if (at < end - 1) whole = false
  }
  return { clauses, longestRun: { letters, whole } }
}

/** りんご、みかん、ぶどう: short words between commas are a list although they end in hiragana. */
function isListed(text: string, at: number): boolean {
  const near = (from: number, step: number): boolean => {
    for (let next = from; Math.abs(next - at) <= 6; next += step) {
      const unit = text.charCodeAt(next)
      if (unit === comma || unit === wideComma) return true
    }
    return false
  }
  return near(at - 1, -1) && near(at + 1, 1)
}
