/** Makes sure that a profile can be judged by: that each of its phrases and patterns can be found, without hanging the tool, and that its formats exist. */
import type { Reading } from '../base/index.ts'
import type { FormatFacts } from '../formats/format.ts'
import type { boundedRegExp } from '../lexicon/bounded-regexp.ts'
import { type Profile, patternProblems, type ReadPattern, unreadableProblems } from '../profile/index.ts'
import { formatProblems } from './reading.ts'

export interface Sound {
  readonly profile: Profile
  /** Compiles the profile's regular expressions; absent when it has none. */
  readonly expression?: (source: string, letterCase?: 'exact') => RegExp | undefined
}

/** A pattern that could hang is a problem. The value is there with problems too, for editors; other callers refuse it then. */
export async function soundProfile(profile: Profile, formats: readonly FormatFacts[]): Promise<Reading<Sound>> {
  const unreadable = [...unreadableProblems(profile), ...formatProblems(profile, formats)]
  if (!hasPatterns(profile)) return { value: { profile }, problems: unreadable }
  const readPattern = await patternReader()
  const expression = (source: string, letterCase?: 'exact'): RegExp | undefined => readPattern(source, letterCase).value
  return { value: { profile, expression }, problems: [...unreadable, ...patternProblems(profile, readPattern)] }
}

/** Its parser is needed for nothing else, so it loads when a profile has patterns. */
export async function patternReader(): Promise<PatternReader> {
  const { boundedRegExp } = await import('../lexicon/bounded-regexp.ts')
  return boundedRegExp
}

/** What it takes to judge an expert pattern, and to compile a sound one. */
export type PatternReader = typeof boundedRegExp & ReadPattern

const hasPatterns = (profile: Profile): boolean =>
  profile.statements.some(
    ({ path, value }) =>
      (path === 'banned' || path === 'terms') && typeof value === 'object' && value !== null && 'pattern' in value,
  )
