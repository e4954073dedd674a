/**
 * Which language a passage is written in: the script decides first; for the Latin script, words, endings and letters vote. Only the start of a
 * passage is read, so the cost is bounded however long it is. A passage that says too little takes the language of its document.
 */
import { HANGUL, HIRAGANA, KANJI, KATAKANA, LETTER, scriptOf } from '../lexicon/index.ts'
import type { Document, Passage } from '../text/index.ts'
import { alphabets, han, neighbours } from './detect-data.ts'
import { latinLanguages, latinVotes } from './detect-latin.ts'

/** How many units of a passage are read. */
const sampleLength = 400

/** The tag of a text that is long enough to tell, and tells that it is none of the languages known. */
export const undeterminedTag = 'und'

/** The language of `text[start, end)` as a tag without region; undefined when it says too little. `prior`: the languages that are expected. */
export function detectLanguage(text: string, start: number, end: number, prior: readonly string[] = []): string | undefined {
  const verdict = judge(text, start, end, prior)
  return verdict.language ?? onlyOne(prior, verdict.script)
}

/** One tag a passage, in order: what the file declares, else what the passage shows, else what its document is written in. */
export function detectLanguages(document: Document, prior: readonly string[] = []): string[] {
  const declared = (passage: Passage): string | undefined => passage.language ?? document.frontMatter.language
  const verdicts = document.passages.map((passage): Verdict => {
    const tag = declared(passage)
    if (tag !== undefined) return { language: primarySubtag(tag), script: 'none', sure: true, letters: 0 }
    return judge(document.text, passage.start, passage.end, prior)
  })
  const majority = majorities(verdicts)
  return verdicts.map((verdict, index) => {
    if (verdict.sure && verdict.language !== undefined) return verdict.language
    const usual = majority.get(verdict.script)
    const { start, end } = document.passages[index]!
    const again = usual === undefined ? verdict : judge(document.text, start, end, [usual])
    return again.language ?? usual ?? fallback(verdict.script, prior, majority)
  })
}

type Script = 'latin' | 'han' | 'other' | 'none'

interface Verdict {
  readonly language?: string
  readonly script: Script
  /** Whether it would say so in a document of another language as well. */
  readonly sure: boolean
  readonly letters: number
}

/** Counts by script; `alphabets` has one place for each of `detect.yaml`. */
interface ScriptCounts {
  readonly latin: number
  readonly kana: number
  readonly han: number
  readonly hangul: number
  readonly alphabets: Int32Array
}

function judge(text: string, start: number, end: number, prior: readonly string[]): Verdict {
  const stop = Math.min(end, start + sampleLength)
  const counts = countScripts(text, start, stop)
  const alphabet = largest(counts.alphabets)
  // A character of these scripts says as much as three letters.
  const eastern = (counts.kana + counts.han) * 3
  const other = counts.alphabets[alphabet]!
  const most = Math.max(counts.latin, eastern, counts.hangul * 3, other)
  if (most === 0) return { script: 'none', sure: false, letters: 0 }
  if (most === counts.hangul * 3) return { language: 'ko', script: 'other', sure: true, letters: most }
  if (most === eastern) return judgeHan(text, start, stop, counts, prior)
  if (most === other)
    return { language: neighbourOf(alphabets[alphabet]![2], text, start, stop), script: 'other', sure: true, letters: most }
  return judgeLatin(text, start, stop, counts.latin, prior)
}

function countScripts(text: string, start: number, end: number): ScriptCounts {
  let latin = 0
  let kana = 0
  let kanji = 0
  let hangul = 0
  const others = new Int32Array(alphabets.length)
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const script = scriptOf[unit]
    if (script === LETTER) {
      if (unit < 0x300 || (unit >= 0x1e00 && unit < 0x1f00)) latin++
      else countAlphabet(others, unit)
    } else if (script === HIRAGANA || script === KATAKANA) kana++
    else if (script === KANJI) kanji++
    else if (script === HANGUL) hangul++
  }
  return { latin, kana, han: kanji, hangul, alphabets: others }
}

function countAlphabet(counts: Int32Array, unit: number): void {
  for (let index = 0; index < alphabets.length; index++) {
    const [first, last] = alphabets[index]!
    if (unit >= first && unit <= last) {
      counts[index]!++
      return
    }
  }
}

/** Chinese or Japanese. Kana decide; without any, characters that only one of the two writes. */
function judgeHan(text: string, start: number, end: number, counts: ScriptCounts, prior: readonly string[]): Verdict {
  const letters = (counts.kana + counts.han) * 3
  const decided = (language: string, sure: boolean): Verdict => ({ language, script: 'han', sure, letters })
  // A shop name may put one の among Chinese.
  if (counts.kana * 8 >= counts.han) return decided('ja', true)
  const chinese = countAny(text, start, end, han.zh)
  const japanese = countAny(text, start, end, han.ja) + counts.kana
  if (chinese !== japanese) return decided(chinese > japanese ? 'zh' : 'ja', true)
  // A Japanese sentence has kana; a heading may have none.
  if (counts.han > 16) return decided('zh', false)
  const expected = prior.find((tag) => tag === 'ja' || tag === 'zh')
  return expected === undefined ? { script: 'han', sure: false, letters } : decided(expected, false)
}

function countAny(text: string, start: number, end: number, characters: string): number {
  let count = 0
  for (let at = start; at < end; at++) if (scriptOf[text.charCodeAt(at)] === KANJI && characters.includes(text[at]!)) count++
  return count
}

function neighbourOf(tag: string, text: string, start: number, end: number): string {
  let best = tag
  let most = 0
  for (const [neighbour, marks] of Object.entries(neighbours[tag] ?? {})) {
    let count = 0
    for (let at = start; at < end; at++) if (marks.includes(text[at]!.toLowerCase())) count++
    if (count > most) [best, most] = [neighbour, count]
  }
  return best
}

/** Weights of a language's votes, in fifths: expected by the caller, of the main ones, only told apart from them. */
const weights = { expected: 6, main: 5, rare: 4 } as const
const mainLanguages = 8
/** In votes × weight: one word that only one language has is 24 × 5. */
const leastEvidence = 100

function judgeLatin(text: string, start: number, end: number, letters: number, prior: readonly string[]): Verdict {
  const { sums, words, known } = latinVotes(text, start, end)
  let best = -1
  let first = 0
  let second = 0
  for (let index = 0; index < sums.length; index++) {
    const score = sums[index]! * weightOf(index, prior)
    if (score > first) {
      second = first
      first = score
      best = index
    } else if (score > second) second = score
  }
  const margin = first - second
  if (words >= 12 && known * 6 < words) return { language: undeterminedTag, script: 'latin', sure: false, letters }
  if (first < leastEvidence || margin * 12 < first) return { script: 'latin', sure: false, letters }
  return { language: latinLanguages[best]!, script: 'latin', sure: first >= 4 * leastEvidence && margin * 3 >= first, letters }
}

function weightOf(index: number, prior: readonly string[]): number {
  if (prior.includes(latinLanguages[index]!)) return weights.expected
  return index < mainLanguages ? weights.main : weights.rare
}

function largest(counts: Int32Array): number {
  let best = 0
  for (let index = 1; index < counts.length; index++) if (counts[index]! > counts[best]!) best = index
  return best
}

/** The language that most letters of each script are written in. */
function majorities(verdicts: readonly Verdict[]): Map<Script, string> {
  const sums = new Map<Script, Map<string, number>>()
  for (const { language, script, letters } of verdicts) {
    if (language === undefined || script === 'none') continue
    const ofScript = sums.get(script) ?? new Map<string, number>()
    sums.set(script, ofScript.set(language, (ofScript.get(language) ?? 0) + letters))
  }
  return new Map([...sums].map(([script, ofScript]) => [script, [...ofScript].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]))
}

/** For a passage that shows nothing, such as a figure: the expected language of its script, or the document's. */
function fallback(script: Script, prior: readonly string[], majority: ReadonlyMap<Script, string>): string {
  const expected = prior.find((tag) => script === 'none' || scriptOfLanguage(tag) === script)
  if (script === 'none') return [...majority.values()][0] ?? expected ?? undeterminedTag
  return expected ?? (script === 'han' ? 'ja' : undeterminedTag)
}

function onlyOne(prior: readonly string[], script: Script): string | undefined {
  const fitting = prior.filter((tag) => scriptOfLanguage(tag) === script)
  return fitting.length === 1 ? fitting[0] : undefined
}

function scriptOfLanguage(tag: string): Script {
  if (tag === 'ja' || tag === 'zh') return 'han'
  if (latinLanguages.includes(tag)) return 'latin'
  return 'other'
}

/** `pt` of `pt-BR`. */
function primarySubtag(tag: string): string {
  const hyphen = tag.search(/[-_]/)
  return (hyphen < 0 ? tag : tag.slice(0, hyphen)).toLowerCase()
}
