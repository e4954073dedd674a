/** Gets a voice ready to judge: picks its rules, checks their options, and builds its one matcher. */
import type { Setting, Severity } from '../base/index.ts'
import type { Language } from '../languages/language.ts'
import { createMatcher, type Matcher, type Term } from '../lexicon/index.ts'
import type { Capability, Rule, RuleEntry, Voice } from '../rules/index.ts'

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
  readonly active: readonly ActiveRule[]
  readonly wanted: readonly Wanted[]
  readonly matcher: Matcher
  /** Entries given as regular expressions of the bounded subset. */
  readonly expressions: readonly { readonly id: number; readonly expression: RegExp }[]
  /** Rules that are on but cannot judge this language. */
  readonly notCovered: readonly string[]
}

export interface PrepareOptions {
  readonly rules: readonly Rule[]
  /** Compiles an expert `pattern:`; absent when the profile has none. */
  readonly expression?: (source: string) => RegExp | undefined
}

const signalPrefix = 'signal/'

export function prepareVoice(voice: Voice, { rules, expression }: PrepareOptions): PreparedVoice {
  const lexicalRules = new Set(voice.language.lexicons.map((lexicon) => lexicon.rule))
  const on = rules.flatMap((rule) => {
    const severity = severityOf(rule, voice)
    return severity === 'off' ? [] : [{ rule, severity, options: optionsOf(rule, voice) }]
  })
  const covers = (active: ActiveRule): boolean => coversLanguage(active.rule, voice, lexicalRules)
  const active = on.filter(covers)
  const wanted = [...wantedByRules(active, voice), ...wantedBySignals(voice)]
  return {
    voice,
    active,
    wanted,
    matcher: createMatcher([...termsOf(wanted, voice)], voice.language),
    expressions: wanted.flatMap(({ entry }, id) => {
      const compiled = entry.pattern === undefined ? undefined : expression?.(entry.pattern)
      return compiled ? [{ id, expression: compiled }] : []
    }),
    // A rule that is about other languages alone lacks nothing in this one.
    notCovered: on.filter((one) => !covers(one) && isAbout(one.rule, voice)).map(({ rule }) => rule.id),
  }
}

function severityOf(rule: Rule, voice: Voice): Setting {
  const setting = voice.setting(rule.id)
  const asked = voice.origin(`rules.${rule.id}`) !== undefined
  if (rule.channels && !asked && !rule.channels.includes(voice.channel ?? '')) return 'off'
  return setting
}

/** The options with the rule's defaults filled in. They were validated with the profile, so a failure here is a bug. */
function optionsOf(rule: Rule, voice: Voice): unknown {
  const given = voice.options(rule.id) ?? {}
  return rule.options ? rule.options.parse(given) : given
}

const isAbout = ({ languages }: Rule, { language }: Voice): boolean => !languages || languages.includes(language.tag)

function coversLanguage(rule: Rule, voice: Voice, lexicalRules: ReadonlySet<string>): boolean {
  const { language } = voice
  if (rule.languages && !rule.languages.includes(language.tag)) return false
  if (rule.needs?.some((capability) => !offers(language, capability))) return false
  return rule.visits !== 'match' || rule.entries !== undefined || lexicalRules.has(rule.id)
}

function offers(language: Language, capability: Capability): boolean {
  return capability === 'address' ? language.register?.forms !== undefined : language[capability] !== undefined
}

function* wantedByRules(active: readonly ActiveRule[], voice: Voice): Iterable<Wanted> {
  for (const one of active) {
    if (one.rule.visits !== 'match') continue
    const own = one.rule.entries?.(voice, one.options)
    for (const entry of own ?? lexiconEntries(one, voice)) yield { entry, active: one }
  }
}

/** Contested entries are left out until the rule's options name them in `on`; `off` takes entries away. */
function* lexiconEntries({ rule, options }: ActiveRule, voice: Voice): Iterable<RuleEntry> {
  const { on = [], off = [] } = options as { on?: readonly string[]; off?: readonly string[] }
  for (const lexicon of voice.language.lexicons) {
    if (lexicon.rule !== rule.id) continue
    for (const entry of lexicon.entries) {
      const named = (names: readonly string[]): boolean =>
        names.some((name) => name === entry.id || entry.phrase.includes(name))
      if (entry.contested ? named(on) : !named(off)) yield entry
    }
  }
}

function* wantedBySignals({ language }: Voice): Iterable<Wanted> {
  for (const lexicon of language.lexicons) {
    if (!lexicon.rule.startsWith(signalPrefix)) continue
    for (const entry of lexicon.entries) yield { entry, signal: lexicon.rule.slice(signalPrefix.length) }
  }
}

function* termsOf(wanted: readonly Wanted[], { language }: Voice): Generator<Term> {
  const usual = language.words === 'space' ? 'word' : 'none'
  for (const [id, { entry }] of wanted.entries())
    for (const phrase of entry.phrase)
      yield {
        id,
        phrase: entry.as ? `~${phrase}` : phrase,
        boundary: entry.boundary ?? usual,
        ...(entry.unless ? { unless: entry.unless } : {}),
        ...(entry.case ? { case: entry.case } : {}),
      }
}
