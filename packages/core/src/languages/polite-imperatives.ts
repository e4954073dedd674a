/**
 * Polite imperatives of Spanish and Portuguese, whose forms are those of the subjunctive (“venda” orders, and follows “queremos que”), and
 * of nouns.
 */
import type { AddressSentence } from './address.ts'
import { beginning, startsClause, wordAt } from './clauses.ts'

export interface ImperativeWords {
  /** Whether the word can be a polite imperative; a subjunctive looks the same. */
  isPolite(lower: string): boolean
  /** Words after which the verb is a subjunctive. */
  readonly subordinating: ReadonlySet<string>
  /** Forms that only exclaim: ¡Vaya! */
  readonly exclamations: ReadonlySet<string>
  /** Forms that are nouns as well, and the words after which they are verbs. */
  readonly nouns: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  /** Words with which a clause that comes before an imperative begins: si tienes dudas, … */
  readonly conditions: ReadonlySet<string>
}

export interface ImperativeJudge {
  /** Whether the polite form at `index` orders, and is no subjunctive, noun or exclamation. */
  isImperative(sentence: AddressSentence, index: number): boolean
  /** Whether the clause that begins at `first` may come before an imperative. */
  followsCondition(sentence: AddressSentence, first: number): boolean
}

export function politeImperatives(words: ImperativeWords): ImperativeJudge {
  return {
    isImperative(sentence, index) {
      const lower = wordAt(sentence, index)
      if (words.exclamations.has(lower)) return false
      if (words.nouns.has(lower) && !words.objects.has(wordAt(sentence, index + 1))) return false
      return !followsSubjunctive(words, sentence, index)
    },
    followsCondition: (sentence, first) => words.conditions.has(wordAt(sentence, first)),
  }
}

/** “Queremos que el equipo diseñe, produzca y venda” goes on as it began. */
function followsSubjunctive(words: ImperativeWords, sentence: AddressSentence, index: number): boolean {
  let subordinate = false
  for (let at = beginning(sentence, index, startsClause); at < index; at++) {
    const lower = wordAt(sentence, at)
    if (subordinate && words.isPolite(lower)) return true
    subordinate ||= words.subordinating.has(lower)
  }
  return false
}
