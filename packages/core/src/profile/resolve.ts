/** Resolves a profile for one place: walks its statements from wide to narrow, keeps what holds in the end, and where it was written. */
import { registerOfTag, type Setting } from '../base/index.ts'
import type { Language } from '../languages/language.ts'
import type { Axis, Range } from '../rules/index.ts'
import type { Audience } from '../text/index.ts'
import { addPhrase, asEntry, type PhraseList, type PhraseSlot, phraseList, remaining, removePhrase } from './phrases.ts'
import type { Profile, Statement } from './profile.ts'
import type { BannedEntry, CountValue, RuleSetting, TermEntry, ToneValue } from './profile-file.ts'
import { countRange, isCount, toneRange } from './ranges.ts'
import { optionsIn } from './rule-settings.ts'
import { type RulesByKey, rulesByKey, severityKeyOf } from './severity-keys.ts'
import { weakensOptions, weakensRange, weakensSetting, weakensValue } from './weakens.ts'

/** What a profile is resolved for. */
export interface PlaceRequest {
  readonly language: Pick<Language, 'tag'>
  /** The tag of the text, with the register that its locale is for: `de-informal`. Without it the language's own. */
  readonly locale?: string
  readonly channel?: string
  readonly audience?: Audience
  readonly situation?: string
  /** Of the file: its `channel` and `situation` have the last word. */
  readonly frontMatter?: Readonly<Record<string, string>>
}

/** What a voice is compiled for. */
export interface VoiceRequest extends PlaceRequest {
  readonly language: Language
}

/** A value that holds, and the statement that set it. */
export interface Slot<T> {
  readonly value: T
  readonly from: Statement
  /** Set by a locked statement, this one or one before it. */
  readonly locked?: Statement
}

/** A statement that was passed over because it would weaken a locked one. */
export interface Weakening {
  readonly statement: Statement
  readonly locked: Statement
}

export interface Place {
  readonly channel?: string
  readonly department?: string
  readonly situation?: string
  readonly audience: Audience
  readonly audiences: readonly string[]
  /** Primary tag. */
  readonly language: string
  /** The register that the text's locale is for. */
  readonly register?: 'formal' | 'informal'
}

export interface Resolved {
  readonly place: Place
  readonly tone: Map<Axis, Slot<Range>>
  /** By key, without the language. */
  readonly register: Map<string, Slot<unknown>>
  readonly limits: Map<string, Slot<Range>>
  readonly severities: Map<string, Slot<Setting>>
  readonly options: Map<string, Slot<Readonly<Record<string, unknown>>>>
  readonly reasons: Map<string, Slot<string>>
  /** Plain values such as `pushy.unless.dated`, `voice.relationship`; severity keys such as `pushy.urgency`. */
  readonly values: Map<string, Slot<unknown>>
  readonly banned: PhraseSlot<BannedEntry>[]
  readonly terms: PhraseSlot<TermEntry>[]
  /** `structure.require`, `structure.recommend`, `forbid`, `placeholders`. */
  readonly lists: Map<string, Slot<string>[]>
  readonly weakenings: Weakening[]
}

interface Resolution extends Omit<Resolved, 'banned' | 'terms'> {
  readonly banned: PhraseList<BannedEntry>
  readonly terms: PhraseList<TermEntry>
  readonly rulesByKey: RulesByKey
  readonly ruleIds: readonly string[]
}

export function resolveVoice(profile: Profile, request: PlaceRequest): Resolved {
  const place = placeOf(profile, request)
  const resolution: Resolution = {
    place,
    tone: new Map(),
    register: new Map(),
    limits: new Map(),
    severities: new Map(),
    options: new Map(),
    reasons: new Map(),
    values: new Map(),
    banned: phraseList(),
    terms: phraseList(),
    lists: new Map(),
    weakenings: [],
    rulesByKey: rulesByKey(profile.rules),
    ruleIds: profile.rules.map(({ id }) => id),
  }
  const holding = profile.statements.filter((statement) => applies(statement, place))
  for (const statement of narrowLast(holding, place)) apply(statement, resolution)
  return { ...resolution, banned: remaining(resolution.banned), terms: remaining(resolution.terms) }
}

function placeOf(
  profile: Profile,
  { language, locale = language.tag, audience = 'public', frontMatter, ...request }: PlaceRequest,
): Place {
  const channel = frontMatter?.channel ?? request.channel
  const situation = frontMatter?.situation ?? request.situation
  const register = registerOfTag(locale)
  const facts = profile.channels.find(({ name }) => name === channel)
  return {
    language: primary(language.tag),
    ...(register === undefined ? {} : { register }),
    audience,
    audiences: facts?.audience === undefined ? [audience] : [audience, facts.audience],
    ...(channel === undefined ? {} : { channel }),
    ...(facts?.department === undefined ? {} : { department: facts.department }),
    ...(situation === undefined ? {} : { situation }),
  }
}

/** `pt` of `pt-BR`. */
export function primary(tag: string): string {
  const dash = tag.indexOf('-')
  return dash < 0 ? tag : tag.slice(0, dash)
}

function applies({ scope, name }: Statement, place: Place): boolean {
  if (scope === 'profile') return true
  if (scope === 'language') return speaksOf(name, place)
  if (scope === 'audience') return place.audiences.includes(name)
  return place[scope] === name
}

/** Whether a tag of the profile holds for a place: `de` for all German, `de-informal` only for locales of that register. */
function speaksOf(tag: string, { language, register }: Place): boolean {
  return primary(tag) === language && (registerOfTag(tag) ?? register) === register
}

/** What is said of a register's locale comes after what is said of the whole language, in whatever order they are written. */
function narrowLast(statements: readonly Statement[], place: Place): readonly Statement[] {
  if (place.register === undefined) return statements
  let group = 0
  const placed = statements.map((statement, index) => {
    if (index > 0 && statements[index - 1]!.scope !== statement.scope) group++
    const tag = statement.scope === 'language' ? statement.name : registerTag(statement.path)
    return { statement, rank: group * 2 + (tag !== undefined && registerOfTag(tag) ? 1 : 0) }
  })
  return placed.sort((a, b) => a.rank - b.rank).map(({ statement }) => statement)
}

/** `de-informal` of `register.de-informal.address`. */
const registerTag = (path: string): string | undefined => /^register\.([^.]+)\./.exec(path)?.[1]

function apply(statement: Statement, resolution: Resolution): void {
  const { path, value } = statement
  const dot = path.indexOf('.')
  const head = dot < 0 ? path : path.slice(0, dot)
  const rest = path.slice(dot + 1)
  if (head === 'tone') applyTone(rest as Axis, value as ToneValue, statement, resolution)
  else if (head === 'register') applyRegister(rest, statement, resolution)
  else if (head === 'limits') applyLimit(rest, statement, resolution)
  else if (head === 'rules') applyRule(rest, value as RuleSetting, statement, resolution)
  else if (head === 'banned')
    addPhrase(asEntry(value as string | BannedEntry), statement, resolution.banned, resolution)
  else if (head === 'terms') addPhrase(value as TermEntry, statement, resolution.terms, resolution)
  else if (path === 'remove')
    removePhrase(
      String(value),
      statement,
      [resolution.banned, resolution.terms] as PhraseList<BannedEntry | TermEntry>[],
      resolution,
    )
  else if (head === 'structure' || head === 'forbid' || head === 'placeholders') addToList(path, statement, resolution)
  else applyValue(path, statement, resolution)
}

function applyTone(axis: Axis, value: ToneValue, statement: Statement, resolution: Resolution): void {
  const range = toneRange(axis, value, resolution.tone.get(axis)?.value)
  if (range) set(resolution.tone, axis, range, statement, resolution, weakensRange)
}

function applyRegister(rest: string, statement: Statement, resolution: Resolution): void {
  const dot = rest.indexOf('.')
  if (!speaksOf(rest.slice(0, dot), resolution.place)) return
  const key = rest.slice(dot + 1)
  if (setsRules(statement, resolution)) return
  const counted = key === 'emoji' || key === 'exclamation' || key === 'reading_grade' || key === 'sentence_length'
  if (counted || key === 'sasete_itadaku')
    set(resolution.register, key, countRange(statement.value as CountValue), statement, resolution, (before, after) =>
      weakensRange(before as Range, after as Range),
    )
  else set(resolution.register, key, statement.value, statement, resolution, weakensValue)
}

function applyLimit(name: string, statement: Statement, resolution: Resolution): void {
  const value = isCount(statement.value) ? statement.value : byLanguage(statement.value, resolution.place.language)
  if (value !== undefined) set(resolution.limits, name, countRange(value), statement, resolution, weakensRange)
}

function byLanguage(value: unknown, language: string): CountValue | undefined {
  const counts = Object.entries(value as Record<string, CountValue>)
  return counts.find(([tag]) => primary(tag) === language)?.[1]
}

function applyRule(id: string, setting: RuleSetting, statement: Statement, resolution: Resolution): void {
  const { severity, reason } = settingOf(setting)
  const ids = id.endsWith('/*') ? resolution.ruleIds.filter((one) => one.startsWith(id.slice(0, -1))) : [id]
  const options = optionsIn(setting)
  for (const one of ids) {
    if (severity) set(resolution.severities, one, severity, statement, resolution, weakensSetting)
    if (reason) set(resolution.reasons, one, reason, statement, resolution, () => false)
    const before = resolution.options.get(one)?.value
    if (Object.keys(options).length > 0)
      set(resolution.options, one, { ...before, ...options }, statement, resolution, weakensOptions)
  }
}

function settingOf(setting: RuleSetting): { readonly severity?: Setting; readonly reason?: string } {
  if (typeof setting === 'string') return { severity: setting }
  if (Array.isArray(setting)) return { severity: setting[0] as Setting }
  return setting as { readonly severity?: Setting; readonly reason?: string }
}

/** Whether the statement is a severity key such as `pushy.urgency`; then it sets the rules that the key stands for. */
function setsRules(statement: Statement, resolution: Resolution): boolean {
  const ids = resolution.rulesByKey.get(severityKeyOf(statement.path)) ?? []
  for (const id of ids)
    set(resolution.severities, id, statement.value as Setting, statement, resolution, weakensSetting)
  return ids.length > 0
}

function applyValue(path: string, statement: Statement, resolution: Resolution): void {
  setsRules(statement, resolution)
  set(resolution.values, path, statement.value, statement, resolution, weakensValue)
}

function addToList(path: string, statement: Statement, { lists }: Resolution): void {
  const value = String(statement.value)
  const before = lists.get(path) ?? []
  if (before.some((slot) => slot.value === value)) return
  lists.set(path, [...before, { value, from: statement, ...(statement.locked ? { locked: statement } : {}) }])
}

function set<T, K>(
  slots: Map<K, Slot<T>>,
  key: K,
  value: T,
  from: Statement,
  { weakenings }: Resolution,
  weakens: (before: T, after: T) => boolean,
): void {
  const before = slots.get(key)
  if (before?.locked && weakens(before.value, value)) {
    weakenings.push({ statement: from, locked: before.locked })
    return
  }
  const locked = before?.locked ?? (from.locked ? from : undefined)
  slots.set(key, { value, from, ...(locked ? { locked } : {}) })
}
