import type { Example, Explanation } from './explanation.ts'

/** The page of a rule in `docs/rules/`. */
export function rulePage(explanation: Explanation): string {
  const { id, severity, since, summary, why, messages, setBy, channels, contested, sources, options, examples } =
    explanation
  const facts = [
    `Default: **${severity}**. Since ${since}.`,
    setBy ? `A profile sets it with \`${setBy}\` or under \`rules:\`.` : 'A profile sets it under `rules:`.',
    channels ? `It runs in ${channels.join(', ')} only, unless a profile sets it.` : '',
  ]
  return [
    `# ${id}`,
    '',
    summary,
    '',
    `**Why.** ${why}`,
    '',
    facts.filter((fact) => fact !== '').join(' '),
    ...(contested ? ['', `**Contested.** ${contested}`] : []),
    '',
    '## What it says',
    '',
    ...Object.values(messages).map((message) => `- ${message}`),
    ...optionLines(options),
    ...coverageLines(explanation),
    ...examples.flatMap(exampleLines),
    ...(sources && sources.length > 0 ? ['', '## Sources', '', ...sources.map((source) => `- ${source}`)] : []),
    '',
  ].join('\n')
}

function optionLines(options: Explanation['options']): string[] {
  if (options.length === 0) return []
  return [
    '',
    '## Options',
    '',
    '| option | type | what it does |',
    '|---|---|---|',
    ...options.map(
      ({ name, type, description, usual }) =>
        `| \`${name}\` | ${type} | ${description}${usual === undefined ? '' : ` Default: ${usual}.`} |`,
    ),
  ]
}

function coverageLines({ coverage }: Explanation): string[] {
  const covered = Object.entries(coverage).map(([tag, cell]) => (cell === 'yes' ? tag : `${tag} (${cell} entries)`))
  return ['', '## Languages', '', covered.length > 0 ? `${covered.join(', ')}.` : 'Whatever language a text is in.']
}

function exampleLines({ language, flagged, silent }: Explanation['examples'][number]): string[] {
  const marked = ({ text, marks }: Example): string => {
    let out = ''
    let at = 0
    for (const { start, end } of marks) {
      out += `${text.slice(at, start)}**${text.slice(start, end)}**`
      at = end
    }
    return out + text.slice(at)
  }
  const offered = ({ marks }: Example): string => {
    const all = marks.flatMap((mark) => mark.offered)
    return all.length > 0 ? ` → ${all.join(' / ')}` : ''
  }
  return [
    '',
    `## Examples (${language})`,
    '',
    ...(flagged.length > 0 ? ['Found:', '', ...flagged.map((one) => `- ${marked(one)}${offered(one)}`), ''] : []),
    ...(silent.length > 0 ? ['Left alone:', '', ...silent.map((one) => `- ${one.text}`)] : []),
  ]
}
