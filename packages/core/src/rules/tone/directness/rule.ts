import type { Rule } from '../../index.ts'
import { axisRule } from '../axis.ts'

export const rule: Rule = axisRule('directness', {
  summary: 'Holds the directness of each text to the range that the profile sets in `tone.directness`.',
  why: 'A request wrapped in too many cushions is missed; one without any sounds like an order.',
  sources: [
    'Microsoft Writing Style Guide, Top 10 tips for style and voice',
    'SmartHR Design System, ライティングスタイル',
  ],
})
