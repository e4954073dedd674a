/** What SARIF viewers show of a rule. */
import { type Explanation, explain, type Locale, type Setting, standardRules } from '@onevoice/core'
import type { ReportingConfiguration, ReportingDescriptor } from 'sarif'

export const levels = { error: 'error', warning: 'warning', advice: 'note' } as const

/** All rules, in the order of `standardRules`: results name them by index. A profile may switch on every one of them. */
export function ruleDescriptors(locale: Locale): ReportingDescriptor[] {
  return standardRules.map(({ id }) => descriptor(explain(id, locale)!))
}

const problemSeverities = { error: 'error', warning: 'warning', advice: 'recommendation' } as const

function descriptor(rule: Explanation): ReportingDescriptor {
  const { id, summary, why, severity } = rule
  const [family = ''] = id.split('/')
  return {
    id,
    name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: [summary, why, `onevoice explain ${id}`].join('\n\n'), markdown: helpOf(rule) },
    defaultConfiguration: configuration(severity),
    properties: {
      tags: ['brand-voice', family],
      'problem.severity': severity === 'off' ? 'recommendation' : problemSeverities[severity],
    },
  }
}

function configuration(severity: Setting): ReportingConfiguration {
  return severity === 'off' ? { enabled: false } : { level: levels[severity] }
}

const mostExamples = 2

function helpOf({ id, summary, why, contested, examples, coverage }: Explanation): string {
  const shown = examples.map(({ language, flagged, silent }) => {
    const bad = flagged.slice(0, mostExamples).map(({ text, marks }) => {
      const offered = marks.flatMap((mark) => mark.offered).filter((one) => one !== '')
      return `- ✗ ${plain(text)}${offered.length > 0 ? ` → ${offered.map(plain).join(' / ')}` : ''}`
    })
    const good = silent.slice(0, mostExamples).map(({ text }) => `- ✓ ${plain(text)}`)
    return [...bad, ...good].length > 0 ? `**${language}**\n\n${[...bad, ...good].join('\n')}` : ''
  })
  return [
    `# ${id}`,
    summary,
    why,
    ...shown,
    contested ? `**Contested.** ${contested}` : '',
    Object.keys(coverage).length > 0 ? `Languages: ${Object.keys(coverage).join(', ')}.` : '',
    `More: \`onevoice explain ${id}\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const longestExample = 200

/** An example on one line, without meaning as Markdown. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const short = line.length > longestExample ? `${line.slice(0, longestExample)}…` : line
  return short.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
}
