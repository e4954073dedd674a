/** Reads the お〜 / ご〜 in front of, or behind, a place in the text. */
import { anyOf, stemSet } from './keigo-words.ts'

/** お帰り, ご利用: a prefix and what it honours. */
export interface HonorificStem {
  readonly start: number
  readonly prefix: string
  readonly stem: string
  /** `noun`: a verbal noun of Chinese origin (利用); `verb`: the connective form of a Japanese verb (帰り). */
  readonly kind: 'noun' | 'verb'
}

const LONGEST = 9
const kanaStems = stemSet('kana-stems')
const kanjiStems = stemSet('kanji-stems')
const states = stemSet('states')

const chinese = /^[一-龯々]{2,4}$/
const japanese = /^(?:[一-龯々]{1,3}[ぁ-ん]{0,3}){1,3}$/
/** Endings that a connective form can have; に, で and へ are left to the particles. */
const connective = /(?:[いきぎしじちびみりえけげせぜべめれ]|[一-龯]て)$/
const particleInside = /[をはもへに]|が(?!り)|の|と(?!り|ど|と)/

/** Whether `stem` can stand between the prefix and になる or する. */
export function stemKind(prefix: string, stem: string): HonorificStem['kind'] | undefined {
  if (states.has(stem)) return undefined
  if (prefix !== 'お' && chinese.test(stem)) return stem === '覧' ? 'verb' : 'noun'
  if (stem === '覧') return 'verb'
  if (prefix === 'ご') return /^[一-龯]じ$/.test(stem) && stem !== '存じ' ? 'verb' : undefined
  if (kanaStems.has(stem) || kanjiStems.has(stem)) return 'verb'
  return japanese.test(stem) && connective.test(stem) && !particleInside.test(stem) ? 'verb' : undefined
}

const isPrefix = (sign: string | undefined): boolean => sign === 'お' || sign === 'ご' || sign === '御'

/** The お〜 or ご〜 that ends at `end`; the prefix nearest to it that makes a stem. */
export function stemBefore(text: string, end: number, from: number): HonorificStem | undefined {
  for (let at = end - 2; at >= Math.max(from, end - LONGEST); at--) {
    if (!isPrefix(text[at])) continue
    const stem = text.slice(at + 1, end)
    const kind = stemKind(text[at]!, stem)
    if (kind) return { start: at, prefix: text[at]!, stem, kind }
  }
  return undefined
}

/** What follows an honoured stem and says whose act it is. */
export type Construction = 'suru' | 'itasu' | 'moushiageru' | 'dekiru' | 'ninaru' | 'nasaru' | 'kudasaru' | 'itadaku'

export interface HonorificVerb extends HonorificStem {
  readonly construction: Construction
  /** Where the verb of the construction begins, behind the stem. */
  readonly verb: number
}

const constructions: readonly (readonly [Construction, string])[] = [
  ['moushiageru', '(?:し)?申し(?:上|あ)げ'],
  ['itasu', '(?:いた|致)[しすさ]'],
  ['dekiru', 'でき(?=[まるなたてず])'],
  ['suru', 'する|すれば|し(?=ま[すしせ]|た|て|な[いかくが]|よう|そう|つつ|さえ)'],
  ['ninaru', 'にな[らりるっれ]'],
  ['nasaru', 'なさ[いっるらりれ]'],
  ['kudasaru', 'くださ|下さ'],
  ['itadaku', '(?:いただ|頂)[いかきくけ]'],
]
const body = `((?:[一-龯々]{1,4}[ぁ-ん]{0,3}?){1,3}?|${anyOf([...kanaStems])})`
const forward = new RegExp(`[おご御]${body}(?:${constructions.map(([, verb]) => `(${verb})`).join('|')})`, 'y')

/** The お〜する, ご〜になる … that begins with the prefix at `at`. */
export function honorificVerbAt(text: string, at: number): HonorificVerb | undefined {
  forward.lastIndex = at
  const match = forward.exec(text)
  if (!match) return undefined
  const prefix = text[at]!
  const stem = match[1]!
  const kind = stemKind(prefix, stem)
  if (!kind) return undefined
  const which = constructions.findIndex((_, index) => match[index + 2] !== undefined)
  return { start: at, prefix, stem, kind, construction: constructions[which]![0], verb: at + 1 + stem.length }
}
