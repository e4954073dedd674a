/** Counts honorifics on the surface of a sentence: listed words, and the open pattern お/ご + stem + what tells who is raised. */
import keigoData from '../../generated/data/ja/keigo.ts'
import { ATOM } from '../../text/index.ts'
import type { Keigo } from '../language.ts'
import { isHiragana, isKanji, isKatakana } from './script.ts'
import { foundLength, foundValue, longestPrefix, type SurfaceTrie, surfaceTrie } from './surface-trie.ts'

interface KeigoData {
  readonly sonkeigo: { readonly predicates: string; readonly nouns: string }
  readonly kenjougo: { readonly predicates: string }
  readonly teichougo: { readonly predicates: string; readonly nouns: string }
  readonly bikago: { readonly nouns: string }
  readonly neither: string
  readonly 'kana-stems': string
  readonly 'after-stem': { readonly sonkeigo: string; readonly kenjougo: string }
}

/** What was seen in one sentence; `raising` leaves out nouns, which a plain sentence may hold as well. */
export interface SeenKeigo extends Keigo {
  /** Predicates of 尊敬語, 謙譲語 and 丁重語. */
  readonly raising: number
}

const NONE = 0
const SONKEIGO = 1
const SONKEIGO_NOUN = 2
const KENJOUGO = 3
const TEICHOUGO = 4
const TEICHOUGO_NOUN = 5
const BIKAGO = 6
const NEITHER = 7

const data = keigoData as KeigoData
const valued = (list: string, value: number): [string, number][] =>
  list
    .split(/\s+/)
    .filter((word) => word.length > 0)
    .map((word) => [word, value])

const words: SurfaceTrie = surfaceTrie([
  ...valued(data.sonkeigo.predicates, SONKEIGO),
  ...valued(data.sonkeigo.nouns, SONKEIGO_NOUN),
  ...valued(data.kenjougo.predicates, KENJOUGO),
  ...valued(data.teichougo.predicates, TEICHOUGO),
  ...valued(data.teichougo.nouns, TEICHOUGO_NOUN),
  ...valued(data.bikago.nouns, BIKAGO),
  ...valued(data.neither, NEITHER),
])
const kanaStems: SurfaceTrie = surfaceTrie(valued(data['kana-stems'], 1))
const afterStem: SurfaceTrie = surfaceTrie([
  ...valued(data['after-stem'].sonkeigo, SONKEIGO),
  ...valued(data['after-stem'].kenjougo, KENJOUGO),
])

const O = 'お'.charCodeAt(0)
const GO = 'ご'.charCodeAt(0)
const GO_KANJI = '御'.charCodeAt(0)
const SAMA = '様'.charCodeAt(0)

/** Units with which anything of interest begins. */
const opens: Uint8Array = gate()

function gate(): Uint8Array {
  const table = new Uint8Array(65536)
  const lists = [
    data.sonkeigo.predicates,
    data.sonkeigo.nouns,
    data.kenjougo.predicates,
    data.teichougo.predicates,
    data.teichougo.nouns,
    data.bikago.nouns,
    data.neither,
  ]
  for (const list of lists) for (const [word] of valued(list, 1)) table[word.charCodeAt(0)] = 1
  for (const unit of [O, GO, GO_KANJI, SAMA]) table[unit] = 1
  return table
}

/** The honorifics of `text[start, end)`. */
export function countKeigo(text: string, start: number, end: number): SeenKeigo {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let at = start; at < end; ) {
    if (opens[text.charCodeAt(at)] === 0) {
      at++
      continue
    }
    const found = at === start || wordMayBegin(text, at) ? longestPrefix(words, text, at, end) : 0
    const [kind, length] = found > 0 ? listed(found, text, at, end) : prefixed(text, at, start, end)
    counts[kind]!++
    at += Math.max(1, length)
  }
  return {
    sonkeigo: counts[SONKEIGO]! + counts[SONKEIGO_NOUN]!,
    kenjougo: counts[KENJOUGO]!,
    teichougo: counts[TEICHOUGO]! + counts[TEICHOUGO_NOUN]!,
    bikago: counts[BIKAGO]!,
    raising: counts[SONKEIGO]! + counts[KENJOUGO]! + counts[TEICHOUGO]!,
  }
}

const codes = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)))
const beforeGo = codes('んちまさ')
const beforeO = codes('んちまさなかしぶ')

/** お and ご inside a kana word (りんご飴, なお) begin nothing; other words of the lists are long enough to speak for themselves. */
function wordMayBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  if (unit === GO) return !beforeGo.has(before)
  if (unit !== O) return true
  // なお before a kanji is the adverb; any other kana before お and a kanji ends a word: 何かお困りですか.
  return isKanji(text.charCodeAt(at + 1)) ? text[at - 1] !== 'な' : !beforeO.has(before)
}

type Counted = readonly [kind: number, length: number]

function listed(found: number, text: string, at: number, end: number): Counted {
  const kind = foundValue(found)
  const length = foundLength(found)
  if (kind !== BIKAGO) return [kind, length]
  // お料理 and お遊び are 美化語, お料理なさる and お遊びになる are not; お茶になる is no honorific at all.
  const behind = at + length
  const after = longestPrefix(afterStem, text, behind, end)
  const raises = after > 0 && foundValue(after) === SONKEIGO && !isCopula(text, behind)
  const isVerb = isHiragana(text.charCodeAt(behind - 1)) || text[behind] !== 'に'
  return raises && isVerb ? [SONKEIGO, length + foundLength(after)] : [kind, length]
}

const isCopula = (text: string, at: number): boolean => text.startsWith('で', at) || text.startsWith('だ', at)

/** お待ちになる, ご案内いたします, お名前; nothing when お or ご is part of another word. */
function prefixed(text: string, at: number, start: number, end: number): Counted {
  const unit = text.charCodeAt(at)
  if (unit === SAMA) return [at > start && isTitle(text, at, end) ? SONKEIGO_NOUN : NONE, 1]
  if (unit !== O && unit !== GO && unit !== GO_KANJI) return [NONE, 1]
  if (at > start && unit !== GO_KANJI && !wordMayBegin(text, at)) return [NONE, 1]
  const stem = stemEnd(text, at + 1, end)
  if (stem < 0) return unit === O ? kanaVerb(text, at, end) : [NONE, 1]
  for (let to = stem; to <= Math.min(stem + 4, end - 1); to++) {
    const after = longestPrefix(afterStem, text, to, end)
    if (after > 0) return [foundValue(after), to + foundLength(after) - at]
    if (!isOkurigana(text.charCodeAt(to))) break
  }
  return [SONKEIGO_NOUN, stem - at]
}

const beforeSama = codes('模同仕多一異有態両文逆神王仏前紋今')

/** 様 behind a name: 山田様; not in 仕様, 同様, 様子. */
function isTitle(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (beforeSama.has(before) || (at + 1 < end && isKanji(text.charCodeAt(at + 1)))) return false
  return isKanji(before) || isKatakana(before) || isHiragana(before) || before === ATOM_UNIT
}

const ATOM_UNIT = ATOM.charCodeAt(0)

function stemEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end && to - at < 8 && isKanji(text.charCodeAt(to))) to++
  if (to > at) return to
  const kana = longestPrefix(kanaStems, text, at, end)
  return kana > 0 ? at + foundLength(kana) : -1
}

const BECOMES = /^[ぁ-ん]{1,5}?にな[るりっられ]/

/** A verb in kana that no list holds: おつきになる. */
function kanaVerb(text: string, at: number, end: number): Counted {
  const verb = isHiragana(text.charCodeAt(at + 1)) ? BECOMES.exec(text.slice(at + 1, Math.min(end, at + 10))) : null
  return verb ? [SONKEIGO, 1 + verb[0].length] : [NONE, 1]
}

const particles = codes('をがはものでとへや')
const isOkurigana = (unit: number): boolean => isHiragana(unit) && !particles.has(unit)
