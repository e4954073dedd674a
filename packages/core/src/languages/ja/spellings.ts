/** Japanese words that are spelled in more than one way: with and without the last long vowel, with and without okurigana, in kanji or kana. */
import spellingData from '../../generated/data/ja/spellings.ts'
import type { Spelling, SpellingMethod } from '../language.ts'
import { isHiragana, isKanji, isKatakana } from './script.ts'

const data = spellingData as Readonly<Record<'okurigana' | 'long_vowel' | 'different', readonly string[]>> & {
  readonly same: readonly (readonly string[])[]
}

/** A spelling to look for. */
interface Form {
  readonly word: string
  readonly text: string
  /** All okurigana dropped: inside a longer kanji word (取扱説明書) that is the rule, not a variant. */
  readonly bare: boolean
}

const different: ReadonlySet<string> = new Set(data.different)
const forms: readonly Form[] = [...data.okurigana.flatMap(okuriganaForms), ...data.same.flatMap(sameForms)]
/** Longest first, by first unit. */
const byFirst: ReadonlyMap<number, readonly Form[]> = grouped(forms)
const firstUnits = new Uint8Array(0x10000)
for (const { text } of forms) firstUnits[text.charCodeAt(0)] = 1

export const spellings: SpellingMethod = { finder: () => spellingsIn, others }

/** Without those that drop all okurigana: inside a longer word they are right. */
function others(word: string): readonly string[] {
  // Few words are listed with their お.
  const polite = formOf(word) ? '' : (/^[おご](?=\p{sc=Han})/u.exec(word)?.[0] ?? '')
  const listed = formOf(word.slice(polite.length))
  if (!listed) return katakanaWord.test(word) ? otherKatakana(word) : []
  const same = forms.filter((form) => form.word === listed.word && form.text !== listed.text && !form.bare)
  return [...new Set(same.map(({ text }) => polite + text))]
}

const formOf = (text: string): Form | undefined => byFirst.get(text.charCodeAt(0))?.find((form) => form.text === text)

function spellingsIn(text: string, start: number, end: number): Spelling[] {
  const found: Spelling[] = []
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    if (isKatakana(unit)) at = addKatakana(text, at, end, found)
    else at = firstUnits[unit] === 1 ? addForm(text, at, found) : at + 1
  }
  return found
}

/** 取り扱い, 取扱い, 取扱: the kana before the last kanji can go, and then those after it. */
function okuriganaForms(full: string): Form[] {
  const kana = /[\u3041-\u3096]+/g
  const inner = full.replace(/[\u3041-\u3096]+(?=[^\u3041-\u3096])/g, '')
  const texts = [full, inner, full.replace(kana, ''), full.replace(/[わ](?=せ$)/, ''), inner.replace(/[わ](?=せ$)/, '')]
  return [...new Set(texts)].map((text) => ({ word: full, text, bare: !/[\u3041-\u3096]/.test(text) }))
}

function sameForms(set: readonly string[]): Form[] {
  return set.map((text) => ({ word: set[0]!, text, bare: false }))
}

function grouped(all: readonly Form[]): Map<number, Form[]> {
  const groups = new Map<number, Form[]>()
  for (const form of all) {
    const unit = form.text.charCodeAt(0)
    groups.set(
      unit,
      [...(groups.get(unit) ?? []), form].sort((a, b) => b.text.length - a.text.length),
    )
  }
  return groups
}

/** Adds the form at `at`, if one is there; gives where to go on. */
function addForm(text: string, at: number, found: Spelling[]): number {
  const form = byFirst.get(text.charCodeAt(at))!.find((one) => text.startsWith(one.text, at))
  if (!form) return at + 1
  const end = at + form.text.length
  if (!standsInCompound(text, at, end, form)) found.push(spelling(form.word, form.text, at, end))
  return end
}

/** In a longer kanji word the short form is the rule: 取扱説明書, 新規申込. A verb goes on in kana: 取扱う. */
function standsInCompound(text: string, start: number, end: number, { bare, text: form, word }: Form): boolean {
  if (!isKanji(form.charCodeAt(0))) return false
  if (isKanji(text.charCodeAt(start - 1))) return true
  if (!bare) return false
  const next = text.charCodeAt(end)
  // 仕上がる is another verb than 仕上げる.
  if (word.endsWith('げ') && text[end] === 'が') return true
  return isKanji(next) || (isHiragana(next) && !particles.includes(text[end]!))
}

const particles = 'をがはのにでもとへや'

function spelling(word: string, form: string, start: number, end: number): Spelling {
  return { start, end, word, form, respell: (other) => other }
}

const longVowel = 'ー'
/** A shorter word is another word without its long vowel: カレー, キー. */
const shortestStem = 3

/** Adds the katakana word at `at`, whose last long vowel may be there or not; gives its end. */
function addKatakana(text: string, at: number, limit: number, found: Spelling[]): number {
  let end = at
  while (end < limit && isKatakana(text.charCodeAt(end))) end++
  const run = text.slice(at, end)
  if (different.has(run)) return end
  const listed = byFirst.get(run.charCodeAt(0))?.find((form) => form.text === run)
  if (listed) {
    found.push(spelling(listed.word, run, at, end))
    return end
  }
  const head = data.long_vowel.find((stem) => run.startsWith(stem) && run.length > stem.length + 1)
  if (head) addLongVowel(head, run.startsWith(longVowel, head.length), at, found)
  if (run.length < shortestStem) return end
  const long = run.endsWith(longVowel)
  const stem = foldKatakana(long ? run.slice(0, -1) : run)
  const plain = long ? run.slice(0, -1) : run
  if (stem.length < shortestStem || different.has(plain)) return end
  found.push({
    start: at,
    end,
    word: stem,
    form: `${long ? longVowel : ''}${plain === stem ? '' : plain}`,
    respell: (form) => (form.startsWith(longVowel) ? (form.slice(1) || stem) + longVowel : form || stem),
  })
  return end
}

/** サーバールーム and サーバルーム: the first word of a compound, in the spelling that the rest of the text has. */
function addLongVowel(stem: string, long: boolean, at: number, found: Spelling[]): void {
  const end = at + stem.length + (long ? 1 : 0)
  found.push({ start: at, end, word: stem, form: long ? longVowel : '', respell: (form) => stem + form })
}

const katakanaWord = /^[ァ-ヺー]+$/

/** Without or with the last long vowel, and with sounds of other languages in their older or newer spelling. */
function otherKatakana(word: string): string[] {
  const long = word.endsWith(longVowel)
  const stem = long ? word.slice(0, -1) : word
  if (different.has(word) || different.has(stem)) return []
  const newer = stem.replace(/(?<=ウ)[イエオ]/g, (vowel) => small[vowel]!)
  const ends = stem.length < shortestStem ? [long ? longVowel : ''] : ['', longVowel]
  const all = [...new Set([stem, foldKatakana(stem), newer])].flatMap((one) => ends.map((end) => one + end))
  return all.filter((one) => one !== word)
}

const small: Readonly<Record<string, string>> = { イ: 'ィ', エ: 'ェ', オ: 'ォ' }

const foreign: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ウィ/g, 'ウイ'],
  [/ウェ/g, 'ウエ'],
  [/ウォ/g, 'ウオ'],
]

/** Sounds of other languages in their older spelling: ヴァイオリン is バイオリン. */
function foldKatakana(run: string): string {
  if (!/[ヴウ]/.test(run)) return run
  return foreign.reduce((word, [sound, plain]) => word.replace(sound, plain), run)
}
