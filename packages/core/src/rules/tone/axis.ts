/** What the six tone rules share: a text's value on an axis, held against the range of the voice. */
import { type LineMap, lineMap, type TextSpan } from '../../base/index.ts'
import { type AxisTone, axisTone, type ToneAxis, type ToneCause } from '../../measures/tone/index.ts'
import type { Document, Passage } from '../../text/index.ts'
import { defineRule, type Hit, type Range, type Rule, type RuleFacts, type Say, type Scope } from '../index.ts'
import { listed, listWords } from '../listed.ts'
import { readable } from '../readable.ts'
import { labels } from './labels.ts'

/** Shorter texts are measured, but not held to a range. Two characters count as a word in languages without spaces. */
const fewestWords = 20
/** A value so far outside the range is still taken for inside: a single word can move it by more. */
const tolerance = 3
/** So many causes are named; the finding stands at the first. */
const namedCauses = 3

const messages = {
  high: '{axis} is {value} of 100, and this voice asks for {range}. It comes from {causes}.',
  low: '{axis} is {value} of 100, and this voice asks for {range}. It is lowered by {causes}.',
  'low-lacking':
    '{axis} is {value} of 100, and this voice asks for {range}. It is lowered by {causes}. The text has {missing}.',
  lacking: '{axis} is {value} of 100, and this voice asks for {range}. The text has {missing}.',
  throughout:
    '{axis} is {value} of 100, and this voice asks for {range}. No single word makes it so: words and sentences are {size} throughout.',
} as const

const words = {
  ...listWords,
  ...labels,
  long: 'long',
  short: 'short',
  no: 'no {kinds}',
  few: 'few {kinds}',
  between: '{min}–{max}',
  'at most': 'at most {max}',
  'at least': 'at least {min}',
  'average words': '{count} words',
  'average characters': '{count} characters',
  'long sentences': 'long sentences ({length} on average)',
  'short sentences': 'short sentences ({length} on average)',
  'long words': 'long words ({count}% have nine letters or more)',
  'short words': 'short words ({count}% have nine letters or more)',
  'much kanji': 'much kanji ({count}% of the letters)',
  'little kanji': 'little kanji ({count}% of the letters)',
  place: '{kind} (“{found}” in line {line})',
  places: '{kind} (“{found}” in line {line} and {more} more)',
} as const

type ToneScope = Scope<unknown, typeof messages> & {
  readonly passages: readonly Passage[]
  /** The line of the source in which a span begins. */
  readonly lineOf: (span: TextSpan) => number
}

/** A rule that holds each text to the range of `tone.<axis>`. */
export function axisRule(axis: ToneAxis, facts: Pick<RuleFacts, 'summary' | 'why' | 'sources'>): Rule {
  return defineRule({
    ...facts,
    id: `tone/${axis}`,
    since: '0.1.0',
    severity: 'advice',
    needs: ['tone'],
    against: `tone.${axis}`,
    visits: 'document',
    messages,
    words,
    *check(scope) {
      const range = scope.voice.tone[axis]
      if (!range || !scope.voice.listed) return
      const lineOf = lineFinder(scope.document)
      for (const passages of scope.analysis.texts(scope.passages)) {
        const tone = axisTone(axis, scope.analysis, passages)
        if (!tone || tone.words < fewestWords) continue
        const side = sideOf(Math.round(tone.value), range)
        if (side !== 'inside') yield hitFor(axis, tone, side, { ...scope, lineOf })
      }
    },
  })
}

type Side = 'low' | 'high'

function sideOf(value: number, { min = 0, max = 100 }: Range): Side | 'inside' {
  if (value < min - tolerance) return 'low'
  return value > max + tolerance ? 'high' : 'inside'
}

function hitFor(axis: ToneAxis, tone: AxisTone, side: Side, scope: ToneScope): Hit {
  const { voice, flag, say } = scope
  const facts = { axis: say(axis), value: Math.round(tone.value), range: rangeText(voice.tone[axis]!, say) }
  const asked = { asked: voice.origin(`tone.${axis}`) }
  const named = tone.causes
    .filter(({ points }) => Math.abs(points) >= 1 && points > 0 === (side === 'high'))
    .slice(0, namedCauses)
  const at = named[0]?.at ?? tone.first
  const causes = listed(
    named.map((cause) => causeText(cause, scope)),
    say,
  )
  const missing = side === 'low' ? missingText(tone, say) : ''
  if (named.length === 0 && missing) return flag('lacking', at, { ...facts, missing }, asked)
  if (named.length === 0)
    return flag('throughout', at, { ...facts, size: say(side === 'high' ? 'long' : 'short') }, asked)
  if (side === 'high') return flag('high', at, { ...facts, causes }, asked)
  if (missing) return flag('low-lacking', at, { ...facts, causes, missing }, asked)
  return flag('low', at, { ...facts, causes }, asked)
}

/** What is not there, or there is little of: “no thanks or greeting”, “few bright words”. */
function missingText({ wants, absent }: AxisTone, say: Say): string {
  const named = (many: number): string[] => wants.slice(0, many).map((kind) => say(kind))
  if (absent > 0) return say('no', { kinds: listed(named(Math.min(absent, namedCauses)), say, 'or') })
  return wants.length > 0 ? say('few', { kinds: listed(named(namedCauses), say) }) : ''
}

function rangeText({ min, max }: Range, say: Say): string {
  if (min !== undefined && max !== undefined) return say('between', { min, max })
  return min === undefined ? say('at most', { max: max! }) : say('at least', { min })
}

/** A kind with its first place: exclamation marks (“!!!” in line 1 and 3 more). */
function causeText({ kind, count, points, at }: ToneCause, { document, voice, lineOf, say }: ToneScope): string {
  const spaced = voice.language.words === 'space'
  if (kind === 'sentence-length') {
    const length = spaced ? say('average words', { count }) : say('average characters', { count: count * 2 })
    return say(points < 0 ? 'long sentences' : 'short sentences', { length })
  }
  if (kind === 'hardness') {
    if (spaced) return say(points < 0 ? 'long words' : 'short words', { count })
    return say(points < 0 ? 'much kanji' : 'little kanji', { count })
  }
  const place = { kind: say(kind), found: excerpt(document, at), line: lineOf(at), more: count - 1 }
  return say(count > 1 ? 'places' : 'place', place)
}

const longestExcerpt = 30

function excerpt(document: Document, { start, end }: TextSpan): string {
  const text = readable(document.text.slice(start, end))
  return text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt)}…`
}

/** The line in which a span begins. The lines are counted when the first one is asked for. */
function lineFinder({ source, map }: Document): (span: TextSpan) => number {
  let lines: LineMap | undefined
  return (span) => {
    lines ??= lineMap(source)
    return lines.place(map.source(span).start).line
  }
}
