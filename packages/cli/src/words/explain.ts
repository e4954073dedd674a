/** The words around the facts of a rule in `onevoice explain`. */
import type { Explanation, Locale, RuleFacts, RuleOption } from '@onevoice/core'

export interface ExplainWords {
  readonly titles: Readonly<Record<'why' | 'inProfile' | 'options' | 'contested' | 'languages' | 'sources', string>>
  examples(language: string): string
  usual(severity: string): string
  /** How a profile sets the rule, and where it runs. */
  setting(rule: Pick<RuleFacts, 'id' | 'severity' | 'setBy' | 'channels'>): string
  option(option: RuleOption): string
  contested(entry: Explanation['contestedEntries'][number]): string
  readonly severities: Readonly<Record<RuleFacts['severity'], string>>
  /** Language tag → number of entries as text, or `yes`. */
  coverage(coverage: Readonly<Record<string, string>>): string
}

const english: ExplainWords = {
  titles: {
    why: 'Why',
    inProfile: 'In a profile',
    options: 'Options',
    contested: 'Contested',
    languages: 'Languages',
    sources: 'Sources',
  },
  examples: (language) => `Examples (${language})`,
  usual: (severity) => `default ${severity}`,
  setting({ id, severity, setBy, channels }) {
    const own = `rules: { ${id}: ${severity} }`
    const where = channels ? ` Runs in ${channels.join(', ')} only, unless a profile sets it.` : ''
    return `${setBy ? `${setBy}, or ${own}` : own}.${where}`
  },
  option: ({ name, type, description, usual }) =>
    `${name} (${type}): ${description}${usual === undefined ? '' : ` Default: ${usual}.`}`,
  contested: ({ name, example, views }) => `${name} (“${example}”): ${views}`,
  severities: { error: 'error', warning: 'warning', advice: 'advice', off: 'off' },
  coverage(coverage) {
    const covered = Object.entries(coverage).map(([tag, cell]) => (cell === 'yes' ? tag : `${tag} (${cell} entries)`))
    return covered.length > 0 ? `${covered.join(', ')}.` : 'Whatever language a text is in.'
  },
}

/** What values an option takes, as `Explanation` names it. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^list of (.+)$/, '$1のリスト'],
  [/\bstring\b/, '文字列'],
  [/\binteger\b/, '整数'],
  [/\bnumber\b/, '数'],
  [/\bboolean\b/, 'trueかfalse'],
]

const japanese: ExplainWords = {
  titles: {
    why: '理由',
    inProfile: 'プロファイルでの書き方',
    options: 'オプション',
    contested: '賛否の分かれる点',
    languages: '言語',
    sources: '出典',
  },
  examples: (language) => `例（${language}）`,
  usual: (severity) => `初期値 ${severity}`,
  setting({ id, severity, setBy, channels }) {
    const own = `rules: { ${id}: ${severity} }`
    const where = channels
      ? `プロファイルに書かなければ、チャネルが ${channels.join('、')} の文章だけを確認します。`
      : ''
    return `${setBy ? `${setBy} または ${own} と書きます。` : `${own} と書きます。`}${where}`
  },
  option({ name, type, description, usual }) {
    const kind = types.reduce((text, [pattern, word]) => text.replace(pattern, word), type)
    return `${name}（${kind}）：${description}${usual === undefined ? '' : `初期値は ${usual} です。`}`
  },
  contested: ({ name, example, views }) => `${name}（例：「${example}」）：${views}`,
  severities: { error: 'エラー', warning: '警告', advice: '助言', off: 'オフ' },
  coverage(coverage) {
    const covered = Object.entries(coverage).map(([tag, cell]) => (cell === 'yes' ? tag : `${tag}（${cell}項目）`))
    return covered.length > 0 ? covered.join('、') : 'どの言語の文章でも働きます。'
  },
}

export const explainWords = (locale: Locale): ExplainWords => (locale === 'ja' ? japanese : english)
