import type { Rule } from '../../index.ts'
import { axisRule } from '../axis.ts'

export const rule: Rule = axisRule('plainness', {
  summary: 'Holds the plainness of each text to the range that the profile sets in `tone.plainness`.',
  why: 'Long sentences, jargon and actions put as nouns cost the reader time that the writer saved.',
  sources: ['18F content guide, Plain language', 'SmartHR Design System, ライティングスタイル'],
})
