/** Problems of a profile that take more than a glance: `profile check` looks for them, an ordinary run does not. */
import { didYouMean, type Problem, type SourceSpan, say, worded } from '../base/index.ts'
import { inFile } from './extend.ts'
import { patternProblems, phraseProblems, type ReadPattern } from './phrase-problems.ts'
import { same } from './phrases.ts'
import { expired, ruleIdsOf } from './place.ts'
import { type Layer, listOf, type Profile, type Statement, type Written } from './profile.ts'
import type { BannedEntry, ExampleEntry, ExceptionEntry } from './profile-file.ts'
import { primary } from './resolve.ts'
import { rulesById, unknownRule } from './rule-settings.ts'

export interface CheckProfileOptions {
  /** ISO date, for exceptions with a last day. Core has no clock. */
  readonly today: string
  /** Paths of the texts, relative to the profile's folder: with them, globs that fit nothing are found. */
  readonly paths?: readonly string[]
  /** Judges regular expressions; without it they are not looked at. */
  readonly readPattern?: ReadPattern
}

/** Everything that `readProfile` leaves to be said about a profile. */
export function checkProfile(profile: Profile, { today, paths, readPattern }: CheckProfileOptions): Problem[] {
  return [
    ...phraseProblems(profile),
    ...(readPattern ? patternProblems(profile, readPattern) : []),
    ...profile.exceptions.flatMap((exception) => inFile(exceptionProblems(profile, exception, today), exception.layer)),
    ...profile.examples.flatMap((example) => inFile(exampleProblems(profile, example), example.layer)),
    ...nameProblems(profile),
    ...languageProblems(profile),
    ...removalProblems(profile),
    ...(paths ? deadGlobs(profile, paths) : []),
  ]
}

/** Globs of channels, exceptions and formats that fit none of the paths. */
export function deadGlobs(profile: Profile, paths: readonly string[]): Problem[] {
  const channelGlobs = profile.channels.flatMap(({ globs }) => globs)
  const ofFiles = [...profile.exceptions, ...profile.formats].flatMap(({ value, layer, span }) =>
    listOf(value.files).map((glob): Written<string> => ({ value: glob, layer, span })),
  )
  return [...channelGlobs, ...ofFiles].flatMap(({ value: glob, layer, span }) => {
    if (paths.some((path) => profile.fits(glob, path))) return []
    const words = worded(say('No file fits “{glob}”.', { glob }), say('Globs begin at the folder of the profile.'))
    return inFile([{ code: 'dead-glob', ...words, span }], layer)
  })
}

function exceptionProblems(profile: Profile, { value, span }: Written<ExceptionEntry>, today: string): Problem[] {
  const byId = rulesById(profile.rules)
  const unknown = value.rules
    .filter((name) => ruleIdsOf(profile, name).length === 0)
    .map((name) => unknownRule(name, byId, span))
  return value.until !== undefined && value.until < today ? [...unknown, expired(value.until, span)] : unknown
}

function exampleProblems(profile: Profile, { value, span }: Written<ExampleEntry>): Problem[] {
  const byId = rulesById(profile.rules)
  const because = listOf(value.because)
    .filter((id) => !byId.has(id))
    .map((id) => unknownRule(id, byId, span))
  const channel = unknownName('channel', value.channel, profile.channels, span)
  const situation = unknownName('situation', value.situation, profile.situations, span)
  return [...because, ...channel, ...situation, ...untoldLanguage(profile, value, span)]
}

const scripts = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\p{Script=Cyrillic}]/u
const ownScript = new Set(['ja', 'zh', 'ko', 'ru'])

/** A short text in Latin letters does not tell which of several languages it is. */
function untoldLanguage(profile: Profile, { say: said, avoid, language }: ExampleEntry, span: SourceSpan): Problem[] {
  const text = said ?? avoid ?? ''
  const candidates = profile.languages.filter((tag) => !ownScript.has(primary(tag)))
  if (language !== undefined || candidates.length < 2 || scripts.test(text) || text.length > 40) return []
  const hint = say('Add one: language: {tag}.', { tag: candidates[0]! })
  return [{ code: 'language-unknown', ...worded(say('This example is too short to tell its language.'), hint), span }]
}

/** Names of channels and situations that something refers to, and that nothing defines. */
function nameProblems(profile: Profile): Problem[] {
  const inSituations = profile.situations.flatMap((situation) =>
    situation.in.flatMap((name) =>
      inFile(unknownName('channel', name, profile.channels, situation.block.span), situation.block.layer),
    ),
  )
  const inPhrases = profile.statements.flatMap(({ path, value, layer, span }) => {
    if (path !== 'banned' && path !== 'terms') return []
    const names = listOf((value as BannedEntry).channels)
    return names.flatMap((name) => inFile(unknownName('channel', name, profile.channels, span), layer))
  })
  return [...inSituations, ...inPhrases, ...channelsWithoutFiles(profile), ...departmentsOfNobody(profile)]
}

const sentences = {
  channel: ['There is no channel called “{name}”.', 'The profile knows: no channel yet.'],
  situation: ['There is no situation called “{name}”.', 'The profile knows: no situation yet.'],
  department: ['There is no department called “{name}”.', 'The profile knows: no department yet.'],
} as const

function unknownName(
  kind: 'channel' | 'situation' | 'department',
  name: string | undefined,
  known: readonly { readonly name: string }[],
  span: SourceSpan,
): Problem[] {
  if (name === undefined || known.some((one) => one.name === name)) return []
  const names = known.map((one) => one.name)
  const near = didYouMean(name, names)
  const [unknown, none] = sentences[kind]
  const hint = near
    ? say('Did you mean “{near}”?', { near })
    : names.length > 0
      ? say('The profile knows: {names}.', { names: names.join(', ') })
      : say(none)
  return [{ code: `unknown-${kind}`, ...worded(say(unknown, { name }), hint), span }]
}

/** In a profile that gives its channels files, one without any was forgotten; its texts would be judged without it. */
function channelsWithoutFiles(profile: Profile): Problem[] {
  if (!profile.channels.some(({ globs }) => globs.length > 0)) return []
  const own = profile.layers.at(-1)!
  return profile.channels.flatMap(({ name, globs }) => {
    const block = own.content.channels?.[name]
    if (globs.length > 0 || !block) return []
    return inFile(
      [
        {
          code: 'channel-without-files',
          ...worded(say('The channel “{name}” has no files.', { name }), say('Add them: files: ["…/**"].')),
          span: keySpan(own, 'channels', name),
        },
      ],
      own,
    )
  })
}

function departmentsOfNobody(profile: Profile): Problem[] {
  const departments = profile.channels.flatMap(({ department }) =>
    department === undefined ? [] : [{ name: department }],
  )
  return profile.layers.flatMap((layer) =>
    Object.keys(layer.content.departments ?? {}).flatMap((name) =>
      inFile(unknownName('department', name, departments, keySpan(layer, 'departments', name)), layer),
    ),
  )
}

function keySpan({ root }: Layer, block: string, name: string): SourceSpan {
  const parent = root.kind === 'map' ? root.entries.find(({ key }) => key === block)?.value : undefined
  const entry = parent?.kind === 'map' ? parent.entries.find(({ key }) => key === name) : undefined
  return entry?.keySpan ?? { start: 0, end: 0 }
}

/** Settings for a language that the profile does not list would never be heard. */
function languageProblems(profile: Profile): Problem[] {
  if (profile.languages.length === 0) return []
  const listed = profile.languages.map(primary)
  const own = profile.layers.at(-1)
  const seen = new Set<string>()
  return profile.statements.flatMap(({ path, layer, span }) => {
    const tag = path.startsWith('register.') ? path.split('.')[1]! : undefined
    if (tag === undefined || layer !== own || listed.includes(primary(tag)) || seen.has(tag)) return []
    seen.add(tag)
    const words = worded(
      say('“register.{tag}” is set, but “brand.languages” does not list {tag}.', { tag }),
      say('Add {tag} to brand.languages.', { tag }),
    )
    return inFile([{ code: 'language-not-listed', ...words, span }], layer)
  })
}

/** `remove:` of something that is not there does nothing. */
function removalProblems(profile: Profile): Problem[] {
  const lists = profile.statements.filter(({ path }) =>
    /^(?:banned|terms|structure\.\w+|forbid|placeholders)$/.test(path),
  )
  const names = [...new Set(lists.flatMap(({ value }) => namesOf(value)))]
  return profile.statements.flatMap(({ path, value, layer, span }) => {
    if (path !== 'remove' || names.some((name) => same(name, String(value)))) return []
    const near = bannedFor(String(value), lists) ?? didYouMean(String(value), names)
    const words = worded(
      say('There is nothing called “{name}” to take away.', { name: String(value) }),
      near ? say('Did you mean “{near}”?', { near }) : undefined,
    )
    return inFile([{ code: 'removes-nothing', ...words, span }], layer)
  })
}

/** The banned phrase for which a word is offered: whoever takes the word away probably means it. */
function bannedFor(word: string, lists: readonly Statement[]): string | undefined {
  for (const { path, value } of lists) {
    if (path !== 'banned' || typeof value === 'string') continue
    const { phrase, use } = value as BannedEntry
    if (listOf(use).some((one) => same(one, word))) return listOf(phrase)[0]
  }
  return undefined
}

/** What an entry goes by. The `use` of a banned phrase is an offer, and taking it away would leave the ban as it is. */
function namesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  const { phrase, pattern, use, instead_of } = value as Record<string, string | readonly string[] | undefined>
  return (phrase === undefined && pattern === undefined ? [use, instead_of] : [phrase, pattern]).flatMap((one) =>
    listOf(one),
  )
}
