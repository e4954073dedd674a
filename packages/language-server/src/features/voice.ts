/** What an editor's panel, status bar and lens show of the voice of a text. */
import { type Finding, lineMap, type Measures, measure, type SourceSpan } from '@onevoice/core'
import type { CodeLens, Range } from 'vscode-languageserver'
import type { Judged } from '../checking/open-files.ts'
import { nowhere, rangeOf } from '../convert/range.ts'
import { isProfile } from '../profile-file/is-profile.ts'
import type { Session } from '../session.ts'
import { fill } from '../strings/index.ts'
import { commands } from './commands.ts'

/** Answer to `onevoice/voice`. */
export interface VoiceReport {
  readonly uri: string
  readonly version: number
  readonly score: number
  readonly language: string
  /** The profile as messages name it, and its address; a built-in one has none. */
  readonly profile: { readonly name: string; readonly uri?: string; readonly sound: boolean }
  readonly channel?: string
  readonly format: string
  readonly findings: { readonly errors: number; readonly warnings: number; readonly advice: number }
  /** The counts in words, such as “1 error, 2 warnings”. */
  readonly found: string
  /** Every axis that could be measured, from 0 to 100, with the range that the voice asks for, where it asks for one. */
  readonly tone: readonly {
    readonly axis: string
    readonly value: number
    readonly target?: { readonly min?: number; readonly max?: number }
  }[]
  readonly register: Pick<Measures['register'], 'formality' | 'level' | 'keigo'>
  readonly readability?: Measures['readability']
  readonly balance: Measures['balance']
  /** What moves the tone most, with its place. */
  readonly causes: readonly {
    readonly axis: string
    readonly text: string
    readonly points: number
    readonly range: Range
  }[]
  /** The rules that found most, with the place of their first finding. */
  readonly rules: readonly {
    readonly rule: string
    readonly count: number
    readonly message: string
    readonly severity: Finding['severity']
    readonly range: Range
  }[]
}

/** Null for a file that is no copy or cannot be judged. */
export async function voiceOf(uri: string, session: Session): Promise<VoiceReport | null> {
  const document = session.documents.get(uri)
  if (!document || isProfile(document, session)) return null
  const judged = await session.files.judged(uri)
  if (!judged?.checked) return null
  const { checked, ground, findings, version } = judged
  const measures = measure(checked.analysis, checked.findings)
  const { register, readability, balance, score, language } = measures
  const lines = lineMap(checked.document.source)
  const range = (span: SourceSpan): Range => rangeOf(span, lines)
  return {
    uri,
    version,
    score,
    language,
    profile: { name: ground.name, sound: ground.sound, ...(ground.uri === undefined ? {} : { uri: ground.uri }) },
    ...(checked.channel === undefined ? {} : { channel: checked.channel }),
    format: checked.document.format,
    findings: countsOf(findings),
    found: inWords(countsOf(findings), session),
    tone: toneOf(measures, judged),
    register: { formality: register.formality, ...pick(register) },
    ...(readability ? { readability } : {}),
    balance,
    causes: measures.toneEvidence.map(({ axis, start, end, points }) => ({
      axis,
      text: checked.document.source.slice(start, end),
      points,
      range: range({ start, end }),
    })),
    rules: topRules(findings, range),
  }
}

const pick = ({ level, keigo }: Measures['register']): Pick<Measures['register'], 'level' | 'keigo'> => ({
  ...(level === undefined ? {} : { level }),
  ...(keigo === undefined ? {} : { keigo }),
})

/** The ranges are those of the voice that judges most of the text. */
function toneOf({ tone, language }: Measures, { checked }: Judged): VoiceReport['tone'] {
  const voice = checked!.memory.passages.find(({ prepared }) => prepared.voice.language.tag === language)?.prepared
    .voice
  return Object.entries(tone).flatMap(([axis, value]) => {
    if (typeof value !== 'number') return []
    const target = voice?.tone[axis as keyof typeof voice.tone]
    return [{ axis, value, ...(target ? { target } : {}) }]
  })
}

export function countsOf(findings: readonly Finding[]): VoiceReport['findings'] {
  const of = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length
  return { errors: of('error'), warnings: of('warning'), advice: of('advice') }
}

/** What was found, by severity; severities that found nothing are left out. */
export function inWords({ errors, warnings, advice }: VoiceReport['findings'], session: Session): string {
  const strings = session.strings()
  const parts = [
    errors === 1 ? strings.oneError : errors > 1 ? fill(strings.errors, { count: errors }) : '',
    warnings === 1 ? strings.oneWarning : warnings > 1 ? fill(strings.warnings, { count: warnings }) : '',
    advice > 0 ? fill(strings.advice, { count: advice }) : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(strings.comma) : strings.nothingFound
}

const topRuleCount = 8

function topRules(findings: readonly Finding[], range: (span: SourceSpan) => Range): VoiceReport['rules'] {
  const counts = new Map<string, number>()
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts]
    .map(([rule, count]) => {
      const { message, severity, span } = findings.find(({ ruleId }) => ruleId === rule)!
      return { rule, count, message, severity, range: range(span) }
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, topRuleCount)
}

/** One lens above a text: its score, channel and profile. */
export async function lensesOf(uri: string, session: Session): Promise<CodeLens[]> {
  const report = await voiceOf(uri, session)
  if (!report) return []
  const { voiceCommand } = session.client()
  const command = voiceCommand ?? commands.showScore
  return [{ range: nowhere, command: { title: scoreLine(report, session), command, arguments: [uri] } }]
}

/** The score in one line. */
export function scoreLine({ score, channel, profile, found }: VoiceReport, session: Session): string {
  const strings = session.strings()
  return [
    fill(strings.score, { score }),
    found,
    channel ?? strings.noChannel,
    profile.uri === undefined ? fill(strings.builtIn, { profile: profile.name }) : profile.name,
  ].join(' · ')
}
