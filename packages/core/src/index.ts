/** The public API: text in, findings out. Pure; runs in Node and in a browser. */

export { didYouMean } from './base/did-you-mean.ts'
export type {
  Edit,
  Finding,
  LineMap,
  Locale,
  Place,
  Problem,
  Reading,
  Setting,
  Severity,
  SourceSpan,
  Span,
  Suggestion,
  TextSpan,
} from './base/index.ts'
export { lineMap, localeOf, locales, problemIn, type Said, say, worded, wordsOf } from './base/index.ts'
export { displayWidth, labelledText, printable, problemText } from './base/problem-text.ts'
export { type Sentences, sentencesIn } from './base/sentences/sentences.ts'
export {
  type Baseline,
  type BaselineEntry,
  baselineName,
  baselineText,
  compareBaseline,
  type KnownFinding,
  readBaseline,
  updatedBaseline,
} from './engine/baseline.ts'
export { type Checked, type CheckPlace, check } from './engine/check.ts'
export { type CheckedText, checkText, type TextOptions } from './engine/check-text.ts'
export { applyEdits, withoutOverlap } from './engine/edits.ts'
export { type ExampleResult, testExamples } from './engine/examples.ts'
export { checkLibrary, type LibraryEntry } from './engine/library.ts'
export { type FinderOptions, phraseFinder } from './engine/phrase-finder.ts'
export { patternReader, type Sound, soundProfile } from './engine/sound-profile.ts'
export type { SuppressedFinding } from './engine/suppressions.ts'
export { createVoices, type Voices, type VoicesOptions } from './engine/voices.ts'
export type { FileFacts, Format, FormatEntry, FormatFacts, ReadingWishes, TextWish } from './formats/format.ts'
export type { ReadOptions } from './formats/read-document.ts'
export { detectLanguages } from './languages/detect.ts'
export type { Formality, Language, Level, SentenceRegister } from './languages/language.ts'
export { type Measures, measure } from './measures/measure.ts'
export { type FindingCounts, score } from './measures/score.ts'
export {
  channelOf,
  checkProfile,
  compileVoice,
  type Profile,
  type ProfileSource,
  profileJsonSchema,
  readProfile,
  showVoice,
} from './profile/index.ts'
export type { Explanation, RuleOption } from './rules/explanation.ts'
export type { Origin, Rule, RuleFacts, Voice } from './rules/index.ts'
export { rulePage } from './rules/page.ts'
export {
  builtInProfiles,
  explain,
  formatFor,
  readDocument,
  standardFormats,
  standardLanguages,
  standardRules,
  standardRulesIn,
} from './standard.ts'
export type { Atom, Comment, Document, Passage, Role, Sentence, SkippedText } from './text/index.ts'
