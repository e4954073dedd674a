/** Runs one case of a rule with the real engine and says what differs from what the case expects. */
import { parse, stringify } from 'yaml'
import type { Finding } from '../../packages/core/src/base/index.ts'
import { check } from '../../packages/core/src/engine/check.ts'
import { applyEdits } from '../../packages/core/src/engine/edits.ts'
import { checkLibrary } from '../../packages/core/src/engine/library.ts'
import { createVoices, type Voices } from '../../packages/core/src/engine/voices.ts'
import type { Format } from '../../packages/core/src/formats/format.ts'
import { formatFor, readWith } from '../../packages/core/src/formats/read-document.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { readProfile } from '../../packages/core/src/profile/index.ts'
import type { Rule } from '../../packages/core/src/rules/index.ts'
import type { Case } from './case-file.ts'

const voicesByKey = new Map<string, Voices>()

/** The voices of a profile in which only `rule` runs; it is switched on when it is off by default. */
export function voicesFor(rule: Rule, lines: string, registry: readonly Rule[] = rules): Voices {
  const key = `${rule.id}\n${lines}`
  const known = registry === rules ? voicesByKey.get(key) : undefined
  if (known) return known
  const given = (parse(lines) ?? {}) as { rules?: Record<string, unknown> }
  const forced =
    rule.severity === 'off' || rule.channels ? { [rule.id]: rule.severity === 'off' ? 'warning' : rule.severity } : {}
  const source = stringify({ version: 1, brand: { name: 'Test' }, ...given, rules: { ...forced, ...given.rules } })
  const { value, problems } = readProfile(source, { file: 'case.yaml', rules: registry })
  if (!value || problems.length > 0)
    throw new Error(`the case's profile has problems: ${problems.map((one) => one.message).join(' ')}`)
  const voices = createVoices({ profile: value, rules: registry, languages, only: (id) => id === rule.id })
  if (registry === rules) voicesByKey.set(key, voices)
  return voices
}

/** What differs in a library section, whose cases are files that are checked together. */
export async function libraryDifferences(
  rule: Rule,
  files: readonly Case[],
  registry: readonly Rule[] = rules,
): Promise<string[]> {
  const voices = voicesFor(rule, files[0]!.profile, registry)
  await voices.load(files.map(languageOfPath))
  const documents = await Promise.all(
    files.map((one) => readWith(formats, one.text, { format: one.format, path: one.path! })),
  )
  const entries = files.flatMap((one, index) => {
    const document = documents[index]!
    const language = languageOfPath(one)
    const place = { languages: document.passages.map(() => language), ...(one.channel ? { channel: one.channel } : {}) }
    return check(document, voices, place)
      .library()
      .map((entry) => ({
        ...entry,
        noted: { ...entry.noted, path: one.path! },
      }))
  })
  const found = checkLibrary(entries, voices.libraryRules())
  return files.flatMap(({ path, text, marks }) => {
    const wanted = marks.map((mark) => `${path}: ${mark.text}`)
    const got = (found.get(path!) ?? []).map(({ span }) => `${path}: ${text.slice(span.start, span.end)}`)
    const missing = wanted.filter((place) => !got.includes(place)).map((place) => `not found: ${place}`)
    return [
      ...missing,
      ...got.filter((place) => !wanted.includes(place)).map((place) => `found, but should be silent: ${place}`),
    ]
  })
}

/** A folder that is a language tag says more than the heading. */
const languageOfPath = ({ path = '', language }: Case): string => /^([a-z]{2})\//.exec(path)?.[1] ?? language

/** What differs, a line each; empty when the case holds. */
export async function differences(rule: Rule, one: Case, registry: readonly Rule[] = rules): Promise<string[]> {
  const voices = voicesFor(rule, one.profile, registry)
  await voices.load([one.language])
  const format = (await formatFor(formats, one.text, { format: one.format }))!
  const findings = findingsIn(one.text, one, format, voices)
  const wanted = one.marks.map((mark) => `${mark.start}–${mark.end} “${mark.text}”`)
  const got = findings.map(({ span }) => `${span.start}–${span.end} “${one.text.slice(span.start, span.end)}”`)
  const missing = wanted.filter((place) => !got.includes(place)).map((place) => `not found: ${place}`)
  const extra = got.filter((place) => !wanted.includes(place)).map((place) => `found, but should be silent: ${place}`)
  const wrongMessage =
    one.message !== undefined && !findings.some((finding) => finding.message === one.message)
      ? [`message is ${findings.map((finding) => finding.message).join(' / ')}, not ${one.message}`]
      : []
  return [
    ...missing,
    ...extra,
    ...wrongMessage,
    ...notOffered(one, findings),
    ...failingSuggestions(one, format, findings, voices),
  ]
}

/** What is found in the text of a case. */
export async function findingsOf(one: Case, voices: Voices): Promise<readonly Finding[]> {
  await voices.load([one.language])
  return findingsIn(one.text, one, (await formatFor(formats, one.text, { format: one.format }))!, voices)
}

function findingsIn(text: string, one: Case, format: Format, voices: Voices): readonly Finding[] {
  const document = format.read(text)
  const place = {
    languages: document.passages.map(() => one.language),
    today: '2026-11-22',
    ...(one.channel ? { channel: one.channel } : {}),
  }
  return check(document, voices, place).findings
}

function notOffered({ marks }: Case, findings: readonly Finding[]): string[] {
  return marks.flatMap((mark) => {
    const offered = findings.find(({ span }) => span.start === mark.start && span.end === mark.end)?.suggestions ?? []
    return mark.offered
      .filter((text) => !offered.some((suggestion) => suggestion.text === text))
      .map((text) => `not offered for “${mark.text}”: ${text} (offered: ${offered.map((one) => one.text).join(' | ')})`)
  })
}

/** A suggestion without a blank, applied, must not leave a finding of the rule in its place. */
function failingSuggestions(one: Case, format: Format, findings: readonly Finding[], voices: Voices): string[] {
  return findings.flatMap(({ span, suggestions }) =>
    suggestions
      .filter(({ text }) => !/\{[^}]*\}/.test(text))
      .filter(({ text }) => {
        const edited = applyEdits(one.text, [{ span, text }])
        const place = { start: span.start, end: span.start + text.length }
        return findingsIn(edited, one, format, voices).some(
          (again) => again.span.start < place.end && place.start < again.span.end,
        )
      })
      .map(({ text }) => `the suggestion is flagged itself: ${text}`),
  )
}
