/**
 * What rules say in another locale. Rules are written in English; their other languages stand beside them as data (`ja.yaml`), and a rule in
 * a locale is the same rule with other words: what it finds does not change, nor its name, nor a fingerprint.
 */
import type { Rule } from './rule.ts'

/** The words of one rule, of a family (`tone/*`) or of all rules (`*`). What is missing stays English. */
export interface RuleWording {
  readonly summary?: string
  readonly why?: string
  readonly contested?: string
  /** By the ids that the rule has, with the same fields. */
  readonly messages?: Readonly<Record<string, string>>
  readonly words?: Readonly<Record<string, string>>
  /** What its options are for, by name. */
  readonly options?: Readonly<Record<string, string>>
}

/** All wordings of a locale: by rule id, `family/*`, or `*`. */
export type Wordings = Readonly<Record<string, RuleWording>>

/** The same rules, in the same order, speaking another language. */
export function inWords(rules: readonly Rule[], wordings: Wordings): readonly Rule[] {
  return rules.map((rule) => ruleInWords(rule, wordingOf(rule, wordings)))
}

/** The wording of a rule with what its family and all rules share; the nearest word counts. */
export function wordingOf({ id }: Rule, wordings: Wordings): Required<Pick<RuleWording, Shared>> & RuleWording {
  const layers = ['*', id.replace(/\/.*/, '/*'), id].map((key) => wordings[key] ?? {})
  const joined = (key: Shared): Readonly<Record<string, string>> =>
    Object.assign({}, ...layers.map((layer) => layer[key]))
  return { ...layers[2], messages: joined('messages'), words: joined('words'), options: joined('options') }
}

type Shared = 'messages' | 'words' | 'options'

function ruleInWords(rule: Rule, { summary, why, contested, messages, words }: ReturnType<typeof wordingOf>): Rule {
  // What a family shares need not be said by each of its rules.
  const own = Object.keys(rule.messages).map((id) => [id, messages[id] ?? rule.messages[id]])
  return {
    ...rule,
    messages: Object.fromEntries(own),
    words: { ...rule.words, ...words },
    ...(summary === undefined ? {} : { summary }),
    ...(why === undefined ? {} : { why }),
    ...(contested === undefined || rule.contested === undefined ? {} : { contested }),
  }
}
