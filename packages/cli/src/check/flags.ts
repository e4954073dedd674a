/** The flags of `onevoice check`, with the one place where their defaults stand. */
import type { Locale } from '@onevoice/core'
import type { FixWishes } from '@onevoice/core/node'
import type { Clash } from '../words/commands.ts'

export interface CheckFlags {
  readonly profile?: string
  readonly channel?: string
  readonly language?: string
  /** Of messages and reports; without it the profile decides. */
  readonly locale?: Locale
  readonly as?: string
  readonly stdinFilename?: string
  /** Files that are named and that no format knows are left out, and no problem. */
  readonly ignoreUnknown?: boolean
  readonly format: readonly string[]
  readonly failOn: 'error' | 'warning' | 'advice'
  readonly maxWarnings?: number
  /** A file, or false: no baseline even where there is one with the usual name. */
  readonly baseline?: string | boolean
  readonly updateBaseline?: boolean
  /** A revision of git. */
  readonly since?: string
  readonly staged?: boolean
  readonly changedLines?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  /** Ids of rules. */
  readonly fixSuggestions?: readonly string[]
  readonly cache?: boolean
  readonly cacheLocation: string
  readonly cacheStrategy: 'content' | 'metadata'
  readonly jobs: number | 'auto'
  readonly watch?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly color: boolean
}

/** What holds without any option. */
export const defaultFlags: CheckFlags = {
  format: [],
  failOn: 'error',
  cacheLocation: '.onevoicecache',
  cacheStrategy: 'content',
  jobs: 1,
  color: true,
}

/** What cannot be asked for together. */
export function clashOf(flags: CheckFlags, paths: readonly string[]): Clash | undefined {
  const { since, staged, changedLines, updateBaseline } = flags
  if (since !== undefined && staged) return 'sinceAndStaged'
  if (updateBaseline && flags.baseline === false) return 'updateOfNone'
  if (updateBaseline && (since !== undefined || staged || changedLines)) return 'updateNeedsAll'
  const fixes = fixesOf(flags)
  if (flags.watch && (since !== undefined || staged || updateBaseline || fixes)) return 'watchOnDisk'
  if (fixes && (staged || changedLines)) return 'fixWholeFiles'
  if (fixes && paths.includes('-')) return 'fixStandardInput'
  if (fixes && updateBaseline) return 'fixAndUpdate'
  return undefined
}

/** What is to be fixed, if anything: a dry run writes nothing. */
export function fixesOf({ fix, fixDryRun, fixSuggestions = [] }: CheckFlags): FixWishes | undefined {
  if (!fix && !fixDryRun && fixSuggestions.length === 0) return undefined
  return { write: !fixDryRun, suggestionsOf: fixSuggestions }
}
