/** Plain predicates of the open classes, told by their shape: kanji with the kana that only verbs and adjectives have behind it. */
import { isHiragana, isKanji, isKatakana } from './script.ts'

export interface ShapeTables {
  /** Kanji before which く is a verb's: 書く, but not 早く. */
  readonly kuVerbs: ReadonlySet<number>
  /** Kanji before which い is an adjective's: 高い, but not お願い. */
  readonly iAdjectives: ReadonlySet<number>
}

export type Shape = 'plain' | 'imperative' | 'te-form'

const units = (text: string): ReadonlySet<number> => new Set([...text].map((sign) => sign.charCodeAt(0)))

const U_ROW = units('うすつぬぶむ')
const NUMERALS = units('一二三四五六七八九幾')
/** Kana that end a verb's stem: the i- and e-rows. */
const STEM_END = units('いきぎしじちにびみりえけげせぜてでねべめれ')
/** Kana of the o-row, which stand before う in 行こう, 話そう. */
const O_ROW = units('おこごそとのぼもろ')
const [KU, GU, RU, I, TA, DA, TE, N, YO, U, RO] = [...'くぐるいただてんようろ'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
const SOKUON = 'っ'.charCodeAt(0)
const SUGU = units('直')
const USHIRO = units('後')

/** What the prose before `end` looks like, or undefined when its shape says nothing. */
export function shapeOf(text: string, start: number, end: number, tables: ShapeTables): Shape | undefined {
  if (end - start < 2) return undefined
  const last = text.charCodeAt(end - 1)
  const before = text.charCodeAt(end - 2)
  if (last === RU) return isHiragana(before) || isKanji(before) || isKatakana(before) ? 'plain' : undefined
  if (last === TA) return isPast(before) ? 'plain' : undefined
  if (last === DA) return before === N && end - start > 2 ? 'plain' : undefined
  if (last === RO) return isKanji(before) && !USHIRO.has(before) ? 'imperative' : imperativeRo(before)
  if (last === U && isVolitional(text, start, end, before)) return 'plain'
  if (!isKanji(before)) return end - start > 2 && isLongOkurigana(text, end, last, before) ? 'plain' : undefined
  if (last === TE) return 'te-form'
  if (last === KU) return tables.kuVerbs.has(before) ? 'plain' : undefined
  if (last === I) return tables.iAdjectives.has(before) ? 'plain' : undefined
  if (last === GU) return SUGU.has(before) ? undefined : 'plain'
  return U_ROW.has(last) && !NUMERALS.has(before) ? 'plain' : undefined
}

/** Kana before the last one in verbs with two kana behind the kanji: 動かす, 楽しむ, 向かう, 浮かぶ, 気づく. */
const BEFORE_SU = units('からやばわたがなとろこごよぼ')
const BEFORE_U = units('かなわ')
const [SU, MU, BU, SHI, KA, ZU, TSU] = [...'すむぶしかづつ'].map((sign) => sign.charCodeAt(0))

function isLongOkurigana(text: string, end: number, last: number, before: number): boolean {
  if (!isKanji(text.charCodeAt(end - 3))) return false
  if (last === SU) return BEFORE_SU.has(before)
  if (last === MU) return before === SHI
  if (last === BU) return before === KA
  if (last === KU) return before === ZU || before === TSU
  return last === U && BEFORE_U.has(before)
}

const isPast = (before: number): boolean => before === SOKUON || STEM_END.has(before) || isKanji(before)

const IMPERATIVE_STEM = units('べめけせてじぎきれね')
const imperativeRo = (before: number): Shape | undefined => (IMPERATIVE_STEM.has(before) ? 'imperative' : undefined)

/** 見よう and 行こう, but not するよう (in order that) nor ほう (side). */
function isVolitional(text: string, start: number, end: number, before: number): boolean {
  if (end - start < 3) return false
  const third = text.charCodeAt(end - 3)
  if (before === YO) return STEM_END.has(third) || isKanji(third)
  return O_ROW.has(before) && isKanji(third)
}
