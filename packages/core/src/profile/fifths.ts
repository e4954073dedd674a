import type { Axis } from '../rules/index.ts'

/** The names of the five fifths of each tone axis, from 0–20 to 80–100. */
export const fifths: Readonly<Record<Axis, readonly [string, string, string, string, string]>> = {
  formality: ['very_casual', 'casual', 'neutral', 'formal', 'very_formal'],
  enthusiasm: ['matter_of_fact', 'calm', 'neutral', 'lively', 'enthusiastic'],
  warmth: ['reserved', 'cool', 'neutral', 'friendly', 'warm'],
  directness: ['tentative', 'gentle', 'neutral', 'straightforward', 'direct'],
  confidence: ['hesitant', 'modest', 'neutral', 'confident', 'assertive'],
  plainness: ['dense', 'technical', 'neutral', 'plain', 'very_plain'],
}
