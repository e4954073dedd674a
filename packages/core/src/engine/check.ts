/** The engine: a document and a profile's voices in, findings and measures out. A pure function. */
import { type Finding, groupBy, lineMap } from '../base/index.ts'
import type { Language } from '../languages/language.ts'
import { type Analysis, createAnalysis } from '../measures/analysis.ts'
import { situationOf } from '../profile/index.ts'
import { type Document, type Passage, unchangedPassages } from '../text/index.ts'
import { findingsOf } from './findings.ts'
import { type HitGround, hitsOf, matchesIn, type WantedMatch, withoutOverlaps } from './hits.ts'
import { hitsAgain } from './hits-again.ts'
import { type LibraryEntry, libraryEntries } from './library.ts'
import { emptyMemory, type Memory, recall } from './memory.ts'
import { keptNotes, passingNotes } from './notes.ts'
import { passageIndex } from './passage-index.ts'
import type { PreparedVoice } from './prepare.ts'
import { longestRemembered } from './run-memory.ts'
import { shownSignals } from './signals.ts'
import { type SuppressedFinding, withoutSuppressed } from './suppressions.ts'
import { alikeIn } from './twins.ts'
import type { Place, Voices } from './voices.ts'

/** Where the document stands, as far as its file tells; a passage may say otherwise for itself. */
export interface CheckPlace {
  readonly channel?: string
  readonly situation?: string
  /** One tag a passage, as `detectLanguages` gives them. */
  readonly languages: readonly string[]
  /** ISO date, for suppressions with a last day. */
  readonly today?: string
  /**
   * Of how much prose notes are kept at a time, in UTF-16 units, for texts that nobody will check again: the check takes little memory, says
   * the same, and leaves no memory behind.
   */
  readonly notesOf?: number
  /** Which passages are alike, where `alikeIn` was asked before. */
  readonly alike?: Int32Array
}

export interface Checked {
  readonly findings: readonly Finding[]
  /** What comments in the text hide. */
  readonly suppressed: readonly SuppressedFinding[]
  readonly analysis: Analysis
  /** What library rules remember of it, worked out when somebody asks. */
  library(): readonly LibraryEntry[]
  /** Rules that are on but cannot judge a language of this document. */
  readonly notCovered: readonly { readonly ruleId: string; readonly language: string }[]
  /** What the next check of the same text may take over. */
  readonly memory: Memory
}

/**
 * Checks one document. The languages must have been loaded into `voices`. With the memory of the last check of the same text, passages that
 * did not change are not looked at again; the result is the same as without.
 */
export function check(
  document: Document,
  voices: Voices,
  place: CheckPlace,
  before?: Memory,
  same: Int32Array | undefined = before && unchangedPassages(document, before.document),
): Checked {
  const judges = judgesOf(document, voices, place)
  const forgets: (() => void)[] = []
  const forgetAll = (): void => {
    for (const forget of forgets) forget()
  }
  const { notesOf: passing, alike } = place
  const isSmall = passing !== undefined && document.text.length <= Math.min(passing, longestRemembered)
  const memory =
    passing === undefined
      ? recall(document, judges, before, same)
      : isSmall
        ? voices.memory.recall(document, judges, alike ?? alikeIn(document))
        : emptyMemory(document)
  const notes =
    passing === undefined || isSmall ? keptNotes(memory) : passingNotes(document, judges, passing, forgetAll, alike)
  const notesOf = notes.of
  const indexOf = passageIndex(document.passages)
  const language = (passage: Passage): Language => judges[indexOf(passage)]!.voice.language
  const matches = (passage: Passage): readonly WantedMatch[] => {
    const own = notesOf(passage)
    own.matches ??=
      notes.matches?.(passage) ??
      matchesMoved(
        matchesIn(own.prepared, document, passage, () => analysis.sentences(passage)),
        own.at - passage.start,
      )
    return own.matches
  }
  const shown = shownSignals(memory.signals, memory.bits, (index) => matches(document.passages[index]!))
  const analysis: Analysis = createAnalysis({
    document,
    language,
    notes: notesOf,
    named: notes.named,
    finders: memory.finders,
    forgets: (forget) => forgets.push(forget),
    mayShow: (signal, passage) => shown.mayShow(indexOf(passage), signal),
    signals(name, passage) {
      if (!shown.mayShow(indexOf(passage), name)) return noMatches
      const found = matches(passage).filter(({ wanted }) => wanted.signal === name)
      return matchesMoved(found, passage.start - notesOf(passage).at)
    },
  })
  const wantedMatches: HitGround['matches'] = (passage, isWanted) =>
    matchesMoved(matches(passage).filter(isWanted), passage.start - notesOf(passage).at)
  const lines = once(() => lineMap(document.source))
  const byVoice = groupBy(document.passages, (passage) => judges[indexOf(passage)]!)
  const perVoice = [...byVoice].map(([prepared, passages]) =>
    hitsOf(prepared, passages, { analysis, matches: wantedMatches, notesOf, indexOf, bits: memory.bits }),
  )
  const others = withoutOverlaps(perVoice.flatMap(({ others }) => others))
  const hits = [
    ...perVoice.flatMap(({ inPassages }) => inPassages),
    ...hitsAgain(others, passing === undefined ? notesOf : () => undefined),
  ]
  const library = once(() =>
    [...byVoice].flatMap(([prepared, passages]) => [...libraryEntries(prepared, passages, analysis, lines)]),
  )
  const notCovered = notCoveredBy(byVoice.keys())
  const found = {
    findings: findingsOf(hits, document, lines, passing === undefined ? memory : undefined),
    suppressed: [],
    library,
  }
  const [first] = byVoice.keys()
  const known = (): readonly string[] => voices.profile.rules.map(({ id }) => id)
  const kept = first ? withoutSuppressed(found, document, first, { known, today: place.today, lines }) : found
  const { findings, suppressed } = kept
  return {
    findings,
    suppressed,
    analysis,
    library: kept.library,
    notCovered,
    memory: isSmall ? emptyMemory(document) : memory,
  }
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** The same list when it stays where it is. */
function matchesMoved(matches: readonly WantedMatch[], by: number): readonly WantedMatch[] {
  if (by === 0 || matches.length === 0) return matches
  return matches.map(({ id, start, end, wanted }) => ({ id, start: start + by, end: end + by, wanted }))
}

const noMatches: readonly WantedMatch[] = []

/** The voice that judges each passage, in order. Most are judged as the one before. */
function judgesOf(document: Document, voices: Voices, place: CheckPlace): PreparedVoice[] {
  let last: { readonly passage: Passage; readonly language: string; readonly judge: PreparedVoice } | undefined
  return document.passages.map((passage, index) => {
    const language = place.languages[index] ?? 'und'
    if (last?.language !== language || !isPlacedAlike(last.passage, passage))
      last = { passage, language, judge: voices.voice(placeOf(passage, language, place, document, voices)) }
    return last.judge
  })
}

const isPlacedAlike = (a: Passage, b: Passage): boolean =>
  a.channel === b.channel && a.audience === b.audience && a.title === b.title

function placeOf(passage: Passage, language: string, place: CheckPlace, document: Document, voices: Voices): Place {
  const channel = knownChannel(passage.channel, voices) ?? place.channel ?? document.frontMatter.channel
  const title = passage.title ?? document.frontMatter.title
  const situation = place.situation ?? document.frontMatter.situation ?? situationOf(voices.profile, title, channel)
  return {
    language,
    audience: passage.audience,
    ...(channel === undefined ? {} : { channel }),
    ...(situation === undefined ? {} : { situation }),
  }
}

/** A channel that a file names for one of its texts (chat beside mail) counts when the profile knows it; files have names of their own for them. */
function knownChannel(channel: string | undefined, { profile }: Voices): string | undefined {
  const wanted = channel?.toLowerCase()
  return profile.channels.find(({ name }) => name.toLowerCase() === wanted)?.name
}

function notCoveredBy(voices: Iterable<PreparedVoice>): Checked['notCovered'] {
  const seen = new Map<string, { ruleId: string; language: string }>()
  for (const { voice, notCovered } of voices)
    for (const ruleId of notCovered)
      seen.set(`${ruleId}\n${voice.language.tag}`, { ruleId, language: voice.language.tag })
  return [...seen.values()]
}
