/** Writes answers as a profile: YAML as a person would write it, with what was counted as comments. */
import { localeOf } from '@onevoice/core'
import { type Answers, departments, type RegisterAnswer } from './answers.ts'
import type { ExampleLine } from './samples.ts'
import type { Wording } from './wording.ts'

/** The whole text of the profile. The same answers give the same text. */
export function profileText(answers: Answers, examples: readonly ExampleLine[], wording: Wording): string {
  const blocks = [
    [...wording.head(answers.brand).map((line) => `# ${line}`), 'version: 1', ...localeLines(answers, wording)],
    ['brand:', `  name: ${scalar(answers.brand)}`, `  languages: ${flow(answers.languages)}`],
    [`extends: recommended  # ${wording.extends}`],
    ['voice:', `  # summary: ${wording.summary}`, `  relationship: ${answers.relationship}  # host, peer, friend`],
    toneLines(answers),
    registerLines(answers),
    termLines(answers),
    channelLines(answers, wording),
    examples.length > 0 ? [`examples:  # ${wording.examples}`, ...examples.map(exampleLine)] : [],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** For people who speak Japanese, and for a brand that writes nothing else. English needs no line. */
function localeLines({ languages }: Answers, wording: Wording): string[] {
  const onlyJapanese = languages.length > 0 && languages.every((tag) => localeOf(tag) === 'ja')
  return wording.locale === 'ja' || onlyJapanese ? [`locale: ja  # ${wording.messages}`] : []
}

function toneLines({ tone = {}, counts }: Answers): string[] {
  const axes = Object.entries(tone)
  if (axes.length === 0) return []
  return ['tone:', ...axes.map(([axis, [min, max]]) => `  ${axis}: [${min}, ${max}]${beside(counts[`tone.${axis}`])}`)]
}

function registerLines({ register, languages, emoji, exclamation, counts }: Answers): string[] {
  const limits = [
    `emoji: { max: ${emoji} }${beside(counts.emoji)}`,
    `exclamation: { max: ${exclamation} }${beside(counts.exclamation)}`,
  ]
  return [
    'register:',
    ...languages.flatMap((language) => [
      `  ${language}:`,
      ...[...settings(register[language] ?? {}, `register.${language}`, counts), ...limits].map(
        (line) => `    ${line}`,
      ),
      ...open(register[language] ?? {}, `register.${language}`, counts),
    ]),
  ]
}

function settings(answer: RegisterAnswer, at: string, counts: Answers['counts']): string[] {
  const { address, contractions, style, level, customer } = answer
  const line = (key: string, value: string): string => `${key}: ${value}${beside(counts[`${at}.${key}`])}`
  return [
    ...(address === undefined ? [] : [line('address', scalar(address))]),
    ...(contractions === undefined ? [] : [line('contractions', contractions)]),
    ...(style === undefined ? [] : [line('style', style), 'mixing: error']),
    ...(level === undefined ? [] : [line('level', flow(level))]),
    ...(customer === undefined ? [] : [line('customer', customer)]),
  ]
}

/** What was counted but settles nothing is shown all the same. */
function open(answer: RegisterAnswer, at: string, counts: Answers['counts']): string[] {
  const keys = ['address', 'contractions', 'style', 'customer'] as const
  return keys.flatMap((key) => {
    const counted = counts[`${at}.${key}`]
    return counted !== undefined && answer[key] === undefined ? [`    # ${key}: …  # ${counted}`] : []
  })
}

function termLines({ terms = [], counts }: Answers): string[] {
  const lines = terms.map(
    ({ use, insteadOf, language }) =>
      `  - { use: ${scalar(use)}, instead_of: ${flow(insteadOf)}, language: ${language} }${beside(counts[`terms.${use}`])}`,
  )
  return lines.length > 0 ? ['terms:', ...lines] : []
}

function channelLines({ files, later = {}, apart = {}, counts }: Answers, wording: Wording): string[] {
  const named = departments.filter((department) => files[department])
  const noted = departments.flatMap((department) =>
    later[department]
      ? [`  # ${department}: { department: ${department}, files: ${flow(later[department])} }  # ${wording.empty}`]
      : [],
  )
  if (named.length === 0) {
    const example = noted.length > 0 ? [] : ['  # support: { department: support, files: ["macros/**"] }']
    return [`# channels:  # ${wording.channels}`, ...noted, ...example]
  }
  return [
    'channels:',
    ...noted,
    ...named.flatMap((department) => {
      const own = Object.entries(apart[department] ?? {})
      return [
        `  ${department}:`,
        `    department: ${department}`,
        `    files: ${flow(files[department] ?? [])}`,
        ...(own.length > 0 ? ['    register:'] : []),
        ...own.flatMap(([language, answer]) => [
          `      ${language}:`,
          ...settings(answer, `${department}.${language}`, counts).map((line) => `        ${line}`),
        ]),
      ]
    }),
  ]
}

function exampleLine({ say, avoid, because, language }: ExampleLine): string {
  const text = say === undefined ? `avoid: ${quoted(avoid ?? '')}` : `say: ${quoted(say)}`
  return `  - { ${text}${because ? `, because: ${because}` : ''}, language: ${language} }`
}

const beside = (counted: string | undefined): string => (counted === undefined ? '' : `  # ${counted}`)

const flow = (values: readonly string[]): string => `[${values.map(scalar).join(', ')}]`

/** A value on one line, quoted unless every reader of YAML takes it for these letters. */
function scalar(value: string): string {
  const safe = /^\p{L}[\p{L}\p{M}\p{N} ._/-]*$/u.test(value) && value === value.trim() && !keyword.test(value)
  return safe ? value : quoted(value)
}

const quoted = (value: string): string => JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped)

/** Words that readers of YAML take for something else than text. */
const keyword = /^(true|false|null|yes|no|on|off|y|n)$/i

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
