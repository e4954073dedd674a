/**
 * Which language a passage is written in: the script decides first; for the Latin script, words, endings and letters vote. Only the start of a
 * passage is read, so the cost is bounded however long it is. A passage that says too little takes the language of its document.
 */
import { declaredTag } from '../base/index.ts'
import { HANGUL, HIRAGANA, KANJI, KATAKANA, LETTER, scriptOf } from '../lexicon/script.ts'
import type { Document } from '../text/index.ts'
import { alphabets, han, neighbours } from './detect-data.ts'
import { latinLanguages } from './detect-latin.ts'
import { latinLanguageOf, undeterminedTag } from './detect-leader.ts'
import { type Expected, expecting, expectingUsual, weights } from './detect-weights.ts'

/** How many units of a passage are read. */
const sampleLength = 400
const firstLook = 96

/** The language of `text[start, end)` as a tag without region; undefined when it says too little. `prior`: the languages that are expected. */
export function detectLanguage(
  text: string,
  start: number,
  end: number,
  prior: readonly string[] = [],
): string | undefined {
  const verdict = judge(text, start, end, expecting(prior, weights.expected))
  return verdict.language ?? onlyOne(prior, verdict.script)
}

/** One tag a passage, in order: what the file declares, else what the passage shows, else what its document is written in. */
export function detectLanguages(document: Document, prior: readonly string[] = []): string[] {
  return languagesOf(document, passageVerdicts(document, prior), prior, false)
}

/** What was made out about each passage by itself, so that it need not be made out again while other passages are edited. */
export type Verdicts = readonly Verdict[]

/** `known`: the verdicts of the same passages before, by their index, with -1 for passages that changed; `prior` must be the same. */
export function passageVerdicts(
  document: Document,
  prior: readonly string[],
  known?: { readonly verdicts: Verdicts; readonly same: Int32Array },
): Verdicts {
  const expected = expecting(prior, weights.expected)
  return document.passages.map((passage, index): Verdict => {
    const tag = passage.language ?? document.frontMatter.language
    if (tag !== undefined) return verdictOf(declaredTag(tag), 'none', true, 0, true)
    const was = known?.verdicts[known.same[index]!]
    if (was && !was.declared) return was
    return judge(document.text, passage.start, passage.end, expected)
  })
}

/**
 * One tag a passage: passages that say too little take the language of the others. `remember`: the verdicts keep what is asked of them a second
 * time, for the next check of the same text.
 */
export function languagesOf(
  document: Document,
  verdicts: Verdicts,
  prior: readonly string[] = [],
  remember = true,
): string[] {
  const { majority, around } = mostWritten(verdicts)
  const expectedWith = new Map<string, Expected>()
  const expectedWhere = (usual: string): Expected => {
    const expected = expectedWith.get(usual) ?? expectingUsual(usual, prior)
    expectedWith.set(usual, expected)
    return expected
  }
  return verdicts.map((verdict, index) => {
    if (verdict.sure && verdict.language !== undefined) return verdict.language
    const usual = majority.get(verdict.script)
    // What seems to be the usual language by itself is so all the more where it is usual.
    const again =
      usual === undefined || verdict.language === usual
        ? verdict
        : judgedAgain(verdict, document, index, expectedWhere(usual), remember ? usual : undefined)
    const seen = again.language
    // A few words are no reason to leave the languages that the profile lists.
    const stray = seen !== undefined && prior.length > 0 && !prior.includes(seen) && seen !== usual
    return (stray ? undefined : seen) ?? usual ?? fallback(verdict.script, prior, around)
  })
}

type Script = 'latin' | 'han' | 'other' | 'none'

/** @param usual what the verdict keeps the answer under; undefined where nobody will ask again */
function judgedAgain(
  verdict: Verdict,
  { text, passages }: Document,
  index: number,
  expected: Expected,
  usual: string | undefined,
): Verdict {
  if (usual !== undefined && verdict.again?.usual === usual) return verdict.again.verdict
  const { start, end } = passages[index]!
  const fresh = judge(text, start, end, expected)
  if (usual !== undefined) verdict.again = { usual, verdict: fresh }
  return fresh
}

/** What a passage shows by itself. */
export interface Verdict {
  readonly language: string | undefined
  readonly script: Script
  /** Whether it would say so in a document of another language as well. */
  readonly sure: boolean
  readonly letters: number
  /** The file says so. */
  readonly declared: boolean
  /** What it shows where a language is usual, as it was last asked. */
  again: { readonly usual: string; readonly verdict: Verdict } | undefined
}

/** All are made here, with the same fields in the same order: an editor asks thousands of them at each keystroke. */
const verdictOf = (
  language: string | undefined,
  script: Script,
  sure: boolean,
  letters: number,
  declared = false,
): Verdict => ({ language, script, sure, letters, declared, again: undefined })

/** Most passages are decided by their first words; the others are read on. */
function judge(text: string, start: number, end: number, expected: Expected): Verdict {
  const first = judgeSample(text, start, Math.min(end, start + firstLook), expected)
  return first.sure || end - start <= firstLook
    ? first
    : judgeSample(text, start, Math.min(end, start + sampleLength), expected)
}

const beyondAscii = /[^\0-\x7f]/

function judgeSample(text: string, start: number, end: number, expected: Expected): Verdict {
  // Most samples of most texts; their letters need not be told apart by script.
  if (!beyondAscii.test(text.slice(start, end))) return judgeLatin(text, start, end, expected, true)
  const { latin, kana, han, hangul, other } = countScripts(text, start, end)
  // A character of these scripts says as much as three letters.
  const eastern = (kana + han) * 3
  const most = Math.max(latin, eastern, hangul * 3, other)
  if (most === 0) return verdictOf(undefined, 'none', false, 0)
  const sure = most > (latin + eastern + hangul * 3 + other) * 0.7
  if (most === latin) return judgeLatin(text, start, end, expected, sure)
  if (most === eastern) return judgeHan(text, start, end, kana, han, sure, expected)
  const language = most === other ? alphabetOf(text, start, end) : 'ko'
  return language === undefined ? verdictOf(undefined, 'none', sure, 0) : verdictOf(language, 'other', sure, most)
}

interface ScriptCounts {
  readonly latin: number
  readonly kana: number
  readonly han: number
  readonly hangul: number
  /** Letters of all other alphabets. */
  readonly other: number
}

function countScripts(text: string, start: number, end: number): ScriptCounts {
  let latin = 0
  let kana = 0
  let han = 0
  let hangul = 0
  let other = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const script = scriptOf[unit]
    if (script === LETTER) {
      if (unit < 0x300 || (unit >= 0x1e00 && unit < 0x1f00)) latin++
      else other++
    } else if (script === HIRAGANA || script === KATAKANA) kana++
    else if (script === KANJI) han++
    else if (script === HANGUL) hangul++
  }
  return { latin, kana, han, hangul, other }
}

/** The language whose alphabet most letters of the range belong to. */
function alphabetOf(text: string, start: number, end: number): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [first, last, tag] of alphabets) {
    let count = 0
    for (let at = start; at < end; at++) if (text.charCodeAt(at) >= first && text.charCodeAt(at) <= last) count++
    if (count > most) [best, most] = [tag, count]
  }
  return best === undefined ? undefined : neighbourOf(best, text, start, end)
}

/** Chinese or Japanese. Kana decide; without any, characters that only one of the two writes. */
function judgeHan(
  text: string,
  start: number,
  end: number,
  kana: number,
  kanji: number,
  pure: boolean,
  expected: Expected,
): Verdict {
  const letters = (kana + kanji) * 3
  const decided = (language: string | undefined, sure: boolean): Verdict => verdictOf(language, 'han', sure, letters)
  // A shop name may put one の among Chinese.
  if (kana * 8 >= kanji) return decided('ja', pure)
  const chinese = countAny(text, start, end, han.zh)
  const japanese = countAny(text, start, end, han.ja) + kana
  if (chinese !== japanese) return decided(chinese > japanese ? 'zh' : 'ja', pure)
  // A Japanese sentence has kana; a heading may have none.
  if (kanji > 16) return decided('zh', false)
  const usual = expected.tags.find((tag) => tag === 'ja' || tag === 'zh')
  return decided(usual, false)
}

function countAny(text: string, start: number, end: number, characters: string): number {
  let count = 0
  for (let at = start; at < end; at++)
    if (scriptOf[text.charCodeAt(at)] === KANJI && characters.includes(text[at]!)) count++
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

function judgeLatin(text: string, start: number, end: number, expected: Expected, pure: boolean): Verdict {
  const { language, sure, letters } = latinLanguageOf(text, start, end, expected)
  return letters === 0 ? verdictOf(undefined, 'none', false, 0) : verdictOf(language, 'latin', pure && sure, letters)
}

/** Passages that would be so in any document speak for their language so many times as loud as those that only seem to. */
const sureLetters = 4

/** The language that most letters are written in: of each script, and of the whole document. Undefined when no passage says. */
function mostWritten(verdicts: readonly Verdict[]): {
  readonly majority: ReadonlyMap<Script, string>
  readonly around: string | undefined
} {
  const all = tally()
  const byScript = new Map<Script, Tally>()
  for (let index = 0; index < verdicts.length; index++) {
    const { language, letters, sure, script } = verdicts[index]!
    if (language === undefined) continue
    const weight = (sure ? sureLetters : 1) * letters
    all.add(language, weight)
    if (script === 'none') continue
    const own = byScript.get(script) ?? tally()
    byScript.set(script, own)
    own.add(language, weight)
  }
  return { majority: new Map([...byScript].map(([script, own]) => [script, own.most()!])), around: all.most() }
}

interface Tally {
  add(language: string, weight: number): void
  /** The language that was the first to weigh so much; undefined when none was added. */
  most(): string | undefined
}

function tally(): Tally {
  const sums = new Map<string, { readonly language: string; sum: number }>()
  let best: { readonly language: string; readonly sum: number } | undefined
  return {
    add(language, weight) {
      const one = sums.get(language) ?? { language, sum: 0 }
      if (one.sum === 0) sums.set(language, one)
      one.sum += weight
      if (best === undefined || one.sum > best.sum) best = one
    },
    most: () => best?.language,
  }
}

/**
 * For a passage that shows nothing. A figure, or a name in Latin letters, belongs to the language around it, whatever its script; kanji alone
 * do not belong to English.
 */
function fallback(script: Script, prior: readonly string[], around: string | undefined): string {
  if (script === 'none') return around ?? prior[0] ?? undeterminedTag
  const expected = prior.find((tag) => scriptOfLanguage(tag) === script)
  if (script === 'latin') return around ?? expected ?? undeterminedTag
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
