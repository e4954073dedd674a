/** The flags of `onevoice check`, with the one place where their defaults stand. */
export interface CheckFlags {
  readonly profile?: string
  readonly channel?: string
  readonly language?: string
  readonly as?: string
  readonly stdinFilename?: string
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
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly color: boolean
}

/** What holds without any option. */
export const defaultFlags: CheckFlags = { format: [], failOn: 'error', color: true }

/** What cannot be asked for together. */
export function clashOf({ since, staged, changedLines, updateBaseline }: CheckFlags): string | undefined {
  if (since !== undefined && staged) return '--since and --staged are two answers to one question; use one of them.'
  if (updateBaseline && (since !== undefined || staged || changedLines))
    return '--update-baseline needs to see all that there is; leave out --since, --staged and --changed-lines.'
  return undefined
}
