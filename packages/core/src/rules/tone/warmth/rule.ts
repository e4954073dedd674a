import type { Rule } from '../../index.ts'
import { axisRule } from '../axis.ts'

export const rule: Rule = axisRule('warmth', {
  summary: 'Holds the warmth of each text to the range that the profile sets in `tone.warmth`.',
  why: 'Thanks, a greeting and a word that sees the reader’s situation make a person out of a ticket; stacked up, they sound hollow.',
  sources: ['Microsoft Writing Style Guide, Brand voice: above all, simple and human'],
})
