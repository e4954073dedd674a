/** English words that are spelled in more than one way: colour and color, organise and organize, e-mail and email, GitHub and Github. */
import { detached, type TextSpan } from '../../base/index.ts'
import spellingData from '../../generated/data/en/spellings.ts'
import type { Spelling, SpellingMethod } from '../language.ts'
import { caseLike } from './inflect.ts'
import { type WordClasses, wordClasses } from './word-classes.ts'

const data = spellingData as { readonly same: readonly (readonly string[])[]; readonly different: readonly string[] }
const sameWords: ReadonlyMap<string, string> = new Map(data.same.flatMap((set) => set.map((word) => [word, set[0]!])))
/** Tells that a word is among them without cutting it out of its text. */
const listedWords: WordClasses = wordClasses([[[...sameWords.keys()], 1]])
const different: ReadonlySet<string> = new Set(data.different)

/** A part of a word that is written in two ways, between what stands before and after it. */
const variations: readonly RegExp[] = [
  /^([a-z]{3,})(is|iz)(e|es|ed|ing|er|ers|ation|ations|ational)$/,
  /^((?:anal|paral|catal))(ys|yz)(e|es|ed|ing|er|ers)$/,
  /^([a-z]{2,})(our|or)(|s|ed|ing|ful|able|ably|ite|ites|less|al|hood|hoods|er|ers|y)$/,
  /^([a-z]*[aeiou]+[^aeiou]+[aeiou]l)(l|)(ed|ing|er|ers)$/,
]
const variedEnd =
  '(?:[iy][sz](?:e[sdr]?|ing|ers|ation(?:s|al)?)|ou?r(?:s|ed|ing|ful|abl[ey]|ites?|less|al|hoods?|ers?|y)?|l(?:ed|ing|ers?))'
const endsLikeVariation = new RegExp(`${variedEnd}$`)
/** At the end of a word in a text, which need not be cut out. */
const standsBehindVariation = new RegExp(`(?<=${variedEnd})`, 'iy')

/** Occurrences of words that have another spelling, by rule, by the list, or because the text elsewhere joins or capitalises them otherwise. */
export const spellings: SpellingMethod = {
  marks(text, start, end) {
    const passage = text.slice(start, end)
    if (!mayMark.test(passage)) return noMarks
    return (passage.match(wordPattern) ?? []).flatMap((word) => {
      if (word.length < shortest) return []
      if (word.includes('-')) return `-${joined(word)}`
      return innerCapital.test(word) ? word.toLowerCase() : []
    })
  },
  finder(marked) {
    const markedWords =
      marked.size === 0 ? undefined : wordClasses([[[...marked].map((mark) => mark.replace('-', '')), 1]])
    return (text, start, end) => {
      const found: Spelling[] = []
      for (let at = start; at < end; ) {
        const stop = wordStop(text, at, end)
        if (stop - at >= shortest && mayVary(text, at, stop, markedWords)) {
          const spelling = spellingOf(detached(text.slice(at, stop)), at, marked)
          if (spelling) found.push(spelling)
        }
        at = Math.max(stop, at + 1)
      }
      return found
    }
  },
  others(word) {
    if (!oneWord.test(word)) return []
    if (word.includes('-')) return word.startsWith('re-') ? [] : [word.replaceAll('-', '')]
    const spelling = spellingOf(word, 0, noNames)
    if (!spelling) return []
    const listed = data.same.find(([first]) => first === spelling.word)
    const forms = listed ?? [otherPart[spelling.form] ?? spelling.form]
    return forms.filter((form) => form !== spelling.form).map((form) => spelling.respell(form))
  },
}

const oneWord = /^[A-Za-z]+(?:-[A-Za-z]+)*$/
const noNames: ReadonlySet<string> = new Set()
/** The parts that `variations` vary. */
const otherPart: Readonly<Record<string, string>> = {
  is: 'iz',
  iz: 'is',
  ys: 'yz',
  yz: 'ys',
  our: 'or',
  or: 'our',
  l: '',
  '': 'l',
}

const hyphen = 0x2d

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** Where the word that begins at `at` ends, with the parts that hyphens join to it; `at` itself when none begins there. */
function wordStop(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end) {
    const unit = text.charCodeAt(stop)
    if (isLetter(unit)) stop++
    else if (unit === hyphen && stop > at && stop + 1 < end && isLetter(text.charCodeAt(stop + 1))) stop++
    else break
  }
  return stop
}

/** Whether a word has to be cut out and looked at: most are in no list, and end as no variation does. */
function mayVary(text: string, start: number, end: number, marked: WordClasses | undefined): boolean {
  if (endsLikeSome[pairOf(text.charCodeAt(end - 2), text.charCodeAt(end - 1))] === 1) {
    standsBehindVariation.lastIndex = end
    if (standsBehindVariation.test(text)) return true
  }
  if (listedWords.of(text, start, end) !== 0 || (marked && marked.of(text, start, end) !== 0)) return true
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === hyphen) return true
  return false
}

/** Pairs of letters, by the number of both. */
const endsLikeSome = new Uint8Array(32 * 32)
/** The last two letters of all endings in `endsLikeVariation`. */
for (const [first, second] of 'se ze te le es ed er or ur ng rs ns ds on al ul ly ry od ss'.split(' '))
  endsLikeSome[pairOf(first!.charCodeAt(0), second!.charCodeAt(0))] = 1

/** Capitals have the number of their small letters. */
function pairOf(first: number, second: number): number {
  return (first & 31) * 32 + (second & 31)
}

interface Word extends TextSpan {
  readonly text: string
}

const shortest = 4
const wordPattern = /[A-Za-z]+(?:-[A-Za-z]+)*/g
const noMarks: readonly string[] = []
/** Most passages have no word with a hyphen or a capital letter inside. */
const mayMark = /[A-Za-z]-[A-Za-z]|[a-z][A-Z]/

const innerCapital = /[a-z][A-Z]/
const allCapitals = /^[A-Z-]+$/

const joined = (word: string): string => {
  const small = word.toLowerCase()
  return small.includes('-') ? small.replaceAll('-', '') : small
}

/** `marked` has a word with a hyphen as `-email`, and one with a capital letter inside as `github`. Most words have one spelling. */
function spellingOf(text: string, start: number, marked: ReadonlySet<string>): Spelling | undefined {
  const small = text.toLowerCase()
  if (different.has(small)) return undefined
  const key = marked.size === 0 ? undefined : `-${joined(small)}`
  const listed = key !== undefined && marked.has(key) ? key : undefined
  const isName = listed === undefined && marked.has(small) && mayBeName(text)
  const same = listed ?? (isName ? undefined : sameWords.get(small))
  if (same === undefined && !isName && !endsLikeVariation.test(small)) return undefined
  const word: Word = { text, start, end: start + text.length }
  if (same !== undefined) return literal(word, same, small)
  return isName ? asWritten(word, small) : varied(word, small)
}

/** A short word in small letters is rather the word than the name: next, ebay. */
function mayBeName(word: string): boolean {
  return !allCapitals.test(word) && (word.length > 5 || word !== word.toLowerCase())
}

function varied(word: Word, small: string): Spelling | undefined {
  for (const [index, variation] of variations.entries()) {
    const [, before, part, after] = variation.exec(small) ?? []
    if (before === undefined || part === undefined || after === undefined) continue
    if (different.has(before) || different.has(before + part + after)) return undefined
    const { start, end, text } = word
    // Only the part that varies tells the spelling, so that “organise” and “organized” are seen to differ.
    return {
      start,
      end,
      word: `${before}${index}`,
      form: part,
      respell: (form) => caseLike(text, before + form + after),
    }
  }
  return undefined
}

function literal({ start, end, text }: Word, word: string, form: string): Spelling {
  return { start, end, word, form, respell: (other) => caseLike(text, other) }
}

function asWritten({ start, end, text }: Word, word: string): Spelling {
  return { start, end, word, form: text, respell: (other) => other }
}
