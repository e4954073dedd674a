/** The committed outputs: the profile's JSON schema, a page a rule and the table of rules and languages. */

import { explanations } from '../../packages/core/src/generated/explanations.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import type { Language } from '../../packages/core/src/languages/language.ts'
import { profileJsonSchema } from '../../packages/core/src/profile/index.ts'
import { explanationOf } from '../../packages/core/src/rules/explanation.ts'
import { rulePage } from '../../packages/core/src/rules/page.ts'
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
    [formatsPage, await formatsPageText()],
    ...pages,
  ])
  return { files, owned: ['docs/rules'] }
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
