/** Counts syllables of English words from their spelling: groups of vowels, less the silent ones. An estimate, right for most words. */

const vowel = new Uint8Array(0x250)
for (const one of 'aeiouyàâäáéèêëîïíóôöùúûü') vowel[one.charCodeAt(0)] = 1

const a = 0x61
const c = 0x63
const d = 0x64
const e = 0x65
const g = 0x67
const h = 0x68
const i = 0x69
const l = 0x6c
const o = 0x6f
const s = 0x73
const t = 0x74
const u = 0x75
const x = 0x78
const y = 0x79
const z = 0x7a

/** Syllables of the word `text[start, end)`; at least 1. */
export function syllables(text: string, start: number, end: number): number {
  let count = 0
  let first = 0
  let before = 0
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index) | 0x20
    if (isVowel(unit) && (!isVowel(before) || isHiatus(before, unit, first))) count++
    first = before
    before = unit
  }
  return count < 2 ? 1 : count - silentEnd(text, end)
}

const isVowel = (unit: number): boolean => unit < 0x250 && vowel[unit] === 1

/** radio, medium, actual, being: two vowels that are spoken apart; not so in nation, social, region. */
function isHiatus(before: number, unit: number, first: number): boolean {
  if (before === i) {
    if (unit !== a && unit !== o && unit !== u) return false
    return first !== t && first !== c && first !== s && first !== g && first !== x && !isVowel(first)
  }
  if (before === y) return unit === i || unit === a
  return (before === u && unit === a && first !== g && first !== 0x71) || (before === e && unit === i && first === 0x62)
}

/** made, makes and asked end on a silent syllable; table, boxes and wanted do not. The word has two groups of vowels or more. */
function silentEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1) | 0x20
  if (last !== e && last !== s && last !== d && last !== y) return 0
  const before = text.charCodeAt(end - 2) | 0x20
  const third = text.charCodeAt(end - 3) | 0x20
  if (last === e) return isVowel(before) || (before === l && !isVowel(third)) ? 0 : 1
  if (last === y) return before === l && third === e ? 1 : 0
  if (before !== e || isVowel(third)) return 0
  if (last === d) return third !== t && third !== d ? 1 : 0
  return third === s || third === x || third === z || third === c || third === g || third === h || third === l ? 0 : 1
}
