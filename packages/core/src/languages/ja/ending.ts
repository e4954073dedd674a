/**
 * Reads the ending of a Japanese sentence: the longest known ending decides, looked up backwards from the end, behind at most four
 * particles. A polite ending counts at any depth, a plain one only where the first is met. The method needs no dictionary of words.
 */
import endingData from '../../generated/data/ja/endings.ts'
import { isHiragana, isKanji, isKatakana, isLatin } from './script.ts'
import { type Shape, type ShapeTables, shapeOf } from './shapes.ts'
import { childOf, foundLength, foundValue, longestSuffix, type SurfaceTrie, surfaceTrie } from './surface-trie.ts'

/** What an ending shows. `plain` is a verb or adjective, which fits both da and dearu style. */
export type EndingForm =
  | 'desu-masu'
  | 'honorific'
  | 'gozaru'
  | 'dearu'
  | 'da'
  | 'plain'
  | 'casual'
  | 'imperative'
  | 'te-form'
  | 'nominal'
  | 'fragment'

export interface Ending {
  readonly form: EndingForm
  /** The deciding suffix, particles included; empty when nothing decided. */
  readonly start: number
  readonly end: number
  readonly strength: 'strong' | 'weak' | 'none'
}

interface EndingData {
  readonly anywhere: Readonly<Record<string, string>>
  readonly bounded: Readonly<Record<string, string>>
  readonly tails: { readonly particle: string; readonly connective: string }
  readonly remark: Readonly<Record<'polite' | 'casual' | 'neutral', string>>
  readonly questions: string
  readonly kanji: { readonly 'ku-verbs': string; readonly 'i-adjectives': string }
}

/** A form's value in the tries is its place here; 0 means that nothing was found. */
const FORMS = [
  'none',
  'desu-masu',
  'honorific',
  'gozaru',
  'dearu',
  'da',
  'plain',
  'casual',
  'imperative',
  'te-form',
  'nominal',
  'weak',
] as const
const GOZARU = FORMS.indexOf('gozaru')
const TE_FORM = FORMS.indexOf('te-form')
const NOMINAL = FORMS.indexOf('nominal')
const WEAK = FORMS.indexOf('weak')
const PARTICLE = 1
const CONNECTIVE = 2

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word.length > 0)

function formTrie(lists: Readonly<Record<string, string>>): SurfaceTrie {
  const pairs = Object.entries(lists).flatMap(([form, list]) =>
    words(list).map((word): [string, number] => [word, formValue(form)]),
  )
  return surfaceTrie(pairs, true)
}

function formValue(form: string): number {
  const value = FORMS.indexOf(form as (typeof FORMS)[number])
  if (value <= 0) throw new Error(`endings.yaml has no form ${form}`)
  return value
}

const data = endingData as EndingData
const anywhere: SurfaceTrie = formTrie(data.anywhere)
const bounded: SurfaceTrie = formTrie(data.bounded)
const tails: SurfaceTrie = surfaceTrie(
  [
    ...words(data.tails.connective).map((word): [string, number] => [word, CONNECTIVE]),
    ...words(data.tails.particle).map((word): [string, number] => [word, PARTICLE]),
  ],
  true,
)
const remarks: SurfaceTrie = surfaceTrie(
  (['polite', 'casual', 'neutral'] as const).flatMap((kind, index) =>
    words(data.remark[kind]).map((word): [string, number] => [word, index + 1]),
  ),
  true,
)
const codes = (text: string): ReadonlySet<number> => new Set([...text].map((sign) => sign.charCodeAt(0)))
const shapes: ShapeTables = { kuVerbs: codes(data.kanji['ku-verbs']), iAdjectives: codes(data.kanji['i-adjectives']) }

const PARTICLES_BEFORE_WORDS = codes('はがをにもでとのへ')
const MAX_TAILS = 4
const MAX_PLACES = 12

/** The ending of the clause `text[start, end)`, whose closing marks are already stripped. */
export function clauseEnding(text: string, start: number, end: number): Ending {
  if (end <= start) return nothing('fragment', end)
  const remark = remarkEnding(text, start, end)
  if (remark) return remark
  const places = [end]
  const hanging = [false]
  let plain: Ending | undefined
  let depthEnd = 1
  for (let depth = 0, at = 0; depth <= MAX_TAILS && at < places.length; depth++, depthEnd = places.length) {
    for (; at < depthEnd; at++) {
      const place = places[at]!
      const found = longestForm(text, start, place)
      const value = foundValue(found)
      if (isPoliteValue(value))
        return { form: FORMS[value] as EndingForm, start: place - foundLength(found), end, strength: 'strong' }
      if (value === NOMINAL && depth === 0) return nothing('nominal', end)
      plain ??=
        value > 0
          ? listed(value, place - foundLength(found), place, end, hanging[at]!)
          : shaped(text, start, place, end, hanging[at]!)
      addTails(text, start, place, hanging[at]!, places, hanging)
    }
  }
  return plain ?? undecided(text, end, places)
}

/** The polite forms come first. */
const isPoliteValue = (value: number): boolean => value > 0 && value <= GOZARU

function longestForm(text: string, start: number, end: number): number {
  const free = longestSuffix(anywhere, text, start, end)
  const bound = longestSuffix(bounded, text, start, end)
  if (foundLength(bound) < foundLength(free) || bound === 0 || !beginsWord(text, start, end - foundLength(bound)))
    return free
  return bound
}

function beginsWord(text: string, start: number, at: number): boolean {
  if (at <= start) return true
  const before = text.charCodeAt(at - 1)
  return PARTICLES_BEFORE_WORDS.has(before) || !(isHiragana(before) || isKanji(before))
}

function addTails(
  text: string,
  start: number,
  end: number,
  hangs: boolean,
  places: number[],
  hanging: boolean[],
): void {
  let node = 0
  for (let at = end - 1; at > start && places.length < MAX_PLACES; at--) {
    node = childOf(tails, node, text.charCodeAt(at))
    if (node < 0) return
    const kind = tails.values[node]!
    if (kind === 0 || places.includes(at)) continue
    places.push(at)
    hanging.push(hangs || kind === CONNECTIVE)
  }
}

function listed(value: number, start: number, place: number, end: number, hangs: boolean): Ending | undefined {
  if (value === NOMINAL) return undefined
  if (value === WEAK) return { form: 'fragment', start, end, strength: 'weak' }
  // 見てね asks somebody informally; 見て alone may be half a sentence.
  if (value === TE_FORM)
    return place < end && !hangs
      ? { form: 'casual', start, end, strength: 'strong' }
      : { form: 'te-form', start, end, strength: 'weak' }
  return { form: FORMS[value] as EndingForm, start, end, strength: hangs ? 'weak' : 'strong' }
}

function shaped(text: string, start: number, place: number, end: number, hangs: boolean): Ending | undefined {
  const shape: Shape | undefined = shapeOf(text, start, place, shapes)
  if (!shape) return undefined
  const from = wordStart(text, start, place)
  if (shape === 'te-form') return listed(TE_FORM, from, place, end, hangs)
  return { form: shape, start: from, end, strength: hangs ? 'weak' : 'strong' }
}

const NEVER_OKURIGANA = codes('をはにで')

/** Where the word with okurigana that ends at `end` begins: 閉じる in 画面を閉じる. */
function wordStart(text: string, start: number, end: number): number {
  let at = end - 1
  while (
    at > start &&
    end - at < 5 &&
    isHiragana(text.charCodeAt(at - 1)) &&
    !NEVER_OKURIGANA.has(text.charCodeAt(at - 1))
  )
    at--
  while (at > start && end - at < 8 && isKanji(text.charCodeAt(at - 1))) at--
  return at
}

const nothing = (form: EndingForm, end: number): Ending => ({ form, start: end, end, strength: 'none' })

const COMMA = codes('、，, \u3000')

function remarkEnding(text: string, start: number, end: number): Ending | undefined {
  const found = longestSuffix(remarks, text, start, end)
  if (found === 0) return undefined
  const from = end - foundLength(found)
  if (from > start && !COMMA.has(text.charCodeAt(from - 1))) return undefined
  if (foundValue(found) === 3) return nothing('fragment', end)
  return { form: foundValue(found) === 1 ? 'desu-masu' : 'casual', start: from, end, strength: 'weak' }
}

const TALKING = new Set([
  'よ',
  'ね',
  'よね',
  'ねえ',
  'ねぇ',
  'ねー',
  'ぞ',
  'ぜ',
  'かな',
  'かなあ',
  'かなぁ',
  'かしら',
  'のかい',
  'かい',
  'だい',
])

/** No predicate: a noun, or a noun with a particle of talk behind it (本当よ), which is a hint at most. */
function undecided(text: string, end: number, places: readonly number[]): Ending {
  const tail = places.slice(1).find((place) => TALKING.has(text.slice(place, end)))
  if (tail !== undefined) return { form: 'casual', start: tail, end, strength: 'weak' }
  const last = text.charCodeAt(end - 1)
  return nothing(isKanji(last) || isKatakana(last) || isLatin(last) ? 'nominal' : 'fragment', end)
}

/** The ending of an earlier clause that a speaker could have stopped at: polite, or with a particle of talk (すごいね、この機能). */
export function spokenClause(text: string, start: number, end: number): Ending | undefined {
  const ending = clauseEnding(text, start, end)
  if (isPolite(ending.form)) return ending
  return ending.strength === 'strong' && STOPS.test(text.slice(ending.start, end)) ? ending : undefined
}

const STOPS = /(?:よ|ね|ねえ|わ|ぞ|かしら)$/

/** Whether the ending speaks to the reader politely. */
export const isPolite = (form: EndingForm): boolean => form === 'desu-masu' || form === 'honorific' || form === 'gozaru'

const questions: SurfaceTrie = surfaceTrie(
  words(data.questions).map((word): [string, number] => [word, 1]),
  true,
)

/** 調子はどう, with a question mark behind it: an informal question without a predicate. */
export function bareQuestion(text: string, start: number, end: number): Ending | undefined {
  const length = foundLength(longestSuffix(questions, text, start, end))
  return length === 0 ? undefined : { form: 'casual', start: end - length, end, strength: 'weak' }
}
