/** Checks files one after another with the profile that each of them stands under. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Finding, Problem } from '../base/index.ts'
import { type CheckedText, checkText } from '../engine/check-text.ts'
import { checkLibrary, type LibraryEntry } from '../engine/library.ts'
import { createVoices, type Voices } from '../engine/voices.ts'
import { formats } from '../generated/formats.ts'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { type Measures, measure, sizeInWords } from '../measures/measure.ts'
import type { Profile } from '../profile/index.ts'
import { loadSoundProfile, nearestProfile } from './find-profile.ts'
import type { FixWishes } from './fix-file.ts'
import { decodeFile, readTextFile, type TextFile } from './read-text.ts'

export interface CheckOptions {
  /** Path or built-in name; without it the nearest `voice.yaml` above each file, and `recommended` where there is none. */
  readonly profile?: string
  readonly channel?: string
  /** Overrides detection. */
  readonly language?: string
  /** Format id that overrides recognition. */
  readonly format?: string
  /** Paths in messages and globs of built-in profiles are relative to it. */
  readonly folder: string
  /** ISO date, for exceptions with a last day. */
  readonly today: string
  /** Applies safe edits before it reports what is left. */
  readonly fix?: FixWishes
  /** The bytes of a file when they do not come from the disk; absolute paths. */
  readonly read?: (path: string) => Uint8Array | undefined
}

/** What reports say about the brand of a profile. */
export interface BrandFacts {
  readonly name?: string
  /** The first language of the profile's list. */
  readonly language?: string
}

export interface CheckedFile {
  readonly path: string
  readonly format: string
  readonly profile: string
  readonly channel?: string
  /** The department that owns each channel which the file or a finding in it belongs to. */
  readonly departments: Readonly<Record<string, string>>
  /** Whose profile judged the file. */
  readonly brand: BrandFacts
  /** Other channels whose globs match the file too; the longest glob won. */
  readonly otherChannels: readonly string[]
  readonly languages: readonly string[]
  readonly findings: readonly Finding[]
  /** Worked out when it is asked for: most reports only need the size. */
  readonly measures: Measures
  /** Prose in words, as the score weighs it. */
  readonly size: number
  readonly problems: readonly Problem[]
  readonly notCovered: readonly { readonly ruleId: string; readonly language: string }[]
  /** For code frames. */
  readonly source: string
  /** In a run that fixes: how many findings were fixed, and the text before. */
  readonly fixed?: { readonly count: number; readonly before: string }
}

/** A file that could not be checked. */
export interface UncheckedFile {
  readonly path: string
  readonly problems: readonly Problem[]
  /** Why it is no copy, or not known to be: it was looked at and left out. */
  readonly skipped?: string
}

export interface FileChecker {
  /** Reads and checks one file. */
  file(path: string): Promise<CheckedFile | UncheckedFile>
  /** Checks text that stands for a file, such as standard input. */
  text(source: string, path: string): Promise<CheckedFile | UncheckedFile>
  /** What library rules find in the files checked so far, by path. */
  library(): ReadonlyMap<string, readonly Finding[]>
  /** Everything wrong with the profiles met so far; each problem once. */
  profileProblems(): readonly Problem[]
}

interface Ground {
  /** What library rules remember of the files that stand on it. */
  readonly library: LibraryEntry[]
  readonly voices: Voices
  readonly profile: Profile
  readonly folder: string
}

export function fileChecker(options: CheckOptions): FileChecker {
  const { folder } = options
  const grounds = new Map<string, Ground | undefined>()
  const problems = new Map<string, readonly Problem[]>()

  const groundOf = async (path: string): Promise<Ground | undefined> => {
    const name = options.profile ?? nearestProfile(dirname(resolve(folder, path))) ?? 'recommended'
    if (!grounds.has(name)) grounds.set(name, await load(name))
    return grounds.get(name)
  }
  const load = async (name: string): Promise<Ground | undefined> => {
    const { value, problems: found } = await loadSoundProfile(name, folder)
    problems.set(name, found)
    if (!value || found.length > 0) return undefined
    const { expression } = value
    return {
      ...value,
      library: [],
      voices: createVoices({ profile: value.profile, rules, languages, ...(expression ? { expression } : {}) }),
    }
  }
  const text = async (source: string, path: string): Promise<CheckedFile | UncheckedFile> => {
    const ground = await groundOf(path)
    return ground ? checkFile(source, path, ground, options) : { path, problems: [] }
  }
  const fixed = async (before: TextFile, path: string, wishes: FixWishes): Promise<CheckedFile | UncheckedFile> => {
    const ground = await groundOf(path)
    if (!ground) return { path, problems: [] }
    const { fixFile } = await import('./fix-file.ts')
    const { text, problems, count } = await fixFile(before, resolve(folder, path), wishes, (source) =>
      checkedText(source, path, ground, options),
    )
    const result = await checkFile(text, path, ground, options)
    if (!('findings' in result)) return result
    return Object.create(result, {
      problems: { value: [...result.problems, ...problems.map((one) => ({ ...one, file: path }))], enumerable: true },
      fixed: { value: { count, before: before.text }, enumerable: true },
    }) as CheckedFile
  }
  return {
    text,
    async file(path) {
      const bytes = options.read?.(resolve(folder, path))
      const { value, problems: unreadable } = bytes ? decodeFile(bytes, path) : readTextFile(resolve(folder, path))
      if (value === undefined) return { path, problems: unreadable.map((problem) => ({ ...problem, file: path })) }
      return options.fix ? fixed(value, path, options.fix) : text(value.text, path)
    },
    library: () =>
      new Map(
        [...grounds.values()].flatMap((ground) =>
          ground ? [...checkLibrary(ground.library, ground.voices.libraryRules())] : [],
        ),
      ),
    profileProblems: () => [...problems.values()].flat(),
  }
}

function checkedText(
  source: string,
  path: string,
  ground: Ground,
  options: CheckOptions,
): Promise<CheckedText | undefined> {
  return checkText(source, ground.voices, {
    ...options,
    formats,
    path,
    place: pathInProfile(path, ground, options.folder),
  })
}

async function checkFile(
  source: string,
  path: string,
  ground: Ground,
  options: CheckOptions,
): Promise<CheckedFile | UncheckedFile> {
  const { profile } = ground
  const checked = await checkedText(source, path, ground, options)
  if (!checked)
    return { path, problems: [], skipped: 'no format knows its content; `formats:` in the profile can name its texts' }
  const { document, analysis, library, problems, findings, memory: _memory, verdicts: _verdicts, ...facts } = checked
  for (const entry of library) ground.library.push({ ...entry, noted: { ...entry.noted, path } })
  return {
    ...facts,
    path,
    format: document.format,
    profile: profile.file,
    departments: departmentsOf(profile, [
      facts.channel,
      ...channelsIn(findings),
      ...channelsIn(library.map((one) => one.finding)),
    ]),
    brand: brandOf(profile),
    findings,
    get measures() {
      return measure(analysis, findings)
    },
    size: sizeInWords(analysis),
    problems: problems.map((problem) => ({ file: path, ...problem })),
    source,
  }
}

const channelsIn = (findings: readonly Finding[]): (string | undefined)[] => findings.map(({ channel }) => channel)

function departmentsOf({ channels }: Profile, named: Iterable<string | undefined>): Record<string, string> {
  const wanted = new Set(named)
  return Object.fromEntries(
    channels.flatMap(({ name, department }) => (department && wanted.has(name) ? [[name, department]] : [])),
  )
}

function brandOf({ brand, languages: [language] }: Profile): BrandFacts {
  const { name } = brand
  return { ...(name === undefined ? {} : { name }), ...(language === undefined ? {} : { language }) }
}

/** A path as the globs of a profile see it: relative to the profile's folder. */
export function pathInProfile(path: string, { folder }: { readonly folder: string }, from: string): string {
  const short = relative(folder, resolve(from, path)).replaceAll(sep, '/')
  return isAbsolute(short) ? path : short
}
