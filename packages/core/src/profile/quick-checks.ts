/** What the schema cannot say about single values, and is cheap enough to say at each run. */
import { type Problem, type Said, type SourceSpan, say, worded } from '../base/index.ts'
import { inFile } from './extend.ts'
import { asEntry, phrasesOf } from './phrases.ts'
import { originOf, type Profile, type Statement } from './profile.ts'
import type { BannedEntry, ExampleEntry } from './profile-file.ts'
import { type PlaceRequest, resolveVoice, type Weakening } from './resolve.ts'

export function quickProblems(profile: Profile): Problem[] {
  return [
    ...profile.statements.flatMap((statement) => inFile(statementProblems(statement), statement.layer)),
    ...profile.examples.flatMap(({ value, span, layer }) => inFile(exampleProblems(value, span), layer)),
    ...weakeningProblems(profile),
  ]
}

function statementProblems({ path, value, span }: Statement): Problem[] {
  if (path === 'banned') return bannedProblems(asEntry(value as string | BannedEntry), span)
  if (/^(?:tone|limits|register)\./.test(path)) return rangeProblems(path, value, span)
  return []
}

function bannedProblems(entry: BannedEntry, span: SourceSpan): Problem[] {
  const phrases = phrasesOf(entry)
  if (phrases.length > 0 && entry.pattern === undefined) return []
  if (phrases.length === 0 && entry.pattern !== undefined) return []
  const words =
    phrases.length > 0
      ? worded(say('This entry of “banned” has both a phrase and a pattern.'), say('Make two entries of it.'))
      : worded(say('This entry of “banned” has no phrase.'), say('Add what is not said: phrase: "…".'))
  return [{ code: 'wrong-entry', ...words, span }]
}

function rangeProblems(path: string, value: unknown, span: SourceSpan): Problem[] {
  if (typeof value !== 'object' || value === null) return []
  if (path === 'register.ja.level') return levelProblems(value as readonly string[], span)
  const { min, max } = Array.isArray(value)
    ? { min: value[0], max: value[1] }
    : (value as { min?: unknown; max?: unknown })
  if (typeof min === 'number' && typeof max === 'number')
    return min > max
      ? [impossible(say('“{path}” goes from {min} to {max}, which no text can meet.', { path, min, max }), span)]
      : []
  if (Array.isArray(value) || !path.startsWith('limits.')) return []
  return Object.entries(value).flatMap(([tag, one]) => rangeProblems(`${path}.${tag}`, one, span))
}

const levels = ['plain', 'polite', 'honorific', 'most-honorific']

function levelProblems([low = '', high = '']: readonly string[], span: SourceSpan): Problem[] {
  if (levels.indexOf(low) <= levels.indexOf(high)) return []
  return [
    impossible(say('“register.ja.level” goes from {low} down to {high}, which no text can meet.', { low, high }), span),
  ]
}

function impossible(message: Said, span: SourceSpan): Problem {
  return { code: 'impossible-range', ...worded(message, say('Write the lower end first.')), span }
}

function exampleProblems({ say: said, avoid, because }: ExampleEntry, span: SourceSpan): Problem[] {
  const problem = (message: Said): Problem[] => [{ code: 'wrong-entry', ...worded(message), span }]
  if ((said === undefined) === (avoid === undefined)) return problem(say('An example has either “say” or “avoid”.'))
  if (said !== undefined && because !== undefined)
    return problem(say('“because” belongs to “avoid”: nothing may be found in what is to be said.'))
  return []
}

/** Statements that would weaken a locked one, in any place that the profile tells apart. */
function weakeningProblems(profile: Profile): Problem[] {
  if (!profile.statements.some(({ locked }) => locked)) return []
  const found = new Map<Statement, Weakening>()
  for (const request of requestsOf(profile))
    for (const weakening of resolveVoice(profile, request).weakenings) found.set(weakening.statement, weakening)
  return [...found.values()].flatMap(({ statement, locked }) => {
    const { file, line, column } = originOf(locked)
    const name = statement.path === 'remove' ? `remove: ${String(statement.value)}` : statement.path
    const place = `${file}:${line}:${column}`
    const words = worded(
      say('“{name}” would weaken what is locked in {place}.', { name, place }),
      say('Take it away here, or unlock it there.'),
    )
    return inFile([{ code: 'locked', ...words, span: statement.span }], statement.layer)
  })
}

/** A place for each language, channel, audience and situation that has statements of its own, and each pair of channel and situation. */
function* requestsOf(profile: Profile): Generator<PlaceRequest> {
  const named = (scope: string): string[] => [
    ...new Set(profile.statements.filter((one) => one.scope === scope).map(({ name }) => name)),
  ]
  const registers = profile.statements.flatMap(({ path }) =>
    path.startsWith('register.') ? [path.split('.')[1]!] : [],
  )
  const languages = new Set([...profile.languages, ...named('language'), ...registers, 'und'])
  const channels = [undefined, ...profile.channels.map(({ name }) => name)]
  const situations = [undefined, ...profile.situations.map(({ name }) => name)]
  for (const tag of languages)
    for (const channel of channels)
      for (const situation of situations)
        for (const audience of ['public', 'internal'] as const)
          yield { language: { tag }, audience, ...(channel ? { channel } : {}), ...(situation ? { situation } : {}) }
}
