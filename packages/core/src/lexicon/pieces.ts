/** Looks for what stands around the anchor of a phrase: literals, classes and gaps, to the right and to the left of a place. */
import { HARD_BREAK, PASSAGE_BREAK } from '../text/index.ts'
import { classEnds, classStarts, type PhraseClass } from './classes.ts'
import type { Folded } from './fold.ts'
import { kindOf } from './near.ts'
import type { Scene } from './scene.ts'
import { OTHER, scriptOf } from './script.ts'

interface LiteralPiece {
  readonly kind: 'literal'
  readonly units: Uint16Array
  readonly capitals: Uint8Array | undefined
}

type Run = readonly CompiledPiece[]

interface ChoicePiece {
  readonly kind: 'choice'
  readonly of: readonly Run[]
  /** Sorted when it is first compared. A choice stands to the right or to the left of an anchor, so one order is enough. */
  sorted: SortedRuns | undefined
}

/** The runs of a choice by the unit nearest to the anchor. */
interface SortedRuns {
  /** By the kind of that unit. */
  readonly byKind: readonly (readonly Run[] | undefined)[]
  /** Empty ones, and those where it can be any. */
  readonly others: readonly Run[]
}

export type CompiledPiece =
  | LiteralPiece
  | { readonly kind: 'class'; readonly class: PhraseClass }
  | { readonly kind: 'gap' }
  | ChoicePiece

/** A gap is at most three words, or twelve units where words have no spaces. */
const gapWords = 3
const gapUnits = 60
const gapScriptUnits = 12

/** Every place where the pieces can end when the one at `first` begins at `at`; bounded by the pieces' own bounds. */
export function endsAfter(pieces: readonly CompiledPiece[], scene: Scene, at: number, first = 0): readonly number[] {
  if (first >= pieces.length) return [at]
  let places = advance(pieces[first]!, scene, at, pieces[first + 1])
  for (let index = first + 1; index < pieces.length && places.length > 0; index++)
    places = fromEach(places, advance, pieces[index]!, scene, pieces[index + 1])
  return places
}

/** Every place where the pieces can begin when the one at `last` ends at `at`. */
export function startsBefore(
  pieces: readonly CompiledPiece[],
  scene: Scene,
  at: number,
  last: number = pieces.length - 1,
): readonly number[] {
  if (last < 0) return [at]
  let places = retreat(pieces[last]!, scene, at, pieces[last - 1])
  for (let index = last - 1; index >= 0 && places.length > 0; index--)
    places = fromEach(places, retreat, pieces[index]!, scene, pieces[index - 1])
  return places
}

/** The places that a piece leads to from any of the places, each once. */
function fromEach(
  places: readonly number[],
  step: typeof advance,
  piece: CompiledPiece,
  scene: Scene,
  next: CompiledPiece | undefined,
): readonly number[] {
  if (places.length === 1) return step(piece, scene, places[0]!, next)
  let all: number[] | undefined
  for (let index = 0; index < places.length; index++) {
    const reached = step(piece, scene, places[index]!, next)
    if (reached.length === 0) continue
    all ??= []
    for (const place of reached) if (!all.includes(place)) all.push(place)
  }
  return all ?? nowhere
}

const nowhere: readonly number[] = []

function sortedRuns(piece: ChoicePiece, direction: 1 | -1): SortedRuns {
  const byKind: Run[][] = []
  const others: Run[] = []
  for (const run of piece.of) {
    const nearest = direction === 1 ? run[0] : run.at(-1)
    if (nearest?.kind !== 'literal' || nearest.units.length === 0) {
      others.push(run)
      continue
    }
    const kind = kindOf(nearest.units[direction === 1 ? 0 : nearest.units.length - 1]!)
    byKind[kind] ??= []
    byKind[kind].push(run)
  }
  piece.sorted = { byKind, others }
  return piece.sorted
}

/** The places that any of the runs of a choice leads to. Only those are compared whose nearest unit may stand there. */
function choose(piece: ChoicePiece, scene: Scene, at: number, direction: 1 | -1): readonly number[] {
  const { byKind, others } = piece.sorted ?? sortedRuns(piece, direction)
  const unit = unitBeside(scene.folded, at, direction)
  const fitting = unit < 0 ? undefined : byKind[kindOf(unit)]
  const places = fitting && reached(fitting, scene, at, direction)
  return (others.length === 0 ? places : reached(others, scene, at, direction, places)) ?? nowhere
}

/** The places that the runs lead to, in a list that is made for the first. Most runs are one literal, which is compared without any detour. */
function reached(
  runs: readonly Run[],
  scene: Scene,
  at: number,
  direction: 1 | -1,
  known?: number[],
): number[] | undefined {
  let places = known
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]!
    const only = run.length === 1 ? run[0]! : undefined
    if (only?.kind === 'literal') {
      const { length } = only.units
      if (!literalAt(only, scene, direction === 1 ? at : at - length)) continue
      places ??= []
      places.push(at + direction * length)
      continue
    }
    const next = direction === 1 ? endsAfter(run, scene, at) : startsBefore(run, scene, at)
    if (next.length === 0) continue
    places ??= []
    for (let step = 0; step < next.length; step++) places.push(next[step]!)
  }
  return places
}

/** @param next the piece that has to follow, as far as the same pieces tell */
function advance(piece: CompiledPiece, scene: Scene, at: number, next?: CompiledPiece): readonly number[] {
  if (piece.kind === 'literal') return literalAt(piece, scene, at) ? [at + piece.units.length] : nowhere
  if (piece.kind === 'choice') return choose(piece, scene, at, 1)
  return piece.kind === 'gap' ? gap(scene, at, 1, next) : classEnds(piece.class, scene, at)
}

/** @param next the piece that has to stand before it */
function retreat(piece: CompiledPiece, scene: Scene, at: number, next?: CompiledPiece): readonly number[] {
  if (piece.kind === 'literal') {
    const start = at - piece.units.length
    return literalAt(piece, scene, start) ? [start] : nowhere
  }
  if (piece.kind === 'choice') return choose(piece, scene, at, -1)
  return piece.kind === 'gap' ? gap(scene, at, -1, next) : classStarts(piece.class, scene, at)
}

/** False when the piece cannot begin (1) or end (-1) at `at`, as its first unit tells. */
function mayFollow(piece: CompiledPiece, folded: Folded, at: number, direction: 1 | -1): boolean {
  if (piece.kind !== 'choice' && piece.kind !== 'literal') return true
  const unit = unitBeside(folded, at, direction)
  if (piece.kind === 'choice') {
    const { byKind, others } = piece.sorted ?? sortedRuns(piece, direction)
    return others.length > 0 || (unit >= 0 && byKind[kindOf(unit)] !== undefined)
  }
  const { length: own } = piece.units
  return own === 0 || piece.units[direction === 1 ? 0 : own - 1] === unit
}

/** The unit to the right (1) or left (-1) of a place; -1 outside the range. */
function unitBeside({ units, length }: Folded, at: number, direction: 1 | -1): number {
  const place = direction === 1 ? at : at - 1
  return place >= 0 && place < length ? units[place]! : -1
}

/** Whether the literal stands at `at`, with its capitals where they count. */
export function literalAt({ units, capitals }: LiteralPiece, scene: Scene, at: number): boolean {
  const { folded } = scene
  if (at < 0 || at + units.length > folded.length) return false
  const text = folded.units
  for (let index = 0; index < units.length; index++) if (text[at + index] !== units[index]) return false
  return capitals === undefined || sameCapitals(capitals, scene, at)
}

/** Whether the text has capital letters exactly where the phrase has them. */
export function sameCapitals(capitals: Uint8Array, { folded, text }: Scene, at: number): boolean {
  for (let index = 0; index < capitals.length; index++)
    if (isCapital(text.charCodeAt(folded.offsets[at + index]!)) !== (capitals[index] === 1)) return false
  return true
}

/** Whether the unit is a letter that has a small form. */
export function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  const letter = String.fromCharCode(unit)
  return letter !== letter.toLowerCase()
}

/** The places that a gap can reach from `at`, going right (1) or left (-1), up to the end of the sentence; where `next` is told, it may begin there. */
function gap(scene: Scene, at: number, direction: 1 | -1, next: CompiledPiece | undefined): readonly number[] {
  const { units, length } = scene.folded
  const spaced = scene.words === 'space'
  const reach = spaced ? gapUnits : gapScriptUnits
  let places: number[] | undefined
  let words = 0
  let behind = scriptBeside(scene.folded, direction === 1 ? at - 1 : at)
  for (let step = 0; step <= reach; step++) {
    const place = at + direction * step
    if (place < 0 || place > length) break
    const unitAhead = direction === 1 ? place : place - 1
    const ahead = scriptBeside(scene.folded, unitAhead)
    const insideWord = spaced && behind !== OTHER && ahead !== OTHER
    if (!insideWord && (next === undefined || mayFollow(next, scene.folded, place, direction))) {
      places ??= []
      places.push(place)
    }
    if (unitAhead < 0 || unitAhead >= length || endsSentence(units, unitAhead, length)) break
    if (spaced && ahead !== OTHER && !insideWord && ++words > gapWords) break
    behind = ahead
  }
  return places ?? nowhere
}

const scriptBeside = ({ units, length }: Folded, at: number): number =>
  at >= 0 && at < length ? scriptOf[units[at]!]! : OTHER

const breaks = [HARD_BREAK, PASSAGE_BREAK].map((unit) => unit.charCodeAt(0))
const enders = [...'!?;:。'].map((unit) => unit.charCodeAt(0))
const dot = 46

/** A full stop inside a number or an address ends nothing. */
function endsSentence(units: Uint16Array, at: number, length: number): boolean {
  const unit = units[at]!
  if (unit === dot) return at + 1 >= length || scriptOf[units[at + 1]!] === OTHER
  return enders.includes(unit) || breaks.includes(unit)
}
