/** What the last word of a Korean clause says about the level of speech. Syllables are taken apart for the letter at their foot. */
import data from '../../generated/data/ko/endings.ts'

interface EndingData {
  readonly greetings: readonly string[]
  readonly yoNouns: readonly string[]
  readonly daWords: readonly string[]
  readonly daEnds: readonly string[]
  readonly daAdjectives: string
  readonly lets: string
  readonly orders: string
  readonly niNouns: readonly string[]
  readonly casual: string
  readonly contracted: readonly string[]
  readonly verbs: string
  readonly verbWords: readonly string[]
  readonly stems: readonly string[]
  readonly aeoNouns: readonly string[]
  readonly geAdverbs: readonly string[]
  readonly haeNouns: readonly string[]
  readonly haeBefore: readonly string[]
  readonly yaNouns: readonly string[]
  readonly yaWords: readonly string[]
}

const table = data as unknown as EndingData
const words = (list: string | readonly string[]): ReadonlySet<string> =>
  new Set(typeof list === 'string' ? list.split(/\s+/) : list)

const greetings = words(table.greetings)
const yoNouns = words(table.yoNouns)
const daWords = words(table.daWords)
const daEnds = words(table.daEnds)
const daAdjectives = words(table.daAdjectives)
const lets = words(table.lets)
const orders = words(table.orders)
const niNouns = words(table.niNouns)
const casual = words(table.casual)
const contracted = words(table.contracted)
const verbs = words(table.verbs)
const verbWords = words(table.verbWords)
const stems = words(table.stems)
const aeoNouns = words(table.aeoNouns)
const geAdverbs = words(table.geAdverbs)
const haeNouns = words(table.haeNouns)
const haeBefore = words(table.haeBefore)
const yaNouns = words(table.yaNouns)
const yaWords = words(table.yaWords)

/** `polite` is a fixed phrase that belongs to neither polite style. */
export type SpeechForm = 'hae' | 'haera' | 'haeyo' | 'hasipsio' | 'polite'

export interface Ending {
  readonly form: SpeechForm
  readonly strength: 'strong' | 'weak'
}

/** The last word of a clause with what its reading depends on. */
export interface LastWord {
  readonly word: string
  readonly before: string
  readonly asks: boolean
}

const NONE = 0
const N = 4
const L = 8
const B = 17
const BS = 18
const SS = 20
const NG = 21

/** The number of the letter at the foot of a syllable (종성), 0 without one, -1 for what is no syllable. */
export function footOf(word: string, fromEnd: number): number {
  const unit = word.charCodeAt(word.length - fromEnd) - 0xac00
  return unit >= 0 && unit < 11172 ? unit % 28 : -1
}

const strong = (form: SpeechForm): Ending => ({ form, strength: 'strong' })
const weak = (form: SpeechForm): Ending => ({ form, strength: 'weak' })

function endsWithAny(word: string, ends: ReadonlySet<string>): boolean {
  for (let length = Math.min(5, word.length); length > 0; length--) if (ends.has(word.slice(-length))) return true
  return false
}

/** The ending of the word that closes a sentence or a clause before a full stop; undefined where it takes no stand. */
export function endingOf(last: LastWord): Ending | undefined {
  const { word } = last
  return polite(word) ?? plain(last) ?? casualOf(last)
}

/** The ending before a comma, where plain forms are as often connectives. */
export function endingInside(last: LastWord): Ending | undefined {
  const open = polite(last.word)
  if (open) return open
  const ending = plain(last) ?? casualOf(last)
  return ending && weak(ending.form)
}

function polite(word: string): Ending | undefined {
  if (greetings.has(word)) return strong('polite')
  const close = word.endsWith('만') ? word.slice(0, -1) : word
  if (/(?:니다|니까|시다)$/.test(close) && footOf(close, 3) === B) return strong('hasipsio')
  if (/십시오$|십쇼$/.test(word)) return strong('hasipsio')
  if (/[가-힣]시오$/.test(word)) return weak('hasipsio')
  if (/[요죠]$/.test(word) && word !== '요') return endsWithAny(word, yoNouns) ? undefined : strong('haeyo')
  return undefined
}

/** 해라체 and the plain style of writing. */
function plain({ word, asks }: LastWord): Ending | undefined {
  const last = word.at(-1)
  if (last === '다') return ofDa(word)
  if (last === '자') return word !== '배우자' && endsWithAny(word, lets) ? strong('haera') : undefined
  if (last === '라') return endsWithAny(word, orders) ? strong('haera') : undefined
  if (last === '니' || last === '냐') return asks && !endsWithAny(word, niNouns) ? strong('haera') : undefined
  return asks && /(?:인가|은가|는가|한가)$/.test(word) ? weak('haera') : undefined
}

function ofDa(word: string): Ending | undefined {
  if (daWords.has(word) || endsWithAny(word, daEnds)) return undefined
  const foot = footOf(word, 2)
  if (foot === SS || foot === BS || foot === N) return strong('haera')
  return endsWithAny(word, daAdjectives) ? strong('haera') : undefined
}

/** 해체: the casual endings, and verbs in 아 and 어 with nothing behind. */
function casualOf(last: LastWord): Ending | undefined {
  const { word, asks } = last
  if (endsWithAny(word, casual) || endsWithAny(word, contracted) || (verbWords.has(word) && word !== '해'))
    return ofCasual(word, asks)
  if (endsWithAny(word, verbs)) return strong('hae')
  const foot = footOf(word, 2)
  switch (word.at(-1)) {
    case '아':
    case '어':
      return isOpenVerb(word, foot) ? strong('hae') : undefined
    case '해':
      return isYear(last) ? undefined : strong('hae')
    case '야':
      return isCopula(word) ? strong('hae') : undefined
    case '네':
      return foot === SS ? strong('hae') : undefined
    case '지':
      return foot === SS || foot === BS ? strong('hae') : asks ? weak('hae') : undefined
    case '게':
      return foot === L && !endsWithAny(word, geAdverbs) ? strong('hae') : undefined
    case '까':
      return (foot === L && asks) || word.endsWith('니까') ? weak('hae') : undefined
    case '래':
      return foot === L && asks ? strong('hae') : undefined
    case '마':
      return word === '마' && last.before.endsWith('지') ? strong('hae') : undefined
    case '데':
      return /[는은인]데$/.test(word) ? weak('hae') : undefined
    default:
      return undefined
  }
}

/** One syllable alone (가, 자, 사) is a verb only where something is asked. */
const ofCasual = (word: string, asks: boolean): Ending =>
  word.length === 1 && !asks && !/[봐와써줘돼]/.test(word) ? weak('hae') : strong('hae')

function isOpenVerb(word: string, foot: number): boolean {
  if (foot <= NONE || foot === NG || aeoNouns.has(word)) return false
  const closesAlike = foot === 1 || foot === N || foot === 16
  return closesAlike ? stems.has(word.at(-2)!) : true
}

/** 한 해, 피해: the nouns. */
const isYear = ({ word, before }: LastWord): boolean =>
  haeNouns.has(word) || (word === '해' && (haeBefore.has(before) || /\d/.test(before)))

/** 친구야, 뭐야; 해야 and 있어야 go on. */
const isCopula = (word: string): boolean =>
  word.length > 1 && !yaWords.has(word) && !endsWithAny(word, yaNouns) && !/[아어해여봐와돼줘져려켜써]야$/.test(word)
