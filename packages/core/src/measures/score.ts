/**
 * The score of a text or a library: 100 without findings, falling with the weight of findings for each 100 words, smoothed by 100 words so
 * that one warning in a short reply stays green. `100 · exp(−d / 12)` with `d = 100 · (5·errors + 2·warnings + advice / 2) / (words + 100)`.
 * It never decides an exit status.
 */
export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  readonly advice: number
}

const weight = { errors: 5, warnings: 2, advice: 0.5 }
const smoothingWords = 100
const decay = 12

/** 0–100, whole; `words` counts two characters as a word in languages that are counted by characters. */
export function score({ errors, warnings, advice }: FindingCounts, words: number): number {
  const load = errors * weight.errors + warnings * weight.warnings + advice * weight.advice
  return Math.round(100 * Math.exp((-100 * load) / (words + smoothingWords) / decay))
}
