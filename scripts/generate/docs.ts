/** The committed outputs: the profile's JSON schema, a page a rule, the table of rules and languages, and the rules in Japanese. */

import { groupBy } from '../../packages/core/src/base/index.ts'
import { explanations } from '../../packages/core/src/generated/explanations.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { wordings } from '../../packages/core/src/generated/wordings.ts'
import type { Language } from '../../packages/core/src/languages/language.ts'
import { profileJsonSchema } from '../../packages/core/src/profile/index.ts'
import { explanationOf } from '../../packages/core/src/rules/explanation.ts'
import { rulePage } from '../../packages/core/src/rules/page.ts'
import { inWords } from '../../packages/core/src/rules/wording.ts'
import { formatsPage, formatsPageText } from './formats-page.ts'
import type { Outputs } from './outputs.ts'
import { columns, precisionCells, precisionNotes, readPrecision } from './precision.ts'

export async function generateDocs(): Promise<Outputs> {
  const loaded: Language[] = await Promise.all(Object.values(languages).map((load) => load()))
  const pages = rules.map(
    (rule) => [`docs/rules/${rule.id}.md`, rulePage(explanationOf(rule, explanations()))] as const,
  )
  const files = new Map<string, string>([
    ['packages/core/profile.schema.json', `${JSON.stringify(profileJsonSchema(rules), null, 2)}\n`],
    ['docs/rules/README.md', indexPage(loaded)],
    ['docs/ja/rules.md', japanesePage()],
    [formatsPage, await formatsPageText()],
    ...pages,
  ])
  return { files, owned: ['docs/rules'] }
}

const severities = { error: 'エラー', warning: '警告', advice: '助言', off: 'オフ' } as const

/** What each rule looks after and why, in Japanese, by family; the pages behind the names are English. */
function japanesePage(): string {
  const said = inWords(rules, wordings.ja())
  const families = groupBy(said, ({ id }) => id.replace(/\/.*/, ''))
  const tables = [...families].flatMap(([family, members]) => [
    `## ${family}`,
    '',
    '| ルール | 初期値 | 見るもの | 理由 |',
    '|---|---|---|---|',
    ...members.map(
      ({ id, severity, summary, why }) =>
        `| [${id}](../rules/${id}.md) | ${severities[severity]} | ${summary} | ${why} |`,
    ),
    '',
  ])
  return [
    '# ルールの一覧',
    '',
    'すべてのルールが見るものと、その理由です。例とオプションは `onevoice explain ルール名 --locale ja` で読めます。リンクの先は英語のページです。',
    '',
    ...tables,
  ].join('\n')
}

/** Rule × language: a number of lexicon entries, “yes” for a coded rule, nothing where it cannot judge. */
function indexPage(loaded: readonly Language[]): string {
  const tags = loaded.map(({ tag }) => tag).sort()
  const precision = readPrecision(rules.map(({ id }) => id))
  const rows = rules.map((rule) => {
    const { coverage } = explanationOf(rule, explanations())
    const cells = [...precisionCells(precision, rule.id), ...tags.map((tag) => coverage[tag] ?? '')]
    return `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${cells.join(' | ')} |`
  })
  return [
    '# Rules',
    '',
    'Generated from the rules. A number counts the entries of a lexicon, “yes” marks a rule that judges by code, an empty cell a language',
    'that the rule does not cover; a run says so at its end. “Read”, “own” and “labelled” are explained below the table.',
    '',
    `| rule | default | ${Object.values(columns).join(' | ')} | ${tags.join(' | ')} |`,
    `|---|---|---|---|---|${tags.map(() => '---').join('|')}|`,
    ...rows,
    '',
    ...precisionNotes(precision),
    '',
  ].join('\n')
}
