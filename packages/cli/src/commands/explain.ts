/** `onevoice explain RULE`: the rule's own facts, examples and coverage, as its folder declares them. */
import { displayWidth, type Explanation, explain, type Locale, standardRules, standardRulesIn } from '@onevoice/core'
import { localeAt } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { columns, type Paint, painter, wrap } from '../terminal.ts'
import { commandWordsIn } from '../words/commands.ts'
import { explainWords } from '../words/explain.ts'

/** Returns the exit status: 2 for a rule that does not exist. */
export async function explainCommand(id: string | undefined, asked: Locale | undefined): Promise<number> {
  const locale = asked ?? localeAt(process.cwd()) ?? 'en'
  const paint = painter(process.stdout, true)
  if (id === undefined) {
    process.stdout.write(listOfRules(locale, paint))
    return exitStatus.clean
  }
  const explanation = explain(id, locale)
  if (!explanation) {
    const family = standardRules.filter(
      (rule) => rule.id.endsWith(`/${id}`) || rule.id.startsWith(`${id.split('/')[0]}/`),
    )
    const near = family.map((rule) => rule.id)
    process.stderr.write(`onevoice explain: ${(await commandWordsIn(locale)).unknownRule(id, near)}\n`)
    return exitStatus.unsound
  }
  process.stdout.write(explanationText(explanation, locale, paint))
  return exitStatus.clean
}

function listOfRules(locale: Locale, paint: Paint): string {
  const rules = standardRulesIn(locale)
  const { severities } = explainWords(locale)
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules
    .map(({ id, summary, severity }) => {
      const word = severities[severity]
      const room = ' '.repeat(Math.max(0, 7 - displayWidth(word)))
      return `${paint('bold', id.padEnd(width))}  ${word}${room}  ${summary}\n`
    })
    .join('')
}

function explanationText(explanation: Explanation, locale: Locale, paint: Paint): string {
  const { id, severity, summary, why, contested, contestedEntries, options, sources } = explanation
  const words = explainWords(locale)
  const { titles } = words
  const width = columns(process.stdout)
  const text = (prose: string, indent = ''): string =>
    wrap(prose, width - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join('')
  const part = (title: string, body: string): string => (body === '' ? '' : `\n${paint('bold', title)}\n${body}`)
  return [
    `${paint('bold', id)}  ${paint('dim', words.usual(words.severities[severity]))}\n`,
    text(summary),
    part(titles.why, text(why)),
    part(titles.inProfile, text(words.setting(explanation))),
    part(titles.options, options.map((option) => text(words.option(option), '  ')).join('')),
    part(
      titles.contested,
      [contested, ...localFirst(contestedEntries, locale).map(words.contested)]
        .flatMap((views) => (views ? [text(views, '  ')] : []))
        .join(''),
    ),
    ...localFirst(explanation.examples, locale).map((examples) =>
      part(words.examples(examples.language), exampleText(examples, paint)),
    ),
    part(titles.languages, text(words.coverage(explanation.coverage))),
    part(titles.sources, (sources ?? []).map((source) => text(source, '  ')).join('')),
  ].join('')
}

/** Those in the reader's own language first. */
const localFirst = <Item extends { readonly language: string }>(items: readonly Item[], locale: Locale): Item[] =>
  items.toSorted((a, b) => Number(b.language === locale) - Number(a.language === locale))

function exampleText({ flagged, silent }: Explanation['examples'][number], paint: Paint): string {
  const found = flagged.map(({ text, marks }) => {
    const offered = marks.flatMap((mark) => mark.offered)
    return `  ${paint('red', '✗')} ${text}${offered.length > 0 ? `  → ${offered.join(' / ')}` : ''}\n`
  })
  return [...found, ...silent.map(({ text }) => `  ${paint('green', '✓')} ${text}\n`)].join('')
}
