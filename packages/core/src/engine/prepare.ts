/** Gets a voice ready to judge: picks its rules, checks their options, and builds its one matcher. */
import type { Setting, Severity } from '../base/index.ts'
import type { Language } from '../languages/language.ts'
import {
  createMatcher,
  type Lexicon,
  type Matcher,
  remembered,
  type Term,
  type TermCompiler,
  type TermSet,
} from '../lexicon/index.ts'
import type { Capability, Rule, RuleEntry, Voice } from '../rules/index.ts'
import { type RuleGroups, ruleGroups } from './rule-groups.ts'

/** A rule that is switched on for a voice. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: unknown
}

/** An entry that the matcher looks for, with the rule or the signal that wants it. */
export interface Wanted {
  readonly entry: RuleEntry
  readonly active?: ActiveRule
  /** Name of the signal, for entries that only measures count. */
  readonly signal?: string
}

export interface PreparedVoice {
  readonly voice: Voice
  readonly rules: RuleGroups
  /** What a match stands for. */
  wanted(id: number): Wanted
  readonly matcher: Matcher
  /** Entries given as regular expressions of the bounded subset. */
  readonly expressions: readonly { readonly id: number; readonly expression: RegExp }[]
  /** Rules that are on but cannot judge this language. */
  readonly notCovered: readonly string[]
}

export interface PrepareOptions {
  readonly rules: readonly Rule[]
  /** Compiles the phrases; one that remembers serves all voices of a profile. */
  readonly compile?: TermCompiler
  /** Compiles an expert `pattern:`; absent when the profile has none. */
  readonly expression?: (source: string, letterCase?: 'exact') => RegExp | undefined
}

const signalPrefix = 'signal/'

export function prepareVoice(voice: Voice, { rules, compile, expression }: PrepareOptions): PreparedVoice {
  const lexicalRules = new Set(voice.language.lexicons.map((lexicon) => lexicon.rule))
  const on = rules.flatMap((rule) => {
    const severity = severityOf(rule, voice)
    return severity === 'off' ? [] : [{ rule, severity, options: optionsOf(rule, voice) }]
  })
  const covers = (active: ActiveRule): boolean => coversLanguage(active.rule, voice, lexicalRules)
  const active = on.filter(covers)
  const fromTables = wantedOfTables(active, voice)
  const first = fromTables?.count ?? 0
  const own = [...wantedByRules(active, voice, fromTables !== undefined), ...(fromTables ? [] : wantedBySignals(voice))]
  const met = new Map<number, Wanted>()
  return {
    voice,
    rules: ruleGroups(active),
    wanted(id) {
      if (id >= first) return own[id - first]!
      const known = met.get(id)
      if (known) return known
      const fresh = fromTables!.wanted(id)
      met.set(id, fresh)
      return fresh
    },
    matcher: createMatcher(termsOf(own, first, voice), voice.language, fromTables?.terms, compile),
    expressions: expressionsOf(own, first, expression),
    // A rule that is about other languages alone lacks nothing in this one.
    notCovered: on.filter((one) => !covers(one) && isAbout(one.rule, voice)).map(({ rule }) => rule.id),
  }
}

function severityOf(rule: Rule, voice: Voice): Setting {
  const setting = voice.setting(rule.id)
  const asked = voice.origin(`rules.${rule.id}`) !== undefined
  if (rule.channels && !asked && !rule.channels.includes(voice.channel ?? '')) return 'off'
  if (rule.against !== undefined && voice.origin(rule.against) === undefined) return 'off'
  return setting
}

/** The options with the rule's defaults filled in. They were checked with the profile. */
function optionsOf(rule: Rule, voice: Voice): unknown {
  const given = voice.options(rule.id) ?? {}
  return rule.options ? rule.options.complete(given) : given
}

/** Whether the rule has something to look after in the language: one without forms of address lacks none. */
const isAbout = ({ languages, needs }: Rule, { language }: Voice): boolean =>
  (!languages || languages.includes(language.tag)) && !needs?.includes('address')

function coversLanguage(rule: Rule, voice: Voice, lexicalRules: ReadonlySet<string>): boolean {
  const { language } = voice
  if (rule.languages && !rule.languages.includes(language.tag)) return false
  if (rule.needs?.some((capability) => !offers(language, capability))) return false
  return rule.visits !== 'match' || rule.entries !== undefined || lexicalRules.has(rule.id)
}

function offers(language: Language, capability: Capability): boolean {
  return capability === 'address' ? language.register?.forms !== undefined : language[capability] !== undefined
}

/** Entries that the matcher knows from prepared tables; their ids are their numbers in the tables. */
interface WantedOfTables {
  readonly count: number
  readonly terms: TermSet
  wanted(id: number): Wanted
}

/** Undefined when the language has no tables. No lexicon is read here unless a profile names some of its entries. */
function wantedOfTables(active: readonly ActiveRule[], { language }: Voice): WantedOfTables | undefined {
  const { prepared, lexicons } = language
  if (!prepared) return undefined
  const ids = new Int32Array(prepared.entries).fill(-1)
  const byRule = new Map(
    active.filter(({ rule }) => rule.visits === 'match' && !rule.entries).map((one) => [one.rule.id, one]),
  )
  const starts: number[] = []
  let start = 0
  for (const [index, { rule, entries, contested }] of prepared.lexicons.entries()) {
    starts.push(start)
    const one = byRule.get(rule)
    if (one || rule.startsWith(signalPrefix)) for (let id = start; id < start + entries; id++) ids[id] = id
    if (one) for (const entry of leftOut(one, lexicons[index]!, contested)) ids[start + entry] = -1
    start += entries
  }
  return {
    count: start,
    terms: prepared.wanted(ids),
    wanted: remembered((id) => {
      const index = starts.findLastIndex((from) => from <= id)
      const { rule, entries } = lexicons[index]!
      const entry = entries[id - starts[index]!]!
      return rule.startsWith(signalPrefix)
        ? { entry, signal: rule.slice(signalPrefix.length) }
        : { entry, active: byRule.get(rule)! }
    }),
  }
}

/** Indexes of the entries that the voice does not look for. */
function leftOut(one: ActiveRule, lexicon: Lexicon, contested: readonly number[]): readonly number[] {
  const { on = [], off = [] } = one.options as EntryChoice
  if (on.length === 0 && off.length === 0) return contested
  const isKept = keeps(one)
  return lexicon.entries.flatMap((entry, index) => (isKept(entry) ? [] : [index]))
}

interface EntryChoice {
  readonly on?: readonly string[]
  readonly off?: readonly string[]
}

function* wantedByRules(active: readonly ActiveRule[], voice: Voice, haveTables: boolean): Iterable<Wanted> {
  for (const one of active) {
    if (one.rule.visits !== 'match') continue
    const own = one.rule.entries?.(voice, one.options)
    for (const entry of own ?? (haveTables ? [] : lexiconEntries(one, voice))) yield { entry, active: one }
  }
}

/** Contested entries are left out until the rule's options name them in `on`; `off` takes entries away. */
function keeps({ options }: ActiveRule): (entry: Lexicon['entries'][number]) => boolean {
  const { on = [], off = [] } = options as EntryChoice
  return (entry) => {
    const named = (names: readonly string[]): boolean =>
      names.some((name) => name === entry.id || entry.phrase.includes(name))
    return entry.contested ? named(on) : !named(off)
  }
}

function* lexiconEntries(one: ActiveRule, voice: Voice): Iterable<RuleEntry> {
  const isKept = keeps(one)
  for (const lexicon of voice.language.lexicons) if (lexicon.rule === one.rule.id) yield* lexicon.entries.filter(isKept)
}

function* wantedBySignals({ language }: Voice): Iterable<Wanted> {
  for (const lexicon of language.lexicons) {
    if (!lexicon.rule.startsWith(signalPrefix)) continue
    for (const entry of lexicon.entries) yield { entry, signal: lexicon.rule.slice(signalPrefix.length) }
  }
}

/** Profiles may have thousands of phrases, which each voice lists anew: every object has the same shape. */
function termsOf(wanted: readonly Wanted[], first: number, { language }: Voice): readonly Term[] {
  const usual = language.words === 'space' ? 'word' : 'none'
  const terms: Term[] = []
  for (let index = 0; index < wanted.length; index++) {
    const { phrase: phrases, as, boundary = usual, unless, case: letterCase } = wanted[index]!.entry
    for (const phrase of phrases)
      terms.push({ id: first + index, phrase: as ? `~${phrase}` : phrase, boundary, unless, case: letterCase })
  }
  return terms
}

function expressionsOf(
  wanted: readonly Wanted[],
  first: number,
  compile: PrepareOptions['expression'],
): PreparedVoice['expressions'] {
  const expressions: { readonly id: number; readonly expression: RegExp }[] = []
  for (let index = 0; index < wanted.length; index++) {
    const { pattern, case: letterCase } = wanted[index]!.entry
    const expression = pattern === undefined ? undefined : compile?.(pattern, letterCase)
    if (expression) expressions.push({ id: first + index, expression })
  }
  return expressions
}
