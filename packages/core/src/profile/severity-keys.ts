/** Which rules a key such as `pushy.urgency` or `register.ja.mixing` sets. */
import type { Rule } from '../rules/index.ts'
import type { SeverityKeys } from './schema/blocks.ts'

/** Kinds of pressure that the format names. */
const categories = [
  'urgency',
  'scarcity',
  'social_proof',
  'confirmshaming',
  'guilt',
  'fear',
  'overclaim',
  'hype',
  'hard_sell',
  'nagging',
  'lock_in',
  'clickbait',
  'obstruction',
]

const registerKeys = ['mixing', 'double_honorific', 'misdirected_honorific', 'set_phrases', 'over_deference']

/** The rule ids by the key that sets them, such as `pushy.hard_sell` and `register.mixing`. */
export type RulesByKey = ReadonlyMap<string, readonly string[]>

export function rulesByKey(rules: readonly Rule[]): RulesByKey {
  const byKey = new Map<string, string[]>()
  for (const { id, setBy } of rules) {
    const key = (setBy ?? (id.startsWith('pushy/') ? id.replace('/', '.') : undefined))?.replaceAll('-', '_')
    if (key === undefined) continue
    const ids = byKey.get(key)
    if (ids) ids.push(id)
    else byKey.set(key, [id])
  }
  return byKey
}

/** The keys of `pushy:` and `register.<language>:` that are severities, for the schema. */
export function severityKeys(rules: readonly Rule[]): SeverityKeys {
  const keys = [...rulesByKey(rules).keys()]
  const of = (prefix: string, known: readonly string[]): string[] => [
    ...new Set([...known, ...keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))]),
  ]
  return { pushy: of('pushy.', categories), register: of('register.', registerKeys) }
}

/** The key that sets rules, without the language: `register.ja.mixing` is `register.mixing`. */
export function severityKeyOf(path: string): string {
  return path.startsWith('register.') ? path.replace(/^register\.[^.]+\./, 'register.') : path
}
