export type { Entry, Lexicon } from './entry.ts'
export { type Folded, type FoldTable, fold } from './fold.ts'
export { createMatcher, type Match, type Matcher, type MatchPolicy, type Term } from './matcher.ts'
export { parsePhrase, type PhraseProblem } from './pattern.ts'
