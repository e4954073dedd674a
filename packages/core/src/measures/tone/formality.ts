/** Formality as a number: the language's own score, or the mean of the levels of its sentences. */
import type { Formality, SentenceRegister } from '../../languages/language.ts'
import type { Passage, Role } from '../../text/index.ts'
import type { Analysis } from '../analysis.ts'
import type { ToneCause } from './tone.ts'

/** The value of a sentence by what its register shows, for languages whose sentences have a level. */
const levels: Readonly<Record<string, number>> = {
  slang: 5,
  casual: 8,
  imperative: 10,
  plain: 22,
  da: 22,
  dearu: 40,
  'desu-masu': 52,
  honorific: 74,
  gozaru: 86,
}

/** How much one piece of evidence says, in points away from 50, for languages that score their sentences themselves. */
const evidencePoints: Readonly<Record<string, number>> = {
  slang: 14,
  'letter-repeat': 14,
  legalese: 14,
  contraction: 9,
  casual: 6,
  'formal-word': 6,
  softener: 3,
  'full-form': 3,
  'hedge-stack': 3,
}

const apart: ReadonlySet<Role> = new Set<Role>(['heading', 'table-cell', 'caption', 'title', 'button', 'label', 'alt'])

export interface FormalityReading {
  /** 0–100, before short texts are drawn to the middle. */
  readonly value: number
  readonly causes: readonly ToneCause[]
}

/** Reads passage by passage. */
export interface FormalityTally {
  add(passage: Passage): void
  /** Absent when nothing tells: no words, or no sentence with a level. Headings and labels are listened to where nothing else tells. */
  reading(): FormalityReading | undefined
}

export function formalityTally(analysis: Analysis): FormalityTally {
  const prose: Sums = { value: 0, weight: 0, causes: new Map() }
  const others: Sums = { value: 0, weight: 0, causes: new Map() }
  return {
    add(passage) {
      if (passage.role === 'quote' || analysis.language(passage).tone === undefined) return
      addPassage(apart.has(passage.role) ? others : prose, analysis, passage)
    },
    reading() {
      const { value, weight, causes } = prose.weight > 0 ? prose : others
      return weight === 0
        ? undefined
        : { value: Math.max(0, Math.min(100, value / weight)), causes: [...causes.values()] }
    },
  }
}

/** The values of some sentences, by the weight of each, and what they rest on. */
interface Sums {
  value: number
  weight: number
  readonly causes: Map<string, ToneCause>
}

/** Scores of sentences of ordinary copy lie close to the middle; so the axis takes their distance from there almost twice. */
const spread = 1.8

function addPassage(sums: Sums, analysis: Analysis, passage: Passage): void {
  const registers = analysis.register(passage) ?? []
  const sentences = analysis.sentences(passage)
  for (let index = 0; index < registers.length; index++) {
    const register = registers[index]!
    const level = register.score === undefined ? levelOf(register) : undefined
    const value = register.score === undefined ? level?.value : 50 + spread * (register.score - 50)
    if (value === undefined) continue
    const { start, end } = sentences[index]!
    const own = Math.min(end - start, longest)
    sums.value += value * own
    sums.weight += own
    addCauses(sums.causes, register, level)
  }
}

/** A sentence of more units weighs no more: one sprawling clause does not speak for the text. */
const longest = 240

interface LevelValue {
  readonly kind: string
  readonly value: number
}

/** A polite sentence that raises its reader counts as an honorific one. */
function levelOf({ evidence, form = '', level }: SentenceRegister): LevelValue | undefined {
  const shown = evidence[0]
  if (!shown) return undefined
  const raised = level === 'honorific' && shown.form !== 'gozaru' ? 'honorific' : shown.form
  const kind = levels[raised] === undefined ? form : raised
  const value = levels[kind] ?? byFormality[shown.says]
  return { kind, value }
}

const byFormality: Readonly<Record<Formality, number>> = { formal: 60, informal: 20, mixed: 40, neutral: 50 }

function addCauses(causes: Map<string, ToneCause>, { evidence }: SentenceRegister, own: LevelValue | undefined): void {
  for (const { start, end, says, form } of evidence) {
    const kind = own?.kind ?? form
    const sign = says === 'formal' ? 1 : -1
    const points = own ? own.value - 50 : sign * (evidencePoints[form] ?? 0)
    const known = causes.get(kind)
    causes.set(kind, {
      kind,
      points: (known?.points ?? 0) + points,
      count: (known?.count ?? 0) + 1,
      at: known?.at ?? { start, end },
    })
  }
}
