/** One text from source to findings: what the program and the language server have in common. */
import type { Finding, Problem } from '../base/index.ts'
import type { FormatEntry } from '../formats/format.ts'
import { formatFor } from '../formats/read-document.ts'
import { languagesOf, passageVerdicts, type Verdicts } from '../languages/detect.ts'
import type { Analysis } from '../measures/analysis.ts'
import { channelOf, type ExceptionEntry, type ExceptionsFor, exceptionsFor } from '../profile/index.ts'
import { type Document, unchangedPassages } from '../text/index.ts'
import { type Checked, check } from './check.ts'
import { byPlace } from './findings.ts'
import type { LibraryEntry } from './library.ts'
import { readingOf } from './reading.ts'
import type { SuppressedFinding } from './suppressions.ts'
import { alikeIn } from './twins.ts'
import type { Voices } from './voices.ts'

export interface TextOptions {
  readonly formats: readonly FormatEntry[]
  /** The file's name as formats see it. */
  readonly path: string
  /** The file's path relative to the folder of the profile, with `/`: what the globs of the profile are held against. */
  readonly place: string
  /** Judges as this channel, whatever the profile says about the path. */
  readonly channel?: string
  /** Overrides detection. */
  readonly language?: string
  /** Format id that overrides recognition. */
  readonly format?: string
  /** The last check of the same text by the same voices: what did not change is taken from it. */
  readonly before?: CheckedText
  /** ISO date, for exceptions with a last day. */
  readonly today: string
  /** As `CheckPlace` has it. */
  readonly notesOf?: number
}

export interface CheckedText {
  readonly document: Document
  readonly channel?: string
  /** Other channels whose globs match the file too; the longest glob won. */
  readonly otherChannels: readonly string[]
  readonly languages: readonly string[]
  readonly findings: readonly Finding[]
  /** What comments in the text and exceptions of the profile hide; library rules are not among it. */
  readonly suppressed: readonly SuppressedFinding[]
  readonly analysis: Analysis
  readonly notCovered: Checked['notCovered']
  readonly memory: Checked['memory']
  /** What each passage shows of its language; none of a check that gave up its notes. */
  readonly verdicts: Verdicts
  /** What library rules remember of it, worked out when somebody asks; `path` is the caller's to fill in. */
  library(): readonly LibraryEntry[]
  /** Of the text and of the exceptions that hold for it; the caller names the file of those without one. */
  readonly problems: readonly Problem[]
}

/** The language of each passage, and what each shows of it; of a check that gives up its notes those that are `alike`. */
function tagsOf(
  document: Document,
  expected: readonly string[],
  { language, before }: Pick<TextOptions, 'language' | 'before'>,
  same: Int32Array | undefined,
  alike: Int32Array | undefined,
): { readonly tags: readonly string[]; readonly verdicts: Verdicts } {
  if (language && alike) return { tags: document.passages.map(() => language), verdicts: [] }
  const verdicts = alike
    ? sharedVerdicts(document, expected, alike)
    : passageVerdicts(document, expected, before && same && { verdicts: before.verdicts, same })
  const tags = language ? document.passages.map(() => language) : languagesOf(document, verdicts, expected)
  return { tags, verdicts: alike ? [] : verdicts }
}

/** Passages that are alike show the same. */
function sharedVerdicts(document: Document, expected: readonly string[], alike: Int32Array): Verdicts {
  const first = document.passages.filter((_, index) => alike[index] === index)
  const verdicts = passageVerdicts({ ...document, passages: first }, expected)
  let next = 0
  const all: Verdicts[number][] = []
  for (let index = 0; index < alike.length; index++) {
    const like = alike[index]!
    all.push(like === index ? verdicts[next++]! : all[like]!)
  }
  return all
}

/**
 * Reads the text, tells its languages, loads them and checks it, leaving out what the profile's exceptions let rest. Undefined when the name
 * belongs to structured files and no format knows the content.
 */
export async function checkText(
  source: string,
  voices: Voices,
  options: TextOptions,
): Promise<CheckedText | undefined> {
  const { profile } = voices
  const { path, place, formats, today } = options
  const wanted = readingOf(profile, place)
  const { before, notesOf } = options
  const again = notesOf === undefined ? { again: before ? { before: before.document } : {} } : {}
  const facts = { path, ...(wanted.reading ? { reading: wanted.reading } : {}), ...again }
  const id = options.format ?? wanted.format
  const format = await formatFor(formats, source, id === undefined ? facts : { ...facts, format: id })
  if (!format) return undefined
  const document = format.read(source, facts)
  const same = before && unchangedPassages(document, before.document)
  const alike = notesOf === undefined ? undefined : alikeIn(document)
  // No closure may hold the options: what is answered would keep the check before alive, and that one all before it.
  const { tags, verdicts } = tagsOf(document, profile.languages, options, same, alike)
  await voices.load(new Set(tags))
  const { channel, others } = channelOf(profile, place)
  const { resting, problems } = exceptionsFor(profile, place, today)
  const asked = options.channel ?? channel
  const about = { languages: tags, today, ...(asked && { channel: asked }), ...(alike && { notesOf: notesOf!, alike }) }
  const checked = check(document, voices, about, before?.memory, same)
  const { analysis, notCovered, library, memory } = checked
  const restsBy = resting && exceptionOf(document, resting)
  const { findings, suppressed } = restsBy ? withoutExcepted(checked, restsBy) : checked
  const spoken = asked ?? document.frontMatter.channel
  return {
    document,
    ...(spoken ? { channel: spoken } : {}),
    otherChannels: options.channel ? [] : others,
    languages: [...new Set(tags)],
    findings,
    suppressed,
    analysis,
    notCovered,
    memory,
    verdicts,
    library: restsBy ? () => library().filter(({ finding }) => !restsBy(finding)) : library,
    problems: [...document.problems, ...problems],
  }
}

type ExceptionOf = (finding: Finding) => ExceptionEntry | undefined

/** Gives the function that tells by which exception of the profile a finding rests. */
function exceptionOf({ passages, frontMatter }: Document, resting: NonNullable<ExceptionsFor['resting']>): ExceptionOf {
  const titles = new Map(passages.map(({ path, title }) => [path, title]))
  return ({ ruleId, path }) => resting(ruleId, titles.get(path) ?? frontMatter.title, path)
}

function withoutExcepted(
  { findings, suppressed }: Pick<Checked, 'findings' | 'suppressed'>,
  exception: ExceptionOf,
): Pick<Checked, 'findings' | 'suppressed'> {
  const speaking: Finding[] = []
  const hidden = [...suppressed]
  for (const finding of findings) {
    const { reason } = exception(finding) ?? {}
    if (reason === undefined) speaking.push(finding)
    else hidden.push({ finding, by: 'profile', reason })
  }
  return { findings: speaking, suppressed: hidden.sort((a, b) => byPlace(a.finding, b.finding)) }
}
