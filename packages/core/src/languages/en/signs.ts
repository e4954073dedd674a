/** What one English sentence shows of its register: places to point at, and counts for the score. One pass. */
import type { TextSpan } from '../../base/index.ts'
import { wordEnd } from '../../text/latin.ts'
import { isDigit, isLower, isUpper } from '../../text/units.ts'
import type { RegisterEvidence } from '../language.ts'
import {
  AUXILIARY,
  CANNOT,
  CASUAL,
  CONTRACTED,
  FIRST,
  FORMAL,
  HEDGE,
  LEGAL,
  NOT,
  POLITE,
  SECOND,
  SLANG,
  SOFTENER,
  vocabulary,
} from './vocabulary.ts'

/** Counts of one sentence. */
export interface Signs {
  readonly evidence: readonly RegisterEvidence[]
  readonly words: number
  readonly letters: number
  /** Words of eight letters or more. */
  readonly longWords: number
  readonly contractions: number
  readonly slang: number
  readonly casual: number
  readonly legal: number
  readonly formal: number
  readonly polite: number
  readonly firstPerson: number
  readonly secondPerson: number
  readonly exclamations: number
  readonly smallStart: boolean
}

type Counts = { -readonly [Key in keyof Signs]: Signs[Key] } & { readonly evidence: RegisterEvidence[] }

/** The signs of the sentence `text[start, end)`. */
export function signsOf(text: string, { start, end }: TextSpan): Signs {
  const counts = noSigns(isSmallStart(text, start))
  let before = 0
  let beforeStart = start
  let hedges = 0
  for (let at = start; at < end; ) {
    const stop = wordEnd(text, at, end)
    if (stop === at) {
      if (text.charCodeAt(at) === 0x21) counts.exclamations++
      at++
      continue
    }
    const classes = vocabulary.of(text, at, stop)
    countWord(counts, classes, at, stop)
    const form = formOf(text, at, stop, classes)
    if (form) {
      point(counts, form, at, stop)
      if (form === 'contraction') counts.contractions++
      else if (form === 'letter-repeat') counts.slang++
    }
    const pair = before === 0 || classes === 0 ? undefined : pairOf(before, classes)
    if (pair) point(counts, pair, beforeStart, stop)
    if (classes & HEDGE && ++hedges === 2) point(counts, 'hedge-stack', at, stop)
    before = classes
    beforeStart = at
    at = stop
  }
  return counts
}

const noSigns = (smallStart: boolean): Counts => ({
  evidence: [],
  words: 0,
  letters: 0,
  longWords: 0,
  contractions: 0,
  slang: 0,
  casual: 0,
  legal: 0,
  formal: 0,
  polite: 0,
  firstPerson: 0,
  secondPerson: 0,
  exclamations: 0,
  smallStart,
})

function countWord(counts: Counts, classes: number, start: number, end: number): void {
  counts.words++
  counts.letters += end - start
  if (end - start >= 8) counts.longWords++
  if (classes === 0) return
  if (classes & SLANG) counts.slang++
  if (classes & CASUAL) counts.casual++
  if (classes & LEGAL) counts.legal++
  if (classes & FORMAL) counts.formal++
  if (classes & POLITE) counts.polite++
  if (classes & FIRST) counts.firstPerson++
  if (classes & SECOND) counts.secondPerson++
}

/** What kinds of evidence there are: which way each speaks, and how firmly. */
const kinds = {
  slang: ['informal', 'strong'],
  'letter-repeat': ['informal', 'strong'],
  contraction: ['informal', 'weak'],
  casual: ['informal', 'weak'],
  'hedge-stack': ['informal', 'weak'],
  legalese: ['formal', 'strong'],
  'formal-word': ['formal', 'weak'],
  softener: ['formal', 'weak'],
  'full-form': ['formal', 'weak'],
} as const satisfies Record<string, readonly ['formal' | 'informal', 'strong' | 'weak']>

type Kind = keyof typeof kinds

function point(counts: Counts, form: Kind, start: number, end: number): void {
  const [says, strength] = kinds[form]
  counts.evidence.push({ start, end, says, strength, form })
}

function formOf(text: string, start: number, end: number, classes: number): Kind | undefined {
  if (classes & LEGAL) return 'legalese'
  if (classes & SLANG) return 'slang'
  if (classes & CONTRACTED || isContraction(text, start, end)) return 'contraction'
  if (classes & FORMAL) return 'formal-word'
  if (classes & CASUAL) return 'casual'
  if (classes & CANNOT) return 'full-form'
  return repeatsLetter(text, start, end) ? 'letter-repeat' : undefined
}

/** Two words that say something together: “could you”, “do not”. */
function pairOf(before: number, classes: number): Kind | undefined {
  if (before & SOFTENER && classes & (SECOND | FIRST)) return 'softener'
  return before & AUXILIARY && classes & NOT ? 'full-form' : undefined
}

/** Ends in n’t, ’re, ’ve, ’ll, ’m or ’d. A possessive ends in ’s, which is told by a list. */
function isContraction(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 0x20
  if (isApostrophe(text.charCodeAt(end - 2)) && end - start > 2)
    return last === 0x6d || last === 0x64 || (last === 0x74 && (text.charCodeAt(end - 3) | 0x20) === 0x6e)
  if (end - start < 4 || !isApostrophe(text.charCodeAt(end - 3))) return false
  const first = text.charCodeAt(end - 2) | 0x20
  return (first === 0x6c && last === 0x6c) || ((first === 0x72 || first === 0x76) && last === 0x65)
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

/** Sooo, yesss: a letter three times in a row, but not at the start, as in www, nor behind a figure. */
function repeatsLetter(text: string, start: number, end: number): boolean {
  for (let at = start + 3; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== text.charCodeAt(at - 1) || unit !== text.charCodeAt(at - 2) || !isLower(unit)) continue
    return !hasDigit(text, start + 2, at)
  }
  return false
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) return true
  return false
}

/** A small first letter that is not that of a name like iPhone. */
function isSmallStart(text: string, start: number): boolean {
  return isLower(text.charCodeAt(start)) && !isUpper(text.charCodeAt(start + 1))
}
