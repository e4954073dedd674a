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
  const at = (index: number): number => (index >= start && index < end ? text.charCodeAt(index) | 0x20 : 0)
  let count = 0
  let before = 0
  for (let index = start; index < end; index++) {
    const unit = at(index)
    const sounds = isVowel(unit)
    if (sounds && (!isVowel(before) || isHiatus(before, unit, at(index - 2)))) count++
    before = unit
  }
  return Math.max(1, count - silentEnd(at, end, count))
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

/** made, makes and asked end on a silent syllable; table, boxes and wanted do not. */
function silentEnd(at: (index: number) => number, end: number, count: number): number {
  if (count < 2) return 0
  const last = at(end - 1)
  const before = at(end - 2)
  if (last === e) return isVowel(before) || (before === l && !isVowel(at(end - 3))) ? 0 : 1
  if (before !== e || isVowel(at(end - 3))) return last === y && before === l && at(end - 3) === e ? 1 : 0
  const third = at(end - 3)
  if (last === s)
    return third === s || third === x || third === z || third === c || third === g || third === h || third === l ? 0 : 1
  return last === d && third !== t && third !== d ? 1 : 0
}
