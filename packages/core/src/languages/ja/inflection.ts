/** Forms of a verb or i-adjective from its dictionary form, for entries such as `~買う`. */
import inflectionData from '../../generated/data/ja/inflection.ts'
import { clauseEnding } from './ending.ts'

interface InflectionData {
  readonly 'godan-ru': readonly string[]
  readonly 'ichidan-kanji': string
}

const data = inflectionData as InflectionData
const godanRu: ReadonlySet<string> = new Set(data['godan-ru'])
const ichidanKanji: ReadonlySet<string> = new Set(data['ichidan-kanji'])

/** The stems of a verb: 買わ(ない), 買い(ます), 買え(ば), 買お(う), 買っ(た). */
interface Stems {
  readonly a: string
  readonly i: string
  readonly e: string
  readonly o: string
  /** With た or だ in place: `買った`. */
  readonly past: string
  /** What れる and せる follow: `買わ`, `見ら`, `見さ`. */
  readonly passive: string
  readonly causative: string
}

/** Dictionary ending → a, i, e, o and the past. */
const ROWS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  う: ['わ', 'い', 'え', 'お', 'った'],
  く: ['か', 'き', 'け', 'こ', 'いた'],
  ぐ: ['が', 'ぎ', 'げ', 'ご', 'いだ'],
  す: ['さ', 'し', 'せ', 'そ', 'した'],
  つ: ['た', 'ち', 'て', 'と', 'った'],
  ぬ: ['な', 'に', 'ね', 'の', 'んだ'],
  ぶ: ['ば', 'び', 'べ', 'ぼ', 'んだ'],
  む: ['ま', 'み', 'め', 'も', 'んだ'],
  る: ['ら', 'り', 'れ', 'ろ', 'った'],
}

const I_AND_E_ROWS = 'いきぎしじちぢにひびみりえけげせぜてでねへべめれ'

/** All forms of the word, itself first; of a noun only itself. */
export function inflect(word: string): readonly string[] {
  return [...new Set(paradigm(word))].filter((form) => form.length > 0)
}

/** The replacement in the form that `found` is of `phrase`: 使って for 利用して, given 使う and 利用する; else as it is. */
export function adapt(replacement: string, found: string, phrase: string, as?: 'verb' | 'noun'): string {
  if (as !== 'verb') return replacement
  const index = paradigm(phrase).indexOf(found)
  const forms = paradigm(replacement)
  // Kanji and kana count as the same to whoever looks for a phrase, so the replacement itself may be found.
  if (forms.includes(found)) return found
  return forms.length === paradigm(phrase).length ? forms[index] || replacement : replacement
}

/** The polite present of a verb: 買います. */
export function politeOf(verb: string): string | undefined {
  return paradigm(verb).find((form) => form.endsWith('ます'))
}

/** The forms in a fixed order, so that those of two verbs can be told to be the same; an empty one does not exist. */
function paradigm(word: string): string[] {
  const stem = word.slice(0, -1)
  if (word.endsWith('する')) return forms(word, suru(word.slice(0, -2)))
  if (word.endsWith('くる') || word.endsWith('来る')) return forms(word, kuru(word))
  if (isAdjective(word)) return adjective(word, stem)
  if (isIchidan(word)) return forms(word, ichidan(stem))
  const row = ROWS[word.at(-1) ?? '']
  return row && word.length > 1 ? forms(word, godan(word, stem, row)) : [word]
}

/** 高い, but not お願い: the endings of sentences know which words in い are predicates. */
const isAdjective = (word: string): boolean =>
  word.endsWith('い') && clauseEnding(word, 0, word.length).form === 'plain'

function isIchidan(word: string): boolean {
  if (!word.endsWith('る') || godanRu.has(word)) return false
  const before = word.at(-2) ?? ''
  return I_AND_E_ROWS.includes(before) || ichidanKanji.has(before)
}

function godan(
  word: string,
  stem: string,
  [a, i, e, o, past]: readonly [string, string, string, string, string],
): Stems {
  // 行く is the one verb in く with a double consonant in the past.
  const irregular = /(?:行|逝|い|ゆ)く$/.test(word) && (word.length === 2 || word.endsWith('行く'))
  return {
    a: stem + a,
    i: stem + i,
    e: stem + e,
    o: stem + o,
    past: stem + (irregular ? 'った' : past),
    passive: stem + a,
    causative: stem + a,
  }
}

const ichidan = (stem: string): Stems => ({
  a: stem,
  i: stem,
  e: `${stem}れ`,
  o: `${stem}よ`,
  past: `${stem}た`,
  passive: `${stem}ら`,
  causative: `${stem}さ`,
})

const suru = (stem: string): Stems => ({
  a: `${stem}し`,
  i: `${stem}し`,
  e: `${stem}すれ`,
  o: `${stem}しよ`,
  past: `${stem}した`,
  passive: `${stem}さ`,
  causative: `${stem}さ`,
})

function kuru(word: string): Stems {
  const stem = word.slice(0, -2)
  const [i, a] = word.endsWith('来る') ? ['来', '来'] : ['き', 'こ']
  return {
    a: stem + a,
    i: stem + i,
    e: `${word.slice(0, -1)}れ`,
    o: `${stem}${a}よ`,
    past: `${stem}${i}た`,
    passive: `${stem}${a}ら`,
    causative: `${stem}${a}さ`,
  }
}

function forms(word: string, { a, i, e, o, past, passive, causative }: Stems): string[] {
  const te = past.replace(/た$/, 'て').replace(/だ$/, 'で')
  return [
    ...[word, i, te, past, `${past}ら`, `${past}り`, `${e}ば`, `${o}う`, word.endsWith('る') ? `${i}ろ` : e],
    ...['ます', 'ました', 'ません', 'ませんでした', 'ましょう', 'たい', 'たく', 'ながら', 'なさい', 'そう', 'すぎ'].map(
      (end) => i + end,
    ),
    ...['ない', 'なかった', 'なく', 'なければ'].map((end) => a + end),
    word.endsWith('する') ? `${word.slice(0, -2)}せず` : `${a}ず`,
    ...['れる', 'れます', 'れた', 'れて', 'れない'].map((end) => passive + end),
    ...['せる', 'せます', 'せた', 'せて'].map((end) => causative + end),
    ...potential(word, e, passive),
  ]
}

/** 買える; the potential of one-row verbs is their passive, that of する is できる. */
const potential = (word: string, e: string, passive: string): string[] => {
  if (word.endsWith('する'))
    return ['できる', 'できます', 'できた', 'できて', 'できない'].map((end) => word.slice(0, -2) + end)
  return passive.endsWith('ら') && e.endsWith('れ')
    ? ['', '', '', '', '']
    : ['る', 'ます', 'た', 'て', 'ない'].map((end) => e + end)
}

const adjective = (word: string, stem: string): string[] => [
  word,
  ...['く', 'くて', 'かった', 'くない', 'くなかった', 'ければ', 'さ', 'そう', 'すぎ'].map((end) => stem + end),
]
