/** Looks at the phrases of `banned` and `terms`: whether they can be read, and whether one entry recommends what another forbids. */
import { type Problem, say, worded } from '../base/index.ts'
import {
  createMatcher,
  isPlain,
  latinFold,
  type MatchPolicy,
  type PhraseProblem,
  parsePhrase,
  type Term,
} from '../lexicon/index.ts'
import { inFile } from './extend.ts'
import { asEntry, isNamedBy, phrasesOf, same } from './phrases.ts'
import { listOf, originOf, type Profile, type Statement } from './profile.ts'
import type { BannedEntry, TermEntry } from './profile-file.ts'
import { primary } from './resolve.ts'

/** What is wrong with a regular expression: `boundedRegExp` of the lexicon. Passed in, since its parser is loaded only when it is needed. */
export type ReadPattern = (
  source: string,
  letterCase: 'exact' | 'any',
) => { readonly problems: readonly PhraseProblem[] }

/** The regular expressions of a profile that cannot be read or could take too long. */
export function patternProblems(profile: Profile, readPattern: ReadPattern): Problem[] {
  return profile.statements.flatMap(({ path, value, layer, span }) => {
    const listed = path === 'banned' || path === 'terms'
    const { pattern, case: letterCase } = listed ? asEntry(value as string | BannedEntry) : {}
    if (pattern === undefined) return []
    const { problems } = readPattern(pattern, letterCase ?? 'any')
    const found = problems.map(({ offset: _, ...words }) => ({ code: 'wrong-pattern', ...words, span }))
    return inFile(found, layer)
  })
}

interface Entry {
  readonly entry: BannedEntry | TermEntry
  /** Its phrases, without those that the profile takes away. */
  readonly phrases: readonly string[]
  readonly statement: Statement
  readonly policy: MatchPolicy
}

/** Phrases that cannot be read. Such a phrase would never be found, so every run looks for them. */
export function unreadableProblems(profile: Profile): Problem[] {
  return unreadable(entriesOf(profile))
}

const unreadable = (entries: readonly Entry[]): Problem[] =>
  entries.flatMap((one) => inFile(unreadablePhrases(one), one.statement.layer))

/** Unreadable phrases, or else those that contradict each other. */
export function phraseProblems(profile: Profile): Problem[] {
  const entries = entriesOf(profile)
  const problems = unreadable(entries)
  return problems.length > 0 ? problems : contradictions(entries.flatMap((one) => whatIsLeft(one, profile)))
}

function entriesOf(profile: Profile): Entry[] {
  return profile.statements.flatMap((statement): Entry[] => {
    if (statement.path !== 'banned' && statement.path !== 'terms') return []
    const entry = asEntry(statement.value as string | BannedEntry) as BannedEntry | TermEntry
    return [{ entry, phrases: phrasesOf(entry), statement, policy: policyOf(entry) }]
  })
}

/** The entry after every `remove` for the whole profile that stands beside it or further down; nothing when all of it is gone. */
function whatIsLeft(one: Entry, { layers, statements }: Profile): Entry[] {
  const own = layers.indexOf(one.statement.layer)
  const removed = statements
    .filter(({ path, scope, layer }) => path === 'remove' && scope === 'profile' && layers.indexOf(layer) >= own)
    .map(({ value }) => String(value))
  if (removed.length === 0) return [one]
  const phrases = one.phrases.filter((phrase) => !removed.some((name) => same(name, phrase)))
  const isGone = (phrases.length === 0 && one.phrases.length > 0) || removed.some((name) => isNamedBy(one.entry, name))
  return isGone ? [] : [{ ...one, phrases }]
}

/** How a language cuts words is enough to read a phrase; its inflection and spellings are not needed here. */
function policyOf({ language, ...entry }: BannedEntry | TermEntry): MatchPolicy {
  const unspaced =
    language === undefined
      ? /[\u3040-\u30ff\u4e00-\u9fff]/.test(phrasesOf(entry as BannedEntry).join(''))
      : ['ja', 'zh'].includes(primary(language))
  return unspaced ? scriptWords : spacedWords
}

const spacedWords: MatchPolicy = {
  fold: latinFold,
  words: 'space',
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
}
const scriptWords: MatchPolicy = { ...spacedWords, words: 'script' }

function unreadablePhrases({ entry, statement, policy }: Entry): Problem[] {
  return [...phrasesOf(entry), ...listOf(entry.unless)]
    .filter((phrase) => !isPlain(phrase))
    .flatMap((phrase) =>
      parsePhrase(phrase, policy).problems.map(({ said: { message: why, hint } }) => ({
        code: 'wrong-phrase',
        ...worded(say('“{phrase}” cannot be read. {why}', { phrase, why }), hint),
        span: statement.span,
      })),
    )
}

/** A `use` in which an entry finds its phrase sends the writer in a circle. */
function contradictions(entries: readonly Entry[]): Problem[] {
  return [spacedWords, scriptWords].flatMap((policy) => {
    const judges = entries.filter((one) => one.policy === policy && one.entry.severity !== 'off')
    const matcher = createMatcher(
      judges.flatMap(({ entry, phrases }, id) => phrases.map((phrase) => termOf(id, phrase, entry, policy))),
      policy,
    )
    return entries.flatMap((one) =>
      listOf(one.entry.use).flatMap((use) => {
        const found = matcher
          .scan(use, 0, use.length)
          .find(({ id }) => canMeet(one, judges[id]!) && !respells(judges[id]!, use))
        return found ? inFile([contradiction(one, use, judges[found.id]!)], one.statement.layer) : []
      }),
    )
  })
}

function termOf(id: number, phrase: string, entry: BannedEntry | TermEntry, policy: MatchPolicy): Term {
  const unless = listOf(entry.unless)
  return {
    id,
    phrase,
    boundary: policy.words === 'space' ? 'word' : 'none',
    ...(unless.length > 0 ? { unless } : {}),
    ...(entry.case ? { case: entry.case } : {}),
  }
}

/** An entry whose words differ from the right ones in case or width alone is silent about the right ones. */
function respells({ entry }: Entry, use: string): boolean {
  const same = (phrase: string): boolean => phrase.replaceAll('\\', '').toLowerCase() === use.toLowerCase()
  return listOf(entry.use).includes(use) && phrasesOf(entry).some(same)
}

/** Whether two entries can hold for one text. */
function canMeet(a: Entry, b: Entry): boolean {
  if (a.entry.language && b.entry.language && primary(a.entry.language) !== primary(b.entry.language)) return false
  const channels = listOf(b.entry.channels)
  if (a.entry.channels && channels.length > 0 && !channels.some((name) => a.entry.channels!.includes(name)))
    return false
  return a.statement.scope === b.statement.scope ? a.statement.name === b.statement.name : true
}

function contradiction({ statement }: Entry, use: string, judge: Entry): Problem {
  const { file, line, column } = originOf(judge.statement)
  const itself = judge.statement === statement
  const message = itself
    ? say('“{use}” is found by the entry that offers it.', { use })
    : say('“{use}” is offered here, but {place} flags it.', { use, place: `${file}:${line}:${column}` })
  const words = worded(message, say('Add an “unless”, or offer other words.'))
  return { code: 'use-is-flagged', ...words, span: statement.span }
}
