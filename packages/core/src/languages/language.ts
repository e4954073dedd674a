/** The contract of a language. A language is a folder; whatever it lacks is reported as not covered, never guessed. */
import type { TextSpan } from '../base/index.ts'
import type { Lexicon, MatchPolicy, PreparedTerms } from '../lexicon/index.ts'
import type { Passage } from '../text/index.ts'

export interface Language extends MatchPolicy {
  /** BCP 47 tag of the folder: `en`, `ja`, `pt`. */
  readonly tag: string
  /** In English, for messages. */
  readonly name: string
  /** Sentence spans of `text[start, end)` in order, without the white space between them. `passage` tells the role. */
  sentences(text: string, start: number, end: number): TextSpan[]
  /** Word spans in the same range; empty in a language that is counted by characters. */
  wordSpans(text: string, start: number, end: number): TextSpan[]
  /** How many spans `wordSpans` gives, without making them. */
  wordCount(text: string, start: number, end: number): number
  /**
   * The replacement in the form and case of what it replaces: `Signed up` for `Signuped`, given `sign up` and `signup`. Absent in a
   * language that neither inflects nor has capitals.
   */
  readonly adapt?: (replacement: string, found: string, phrase: string, as?: 'verb' | 'noun') => string
  /** All lexicons of the folder. */
  readonly lexicons: readonly Lexicon[]
  /** The terms of the lexicons, compiled beforehand (`withTables`). */
  readonly prepared?: PreparedTerms
  /** Words in the spans that are spelled in more than one way, each with the spelling found; absent where the language names no such words. */
  readonly spellings?: SpellingMethod
  readonly register?: RegisterJudge
  readonly readability?: ReadabilityMethod
  /** With it and its lexicons `signal/tone-…` the tone of a text can be measured. */
  readonly tone?: ToneMethod
}

/** How words with several spellings are found, each passage by itself, so that what is known of one holds while others are edited. */
export interface SpellingMethod {
  /** What `text[start, end)` says about how words elsewhere might be spelled too: an “e-mail” makes “email” a variant. */
  marks?(text: string, start: number, end: number): readonly string[]
  /** What finds every occurrence of a word that has another spelling. `marked`: what `marks` says of all passages of the text. */
  finder(marked: ReadonlySet<string>): (text: string, start: number, end: number) => Spelling[]
  /** The other spellings of one whole word, which whoever settles on the word does not mean: フッタ for フッター, email for e-mail. */
  others(word: string): readonly string[]
}

/** One occurrence of a word that has several spellings. */
export interface Spelling extends TextSpan {
  /** The word, whatever its spelling; spellings of one word exclude each other in a text. */
  readonly word: string
  /** Which of its spellings this is. */
  readonly form: string
  /** The occurrence in another of the word's spellings, in its own inflection and case. */
  respell(form: string): string
}

/** What a sentence, or a whole text, says about how its reader is addressed. */
export type Formality = 'formal' | 'informal' | 'mixed' | 'neutral'

export type Level = 'plain' | 'polite' | 'honorific'

export interface RegisterEvidence extends TextSpan {
  readonly says: 'formal' | 'informal'
  /** `strong` evidence alone makes a finding; `weak` only confirms what a document shows elsewhere. */
  readonly strength: 'strong' | 'weak'
  /** The address form it shows, in the language's own words: `du`, `Sie`, `vous`, `desu-masu`, `da`, `dearu`. */
  readonly form: string
}

/** Counted honorifics in Japanese. */
export interface Keigo {
  readonly sonkeigo: number
  readonly kenjougo: number
  readonly teichougo: number
  readonly bikago: number
}

export interface SentenceRegister {
  readonly formality: Formality
  /** Japanese and Korean only. */
  readonly level?: Level
  /** What kind of ending decided, in the language's own terms: `desu-masu`, `da`, `dearu`, `nominal`, `fragment`, `te-form`. */
  readonly form?: string
  readonly evidence: readonly RegisterEvidence[]
  /** How formal the sentence is, from 0 to 100, in languages whose sentences have no level. Absent without words. */
  readonly score?: number
  readonly keigo?: Keigo
}

export interface RegisterJudge {
  /** The forms of address that a profile may ask for, and what each of them says. Absent in a language without such forms. */
  readonly forms?: Readonly<Record<string, 'formal' | 'informal'>>
  /** Forms that say the same but exclude each other, such as `tú` and `vos`. */
  readonly rivals?: readonly (readonly string[])[]
  /** The judge of a regional variant, such as `es-ES`; undefined where the variant makes no difference. */
  inVariant?(variant: string): RegisterJudge | undefined
  /** One answer a sentence, in order. The sentences are those of one passage, so that a judge may look at the sentence before. */
  judge(text: string, sentences: readonly TextSpan[], passage: Pick<Passage, 'role'>): SentenceRegister[]
  /** The evidence in another form, such as `desu-masu`, where the conversion is certain; else undefined. */
  convert?(text: string, evidence: RegisterEvidence, form: string): string | undefined
}

export interface ReadabilityMethod {
  /** Name and source of the formula. */
  readonly method: string
  /** `ease`: a higher figure reads easier. Absent: a school grade, where a higher figure is harder. */
  readonly scale?: 'ease'
  /** Begins to read a text. */
  tally(): ReadabilityTally
  /** Where a long sentence is best cut in two: the offset at which its second part begins. */
  cut?(text: string, sentence: TextSpan): number | undefined
  /** How many formulas find a sentence too hard for a school grade; undefined when too few do. Dear, so for few sentences. */
  readonly panel?: (sentence: string, grade: number) => PanelVerdict | undefined
  /** The same method with its panel, which is loaded only for profiles that ask for a reading grade. */
  load?(): Promise<ReadabilityMethod>
}

/** Reads the sentences of one text, as many at a time as the caller likes. */
export interface ReadabilityTally {
  add(text: string, sentences: readonly TextSpan[]): void
  /** School grade or the language's own scale; undefined without words. */
  grade(): number | undefined
}

export interface PanelVerdict {
  readonly hard: number
  readonly of: number
}

/** What the tone axes need of a language beyond words; see `measures/tone`. A word is here a word, or two characters in a language without spaces. */
export interface ToneMethod {
  /** Words of a usual sentence, and the usual share of hard writing in usual copy (0–1). */
  readonly usual: { readonly sentence: number; readonly hard: number }
  /** How much of `text[start, end)` is hard to read at a glance: long words out of all words; without spaces kanji out of all letters. */
  hardness(text: string, start: number, end: number): { readonly hard: number; readonly of: number }
  /** Passive verbs, where word lists alone cannot find them. */
  passives?(text: string, start: number, end: number): TextSpan[]
}
