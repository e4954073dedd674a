import type { Rule } from '../../index.ts'
import { axisRule } from '../axis.ts'

export const rule: Rule = axisRule('confidence', {
  summary: 'Holds the confidence of each text to the range that the profile sets in `tone.confidence`.',
  why: 'Hedges make the reader doubt what is true, and absolute claims make the reader doubt who says it.',
  sources: ['Mailchimp content style guide, Writing goals and principles'],
})
