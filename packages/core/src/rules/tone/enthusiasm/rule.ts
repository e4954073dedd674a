import type { Rule } from '../../index.ts'
import { axisRule } from '../axis.ts'

export const rule: Rule = axisRule('enthusiasm', {
  summary: 'Holds the enthusiasm of each text to the range that the profile sets in `tone.enthusiasm`.',
  why: 'Too much of it tires the reader and sounds like an advertisement; too little sounds as if nobody cared.',
  sources: [
    'Nielsen Norman Group, The Four Dimensions of Tone of Voice',
    'Mailchimp content style guide, Voice and tone',
  ],
})
