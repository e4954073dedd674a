/** Checks files one after another with the profile that each of them stands under. */
import { resolve } from 'node:path'
import { type Finding, type Locale, type Problem, type Said, say } from '../base/index.ts'
import { type CheckedText, checkText } from '../engine/check-text.ts'
import type { LibraryEntry } from '../engine/library.ts'
import { hasLastDay } from '../engine/suppression-comments.ts'
import type { SuppressedFinding } from '../engine/suppressions.ts'
import { createVoices, type Voices } from '../engine/voices.ts'
import { formats } from '../generated/formats.ts'
import { languages } from '../generated/languages.ts'
import { type Measures, measure, sizeInWords } from '../measures/measure.ts'
import type { Profile } from '../profile/index.ts'
import { standardRulesIn } from '../standard.ts'
import type { SkippedText } from '../text/index.ts'
import type { FixWishes } from './fix-file.ts'
import { localeOfReading } from './profile-locale.ts'
import { pathInProfile, profileFinder } from './profile-place.ts'
import { type ProfileReader, profileReader } from './profile-reader.ts'
import { decodeFile, readTextFile, type TextFile } from './read-text.ts'
import { packedFormat, unpackFile } from './unpack-file.ts'

export interface CheckOptions {
  /** Path or built-in name; without it the nearest `voice.yaml` above each file, and `recommended` where there is none. */
  readonly profile?: string
  readonly channel?: string
  /** Overrides detection. */
  readonly language?: string
  /** The language of messages and reasons, whatever the profile says; without both it is English. */
  readonly locale?: Locale
  /** Format id that overrides recognition. */
  readonly format?: string
  /** Paths in messages and globs of built-in profiles are relative to it. */
  readonly folder: string
  /** ISO date, for exceptions with a last day. */
  readonly today: string
  /** Applies safe edits before it reports what is left. */
  readonly fix?: FixWishes
}

/** What reports say about the brand of a profile. */
export interface BrandFacts {
  readonly name?: string
}

export interface CheckedFile {
  readonly path: string
  readonly format: string
  readonly profile: string
  /** The language of its messages and reasons. */
  readonly locale: Locale
  readonly channel?: string
  /** The department that owns each channel which the file or a finding in it belongs to. */
  readonly departments: Readonly<Record<string, string>>
  /** Whose profile judged the file. */
  readonly brand: BrandFacts
  /** Other channels whose globs match the file too; the longest glob won. */
  readonly otherChannels: readonly string[]
  readonly languages: readonly string[]
  readonly findings: readonly Finding[]
  /** What comments in the file and exceptions of the profile hide; absent when they hide nothing. */
  readonly suppressed?: readonly SuppressedFinding[]
  /** Worked out when it is asked for: most reports only need the size. */
  readonly measures: Measures
  /** Prose in words, as the score weighs it. */
  readonly size: number
  readonly problems: readonly Problem[]
  /** Texts of the file that were left out on purpose; absent when there are none. */
  readonly skippedTexts?: readonly SkippedText[]
  readonly notCovered: readonly { readonly ruleId: string; readonly language: string }[]
  /** The result may be another one tomorrow: a comment holds until some day. */
  readonly daily?: true
  /** What library rules remember of it. */
  readonly notes: readonly LibraryEntry[]
  /** For code frames. */
  readonly source: string
  /** In a run that fixes: how many findings were fixed, and the text before. */
  readonly fixed?: { readonly count: number; readonly before: string }
}

/** A file that could not be checked. */
export interface UncheckedFile {
  readonly path: string
  readonly problems: readonly Problem[]
  /** What its profile asks for, where that is known to be unsound. */
  readonly locale?: Locale
  /** Why it is no copy, or not known to be: it was looked at and left out. */
  readonly skipped?: Said
}

export interface FileChecker {
  /** Reads and checks one file. With `bytes` these stand for what is on the disk. */
  file(path: string, bytes?: Uint8Array): Promise<CheckedFile | UncheckedFile>
  /** Checks text that stands for a file, such as standard input. */
  text(source: string, path: string): Promise<CheckedFile | UncheckedFile>
  /** What is wrong with the profiles met so far, by the name they were asked for with; none for a sound one. */
  profiles(): ReadonlyMap<string, readonly Problem[]>
}

interface Ground {
  readonly voices: Voices
  readonly profile: Profile
  readonly folder: string
  readonly locale: Locale
}

/** What is left of a profile with problems. */
type Unsound = Pick<UncheckedFile, 'locale'>

const isSound = (ground: Ground | Unsound): ground is Ground => 'voices' in ground

export function fileChecker(
  options: CheckOptions,
  readProfile: ProfileReader = profileReader(options.folder),
): FileChecker {
  const { folder } = options
  const grounds = new Map<string, Ground | Unsound>()
  const problems = new Map<string, readonly Problem[]>()
  const profileOf = profileFinder(options)
  const load = async (name: string): Promise<Ground | Unsound> => {
    const { value, problems: found, read } = await readProfile(name)
    problems.set(name, found)
    const wish = options.locale ?? localeOfReading(read, found)
    if (!value || found.length > 0) return wish ? { locale: wish } : {}
    const { profile, expression } = value
    const locale = wish ?? 'en'
    const rules = standardRulesIn(locale)
    return {
      ...value,
      locale,
      voices: createVoices({ profile, rules, languages, ...(expression ? { expression } : {}) }),
    }
  }
  const groundOf = async (path: string): Promise<Ground | Unsound> => {
    const name = profileOf(path)
    const ground = grounds.get(name) ?? (await load(name))
    grounds.set(name, ground)
    return ground
  }
  const text = async (source: string, path: string): Promise<CheckedFile | UncheckedFile> => {
    const ground = await groundOf(path)
    return isSound(ground) ? checkFile(source, path, ground, options) : { path, problems: [], ...ground }
  }
  const fixed = async (before: TextFile, path: string, wishes: FixWishes): Promise<CheckedFile | UncheckedFile> => {
    const ground = await groundOf(path)
    if (!isSound(ground)) return { path, problems: [], ...ground }
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
    async file(path, bytes) {
      const packed = packedFormat(formats, path, options.format)
      if (packed) {
        const { value, problems } = await unpackFile(packed, resolve(folder, path), bytes)
        if (value === undefined) return { path, problems: problems.map((problem) => ({ ...problem, file: path })) }
        // Fixes are not written into packed files.
        return text(value, path)
      }
      const { value, problems: unreadable } = bytes ? decodeFile(bytes, path) : readTextFile(resolve(folder, path))
      if (value === undefined) return { path, problems: unreadable.map((problem) => ({ ...problem, file: path })) }
      return options.fix ? fixed(value, path, options.fix) : text(value.text, path)
    },
    profiles: () => problems,
  }
}

/** A file is checked once, so notes of more prose than this are given up on the way. */
const notesOf = 1 << 18

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
    notesOf,
  })
}

async function checkFile(
  source: string,
  path: string,
  ground: Ground,
  options: CheckOptions,
): Promise<CheckedFile | UncheckedFile> {
  const { profile, locale } = ground
  const checked = await checkedText(source, path, ground, options)
  if (!checked)
    return {
      path,
      problems: [],
      skipped: say('no format knows the content; `formats:` in the profile can name its texts'),
    }
  const { document, analysis, channel, findings, suppressed, problems } = checked
  const library = checked.library()
  const named = [channel, ...channelsIn(findings), ...channelsIn(library.map(({ finding }) => finding))]
  return {
    path,
    format: document.format,
    profile: profile.file,
    locale,
    ...(channel === undefined ? {} : { channel }),
    departments: departmentsOf(profile, named),
    brand: brandOf(profile),
    otherChannels: checked.otherChannels,
    languages: checked.languages,
    findings,
    ...(suppressed.length > 0 ? { suppressed } : {}),
    ...(hasLastDay(document) ? { daily: true } : {}),
    size: sizeInWords(analysis),
    problems: problems.map((problem) => ({ file: path, ...problem })),
    ...(document.skipped.length > 0 ? { skippedTexts: document.skipped } : {}),
    notCovered: checked.notCovered,
    notes: library.map((entry) => ({ ...entry, noted: { ...entry.noted, path } })),
    source,
    // Behind all else: engines keep an object with a getter in a slower shape.
    get measures() {
      return measure(analysis, findings)
    },
  }
}

const channelsIn = (findings: readonly Finding[]): (string | undefined)[] => findings.map(({ channel }) => channel)

function departmentsOf({ channels }: Profile, named: Iterable<string | undefined>): Record<string, string> {
  const wanted = new Set(named)
  return Object.fromEntries(
    channels.flatMap(({ name, department }) => (department && wanted.has(name) ? [[name, department]] : [])),
  )
}

const brandOf = ({ brand: { name } }: Profile): BrandFacts => (name === undefined ? {} : { name })
