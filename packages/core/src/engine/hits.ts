/** Runs the rules of a prepared voice over the passages that it judges. */
import { firstFrom, type TextSpan } from '../base/index.ts'
import type { Analysis } from '../measures/analysis.ts'
import type { Hit, RuleEntry, Scope } from '../rules/index.ts'
import { readable } from '../rules/readable.ts'
import type { Document, Passage, Sentence } from '../text/index.ts'
import type { KeptHit, PassageHits, PassageMemory } from './memory.ts'
import { CONCERNS, HAS_HITS, JUDGED, type PassageBits, RULED, width } from './passage-bits.ts'
import type { ActiveRule, PreparedVoice, Wanted } from './prepare.ts'
import type { RuleGroup, SpeakingRule } from './rule-groups.ts'

/** A hit with the rule that yielded it and the passage it lies in. */
export interface PlacedHit extends FoundHit {
  readonly passage: Passage
  readonly prepared: PreparedVoice
}

interface FoundHit {
  readonly hit: Hit
  readonly active: ActiveRule
}

/** What was found in one passage by looking at nothing else. */
export interface FoundInPassage {
  readonly passage: Passage
  readonly prepared: PreparedVoice
  readonly own: PassageHits
}

export interface Hits {
  readonly inPassages: readonly FoundInPassage[]
  /** Of the rules that look further. */
  readonly others: readonly PlacedHit[]
}

/** A match of an entry, after its conditions on role and place were looked at. */
export interface WantedMatch extends TextSpan {
  readonly id: number
  readonly wanted: Wanted
}

/** Every match of the voice's entries in a passage that holds where the entry wants it. */
export function matchesIn(
  prepared: PreparedVoice,
  document: Document,
  passage: Passage,
  sentences: () => readonly TextSpan[],
): WantedMatch[] {
  const found: WantedMatch[] = []
  const keep = (id: number, start: number, end: number): void => {
    const wanted = prepared.wanted(id)
    const { roles, at } = wanted.entry
    if (roles && !roles.includes(passage.role)) return
    if (at && !standsAt(at, { start, end }, passage, document.text, sentences)) return
    found.push({ id, start, end, wanted })
  }
  const matches = prepared.matcher.scan(document.text, passage.start, passage.end)
  for (let index = 0; index < matches.length; index++) {
    const { id, start, end } = matches[index]!
    keep(id, start, end)
  }
  for (const { id, expression } of prepared.expressions) {
    for (const match of document.text.slice(passage.start, passage.end).matchAll(expression)) {
      const start = passage.start + match.index
      if (match[0].length > 0) keep(id, start, start + match[0].length)
    }
  }
  return found
}

/** Whether a match stands at the start or end of its sentence, or is all of it; punctuation beside it does not count. */
function standsAt(
  at: NonNullable<RuleEntry['at']>,
  match: TextSpan,
  passage: Passage,
  text: string,
  sentences: () => readonly TextSpan[],
): boolean {
  const unit =
    at === 'whole-passage' ? passage : sentences().find(({ start, end }) => start <= match.start && match.start < end)
  if (!unit) return false
  return (
    (at === 'end' || isFiller(text, unit.start, match.start)) && (at === 'start' || isFiller(text, match.end, unit.end))
  )
}

const filler = /^[\s\p{P}\p{S}]*$/u

/** Whether there is nothing but spaces, punctuation and signs. Most text begins with a letter, which needs no pattern to be seen. */
function isFiller(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 || unit > 0x7e) return filler.test(text.slice(at, end))
    if (isLetterOrDigit(unit)) return false
  }
  return true
}

/** Of ASCII. */
const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)

/** What the rules of a document see of it. */
export interface HitGround {
  readonly analysis: Analysis
  /** Those for which `isWanted` holds, in order. */
  matches(passage: Passage, isWanted: (match: WantedMatch) => boolean): readonly WantedMatch[]
  notesOf(passage: Passage): PassageMemory
  indexOf(passage: Passage): number
  readonly bits: PassageBits
}

type AnyScope = Scope<unknown, Record<string, string>>

/** What a rule is shown; its hits are taken out before it is shown the next passage or sentence, so one object will do for all of them. */
type Shown = { -readonly [Key in keyof AnyScope]: AnyScope[Key] } & { passage: Passage; sentence: Sentence }

/** A rule with what it is shown of the document. */
interface Running {
  readonly active: ActiveRule
  readonly scope: Shown
}

/** A group of rules at work in one document. */
interface RunningGroup extends Pick<RuleGroup, 'ofMatches'> {
  readonly ofPassages: readonly Running[]
  readonly ofSentences: readonly Running[]
}

/** The hits of every rule but those that visit a library. Those that a passage has by itself are kept in its notes. */
export function hitsOf(prepared: PreparedVoice, passages: readonly Passage[], ground: HitGround): Hits {
  const { analysis, notesOf, indexOf, bits } = ground
  const running = ({ ofMatches, ofPassages, ofSentences }: RuleGroup): RunningGroup => ({
    ofMatches,
    ofPassages: ofPassages.map(shown),
    ofSentences: ofSentences.map(shown),
  })
  const shown = (rule: SpeakingRule): Running => ({
    active: rule.active,
    scope: scopeOf(rule, prepared, analysis, passages) as AnyScope as Shown,
  })
  const alone = running(prepared.rules.alone)
  const inContext = running(prepared.rules.inContext)
  const inPassages: FoundInPassage[] = []
  const others: PlacedHit[] = []
  for (const passage of passages) {
    const at = width * indexOf(passage) + RULED
    if (bits[at] === 0) {
      const notes = notesOf(passage)
      notes.hits ??= passageHits(hitsInPassage(alone, prepared, passage, ground), passage)
      notes.concerns ??= concerns(inContext, passage, ground)
      bits[at] = JUDGED | (notes.hits.hits.length > 0 ? HAS_HITS : 0) | (notes.concerns ? CONCERNS : 0)
    }
    if ((bits[at]! & HAS_HITS) !== 0) inPassages.push({ passage, prepared, own: notesOf(passage).hits! })
    if ((bits[at]! & CONCERNS) !== 0)
      for (const { hit, active } of hitsInPassage(inContext, prepared, passage, ground))
        others.push({ hit, active, passage, prepared })
  }
  // What branches of a template share must not count twice.
  const counted = passages.some(({ branch }) => branch) ? passages.filter(({ branch }) => !branch) : passages
  for (const rule of prepared.rules.ofDocuments) {
    const { active } = rule
    if (active.rule.visits !== 'document') continue
    for (const hit of active.rule.check(scopeOf(rule, prepared, analysis, counted)))
      others.push({ hit, active, passage: passageAt(passages, hit.span.start), prepared })
  }
  return { inPassages, others }
}

/** Whether there is something in a passage for rules to look at, whatever stands around it. */
function concerns(group: RunningGroup, passage: Passage, { matches }: HitGround): boolean {
  const { ofMatches, ofPassages, ofSentences } = group
  if (ofPassages.length > 0 || ofSentences.length > 0) return true
  return ofMatches.size > 0 && matches(passage, (match) => ruleOf(match, group) !== undefined).length > 0
}

const ruleOf = ({ wanted }: WantedMatch, { ofMatches }: RunningGroup): SpeakingRule | undefined =>
  wanted.active && ofMatches.get(wanted.active)

/** Most passages have nothing and share this. */
const noHits: PassageHits = { at: 0, hits: [] }

const passageHits = (found: readonly FoundHit[], { start }: Passage): PassageHits =>
  found.length === 0
    ? noHits
    : { at: start, hits: withoutOverlaps(found).map(({ hit, active }): KeptHit => ({ hit, active })) }

/** By rule, then by place; of the hits of one rule that share prose only the longest stays, and of equal ones the first. */
export function withoutOverlaps<Found extends FoundHit>(hits: readonly Found[]): Found[] {
  const sorted = [...hits].sort(
    (a, b) =>
      order(a.active.rule.id, b.active.rule.id) ||
      a.hit.span.start - b.hit.span.start ||
      b.hit.span.end - a.hit.span.end,
  )
  const kept: Found[] = []
  for (const found of sorted) {
    const last = kept.at(-1)
    const same = last && last.active.rule.id === found.active.rule.id && last.hit.span.end > found.hit.span.start
    if (!same) kept.push(found)
    else if (length(found) > length(last)) kept[kept.length - 1] = found
  }
  return kept
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const length = ({ hit }: FoundHit): number => hit.span.end - hit.span.start

/** What the rules that visit matches, passages or sentences find in one passage. */
function hitsInPassage(
  group: RunningGroup,
  prepared: PreparedVoice,
  passage: Passage,
  { analysis, matches }: HitGround,
): FoundHit[] {
  const { ofMatches, ofPassages, ofSentences } = group
  const hits: FoundHit[] = []
  const add = (active: ActiveRule, found: Iterable<Hit>): void => {
    for (const hit of found) hits.push({ hit, active })
  }
  if (ofMatches.size > 0)
    for (const match of matches(passage, (match) => ruleOf(match, group) !== undefined)) {
      const rule = ruleOf(match, group)!
      add(rule.active, hitsOfMatch(match, rule, passage, scopeOf(rule, prepared, analysis, [passage])))
    }
  for (let index = 0; index < ofPassages.length; index++) {
    const { active, scope } = ofPassages[index]!
    scope.passage = passage
    if (active.rule.visits === 'passage') add(active, active.rule.check(scope))
  }
  if (ofSentences.length > 0)
    for (const sentence of analysis.sentences(passage))
      for (let index = 0; index < ofSentences.length; index++) {
        const { active, scope } = ofSentences[index]!
        scope.sentence = sentence
        if (active.rule.visits === 'sentence') add(active, active.rule.check(scope))
      }
  return hits
}

/** What every rule sees when it runs. `passages` are those that the voice judges. */
export function scopeOf(
  { active, flag, say }: SpeakingRule,
  { voice }: PreparedVoice,
  analysis: Analysis,
  passages: readonly Passage[],
): AnyScope & { readonly passages: readonly Passage[] } {
  return { document: analysis.document, voice, options: active.options, analysis, flag, say, passages }
}

function* hitsOfMatch(
  match: WantedMatch,
  { active: { rule } }: SpeakingRule,
  passage: Passage,
  scope: AnyScope,
): Iterable<Hit> {
  if (rule.visits !== 'match') return
  const { entry } = match.wanted
  const found = scope.document.text.slice(match.start, match.end)
  if (rule.check) {
    yield* rule.check({ ...scope, passage, match, entry, found })
    return
  }
  yield scope.flag(
    'found',
    { start: match.start, end: match.end },
    { found: readable(found) },
    {
      suggestions: (entry.use ?? []).map((text, index) => ({ text, safe: entry.safe === true && index === 0 })),
      why: entry.reason,
      severity: entry.severity,
      asked: entry.asked,
      profileReason: entry.profileReason,
    },
  )
}

/** The passage of the list, sorted by start, that an offset lies in; the first one when it lies in none. */
export function passageAt(passages: readonly Passage[], offset: number): Passage {
  const passage = passages[Math.max(0, firstFrom(passages, offset + 1) - 1)]!
  return offset <= passage.end ? passage : passages[0]!
}
