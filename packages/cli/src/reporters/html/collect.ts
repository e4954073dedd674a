/** What the page counts while files are checked. It keeps the weightiest findings and numbers about all of them. */
import { type Finding, type LineMap, type Locale, lineMap, score } from '@onevoice/core'
import type { BrandFacts, CheckedFile, UncheckedFile } from '@onevoice/core/node'
import { problemLine } from '../finding-text.ts'
import { isChecked } from '../reporter.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'

/** What a browser still shows and searches at once; findings of each severity have a third of it to themselves. */
const mostListed = 5000
const mostPhrases = 5000

export interface Counts {
  errors: number
  warnings: number
  advice: number
}

export interface Group extends Counts {
  files: number
  /** In words, as the score weighs it. */
  size: number
}

export interface ChannelGroup extends Group {
  readonly department: string
  readonly channel: string
}

export interface Phrase {
  readonly text: string
  readonly language: string
  readonly instead: readonly string[]
  readonly reason: string | undefined
  times: number
}

export interface ListedFinding {
  readonly file: string
  readonly finding: Finding
  /** Of its message. */
  readonly locale: Locale
  readonly excerpt: Excerpt
  readonly channel: string
  readonly department: string
}

export interface Collected {
  readonly brands: readonly BrandFacts[]
  readonly profiles: readonly string[]
  readonly channels: readonly ChannelGroup[]
  readonly rules: ReadonlyMap<string, Counts>
  readonly phrases: readonly Phrase[]
  readonly files: ReadonlyMap<string, Group>
  readonly listed: readonly ListedFinding[]
  readonly problems: readonly string[]
}

export interface Collector {
  file(result: CheckedFile | UncheckedFile): void
  library(path: string, findings: readonly Finding[], locale: Locale): void
  collected(): Collected
}

const countOf = { error: 'errors', warning: 'warnings', advice: 'advice' } as const

export function collector(): Collector {
  const brands = new Map<string, BrandFacts>()
  const channels = new Map<string, ChannelGroup>()
  const rules = new Map<string, Counts>()
  const phrases = new Map<string, Phrase>()
  const files = new Map<string, Group>()
  const problems: string[] = []
  const departments = new Map<string, string>()
  const channelOfFile = new Map<string, string>()
  const listed: Record<Finding['severity'], ListedFinding[]> = { error: [], warning: [], advice: [] }

  const channelGroup = (channel: string): ChannelGroup => {
    const known = channels.get(channel)
    if (known) return known
    const fresh = { ...nothing(), channel, department: departments.get(channel) ?? '' }
    channels.set(channel, fresh)
    return fresh
  }
  const note = (path: string, finding: Finding, locale: Locale, lines?: LineMap, format?: string): void => {
    const kind = countOf[finding.severity]
    const channel = finding.channel ?? channelOfFile.get(path) ?? ''
    channelGroup(channel)[kind]++
    entry(files, path, nothing)[kind]++
    entry(rules, finding.ruleId, noCounts)[kind]++
    if (finding.ruleId === 'terms/banned') notePhrase(phrases, finding)
    const list = listed[finding.severity]
    if (list.length < mostListed)
      list.push({
        file: path,
        finding,
        locale,
        excerpt: excerptOf(finding, lines, finding.path !== undefined || format === 'html'),
        channel,
        department: departments.get(channel) ?? '',
      })
  }
  return {
    file(result) {
      problems.push(...result.problems.map((problem) => `${problem.file ?? result.path}: ${problemLine(problem)}`))
      if (!isChecked(result)) return
      const { path, profile, brand, channel = '', size, findings, source, format, locale } = result
      brands.set(profile, brand)
      for (const [name, department] of Object.entries(result.departments)) departments.set(name, department)
      const group = channelGroup(channel)
      group.files++
      group.size += size
      if (findings.length === 0) return
      channelOfFile.set(path, channel)
      entry(files, path, nothing).size = size
      const lines = lineMap(source)
      for (const finding of findings) note(path, finding, locale, lines, format)
    },
    library(path, findings, locale) {
      for (const finding of findings) note(path, finding, locale)
    },
    collected: () => ({
      brands: [...brands.values()],
      profiles: [...brands.keys()],
      channels: [...channels.values()],
      rules,
      phrases: [...phrases.values()],
      files,
      listed: chosen([listed.error, listed.warning, listed.advice]),
      problems,
    }),
  }
}

/** The weightiest findings that fit, without one severity crowding out the others. */
function chosen(bySeverity: readonly (readonly ListedFinding[])[]): ListedFinding[] {
  const share = Math.floor(mostListed / bySeverity.length)
  let spare = mostListed - bySeverity.reduce((sum, { length }) => sum + Math.min(length, share), 0)
  return bySeverity.flatMap((list) => {
    const more = Math.max(0, Math.min(list.length - share, spare))
    spare -= more
    return list.slice(0, share + more)
  })
}

export const total = ({ errors, warnings, advice }: Counts): number => errors + warnings + advice

/** Absent for a group whose size is not known. */
export const scoreOf = (group: Group): number | undefined => (group.size > 0 ? score(group, group.size) : undefined)

const noCounts = (): Counts => ({ errors: 0, warnings: 0, advice: 0 })
const nothing = (): Group => ({ ...noCounts(), files: 0, size: 0 })

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const fresh = make()
  map.set(key, fresh)
  return fresh
}

/** One phrase however it is written: the same letters in other widths and cases. */
function notePhrase(phrases: Map<string, Phrase>, finding: Finding): void {
  const { text, language, suggestions, profileReason } = finding
  const key = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
  const known = phrases.get(key)
  if (known) known.times++
  else if (phrases.size < mostPhrases)
    phrases.set(key, {
      text: text.replace(/\s+/g, ' '),
      language,
      instead: suggestions.map((one) => one.text),
      reason: profileReason,
      times: 1,
    })
}
