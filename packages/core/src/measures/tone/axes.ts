/**
 * The formula of every tone axis, as a table. A text's points on an axis are the sum of what its marks and gauges give; the value is those
 * points squashed into 0–100 (`tone.ts`). Near the middle one point moves the value by one. `docs/tone.md` says it all in plain words.
 */

export type ToneAxis = 'formality' | 'enthusiasm' | 'warmth' | 'directness' | 'confidence' | 'plainness'

/** What is counted. Those without a lexicon `signal/tone-<mark>` are `exclamation`, `emoji` and, in part, `passive`. */
export type Mark =
  | 'exclamation'
  | 'emoji'
  | 'capitals'
  | 'intensifier'
  | 'excitement'
  | 'thanks'
  | 'greeting'
  | 'empathy'
  | 'care'
  | 'reader'
  | 'cold'
  | 'hedge'
  | 'certainty'
  | 'overclaim'
  | 'softener'
  | 'next-step'
  | 'passive'
  | 'jargon'
  | 'nominalisation'

/** What is measured over the whole text, against what is usual in the language. */
export type Gauge = 'sentence-length' | 'hardness'

export interface Weight {
  /** Points for one mark in a hundred words; for each word, or percent, over the usual. */
  readonly each: number
  /** The most it gives or takes; what has no such limit is limited by the scale alone. */
  readonly most?: number
}

export interface AxisFormula {
  /** The value of a long text in which nothing shows. */
  readonly rest: number
  readonly marks: Readonly<Partial<Record<Mark, Weight>>>
  readonly gauges?: Readonly<Partial<Record<Gauge, Weight>>>
  /** What a writer could add to raise the value, in the order of what helps most. Nobody is told to shout. */
  readonly wants: readonly Mark[]
}

/** Formality is told by the language itself (`formality.ts`). */
export type MarkedAxis = Exclude<ToneAxis, 'formality'>

export const formulas: Readonly<Record<MarkedAxis, AxisFormula>> = {
  enthusiasm: {
    rest: 8,
    marks: {
      exclamation: { each: 14, most: 60 },
      emoji: { each: 8, most: 40 },
      capitals: { each: 10, most: 30 },
      intensifier: { each: 10, most: 40 },
      excitement: { each: 14, most: 60 },
      overclaim: { each: 6, most: 30 },
    },
    wants: ['excitement'],
  },
  warmth: {
    rest: 35,
    // No limits here: another thank-you must never make a text colder, however many there are.
    marks: {
      thanks: { each: 12 },
      empathy: { each: 12 },
      care: { each: 8 },
      greeting: { each: 8 },
      reader: { each: 1.5 },
      excitement: { each: 2 },
      emoji: { each: 4 },
      cold: { each: -12, most: 45 },
    },
    wants: ['thanks', 'empathy', 'care', 'greeting'],
  },
  directness: {
    rest: 45,
    marks: {
      'next-step': { each: 6, most: 40 },
      softener: { each: -10, most: 50 },
      hedge: { each: -6, most: 30 },
      passive: { each: -4, most: 20 },
    },
    gauges: { 'sentence-length': { each: -1, most: 15 } },
    wants: ['next-step'],
  },
  confidence: {
    rest: 55,
    marks: {
      certainty: { each: 8, most: 35 },
      overclaim: { each: 10, most: 45 },
      hedge: { each: -12, most: 60 },
      softener: { each: -4, most: 20 },
    },
    wants: ['certainty'],
  },
  plainness: {
    rest: 65,
    marks: {
      jargon: { each: -9, most: 50 },
      nominalisation: { each: -6, most: 30 },
      passive: { each: -3, most: 15 },
    },
    gauges: { 'sentence-length': { each: -1.5, most: 30 }, hardness: { each: -1.5, most: 25 } },
    wants: [],
  },
}

/** In the order in which they are printed. */
export const toneAxes: readonly ToneAxis[] = [
  'formality',
  'enthusiasm',
  'warmth',
  'directness',
  'confidence',
  'plainness',
]

/** The marks that an axis counts. */
export function marksOf(axis: ToneAxis): Mark[] {
  return axis === 'formality' ? [] : (Object.keys(formulas[axis].marks) as Mark[])
}
