/** `onevoice explain RULE`: the rule's own facts, examples and coverage, as its folder declares them. */
import { type Explanation, explain, type Locale, standardRules, standardRulesIn } from '@onevoice/core'
import { loadProfile, nearestProfile } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { columns, type Paint, painter, wrap } from '../terminal.ts'

/** Returns the exit status: 2 for a rule that does not exist. */
export async function explainCommand(id: string | undefined, asked: Locale | undefined): Promise<number> {
  const locale = asked ?? localeOfFolder() ?? 'en'
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
    const hint =
      family.length > 0
        ? `Did you mean ${family.map((rule) => rule.id).join(', ')}?`
        : '`onevoice explain` lists all rules.'
    process.stderr.write(`onevoice explain: there is no rule ${id}. ${hint}\n`)
    return exitStatus.unsound
  }
  process.stdout.write(explanationText(explanation, paint))
  return exitStatus.clean
}

/** That of the nearest profile; one with problems has none. */
function localeOfFolder(): Locale | undefined {
  const profile = nearestProfile(process.cwd())
  return profile === undefined ? undefined : loadProfile(profile, process.cwd()).value?.profile.locale
}

function listOfRules(locale: Locale, paint: Paint): string {
  const rules = standardRulesIn(locale)
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules
    .map(({ id, summary, severity }) => `${paint('bold', id.padEnd(width))}  ${severity.padEnd(7)}  ${summary}\n`)
    .join('')
}

function explanationText(explanation: Explanation, paint: Paint): string {
  const { id, severity, summary, why, setBy, channels, contested, contestedEntries, options, sources } = explanation
  const width = columns(process.stdout)
  const text = (prose: string, indent = ''): string =>
    wrap(prose, width - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join('')
  const part = (title: string, body: string): string => (body === '' ? '' : `\n${paint('bold', title)}\n${body}`)
  const sets = setBy ? `${setBy}, or rules: { ${id}: ${severity} }` : `rules: { ${id}: ${severity} }`
  const where = channels ? ` Runs in ${channels.join(', ')} only, unless a profile sets it.` : ''
  return [
    `${paint('bold', id)}  ${paint('dim', `default ${severity}`)}\n`,
    text(summary),
    part('Why', text(why)),
    part('In a profile', text(`${sets}.${where}`)),
    part(
      'Options',
      options
        .map(({ name, type, description, usual }) =>
          text(`${name} (${type}): ${description}${usual === undefined ? '' : ` Default: ${usual}.`}`, '  '),
        )
        .join(''),
    ),
    part(
      'Contested',
      [contested, ...contestedEntries.map(({ phrase, views }) => `${phrase}: ${views}`)]
        .flatMap((views) => (views ? [text(views, '  ')] : []))
        .join(''),
    ),
    ...explanation.examples.map((examples) => part(`Examples (${examples.language})`, exampleText(examples, paint))),
    part('Languages', text(coverageText(explanation))),
    part('Sources', (sources ?? []).map((source) => text(source, '  ')).join('')),
  ].join('')
}

function exampleText({ flagged, silent }: Explanation['examples'][number], paint: Paint): string {
  const found = flagged.map(({ text, marks }) => {
    const offered = marks.flatMap((mark) => mark.offered)
    return `  ${paint('red', '✗')} ${text}${offered.length > 0 ? `  → ${offered.join(' / ')}` : ''}\n`
  })
  return [...found, ...silent.map(({ text }) => `  ${paint('green', '✓')} ${text}\n`)].join('')
}

function coverageText({ coverage }: Explanation): string {
  const covered = Object.entries(coverage).map(([tag, cell]) => (cell === 'yes' ? tag : `${tag} (${cell} entries)`))
  return covered.length > 0
    ? `${covered.join(', ')}.`
    : 'Whatever language its phrases are in: they come from the profile.'
}
